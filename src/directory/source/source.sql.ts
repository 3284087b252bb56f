import { sql } from 'kysely'
import type { Scope } from '#src/people/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Identifier } from '../organisation/identifier.ts'
import type { HeldBody } from './list-plan.ts'
import type { PlaceCandidate } from './place-finder.ts'
import type { SourceList, SourceRow } from './source.ts'

/** Two lists that come in at once must not both add the same body. */
export async function lockDirectory(tx: Tx): Promise<void> {
  await sql`LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

/** Every body that is held, as a list is compared with it; in reach are those that act in the place. */
export async function heldBodies(db: Db, placeCode: string): Promise<HeldBody[]> {
  const { rows } = await sql<{
    id: string
    name: string
    place_code: string | null
    web: string | null
    other_names: string[]
    identifiers: Identifier[]
    services: string[]
    is_in_reach: boolean
  }>`
    WITH inside AS MATERIALIZED (SELECT place_codes_inside(${placeCode}) AS code)
    SELECT organisation.id, organisation.name, organisation.place_code, organisation.web,
      ARRAY(SELECT other.name FROM organisation_name AS other
            WHERE other.organisation_id = organisation.id ORDER BY other.name) AS other_names,
      coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value))
                FROM organisation_identifier WHERE organisation_id = organisation.id), '[]') AS identifiers,
      ARRAY(SELECT service.name FROM service WHERE service.organisation_id = organisation.id) AS services,
      coalesce(organisation.place_code IN (SELECT code FROM inside), false)
        OR EXISTS (SELECT FROM service WHERE service.organisation_id = organisation.id
                   AND service.place_served_code IN (SELECT code FROM inside)) AS is_in_reach
    FROM organisation ORDER BY organisation.id
  `.execute(db)
  return rows.map((row) => ({
    key: row.id,
    name: row.name,
    otherNames: row.other_names,
    placeCode: row.place_code,
    web: row.web,
    identifiers: row.identifiers,
    isHeld: true,
    serviceNames: row.services,
    isInReach: row.is_in_reach,
  }))
}

/** The places whose code or whole name is among the words; a census area has a name that nobody means. */
export async function placesMeant(
  db: Db,
  words: readonly string[],
  ownCode: string,
): Promise<PlaceCandidate[]> {
  const { rows } = await sql<{
    code: string
    name: string
    has_ended: boolean
    is_inside: boolean
  }>`
    WITH inside AS MATERIALIZED (SELECT place_codes_inside(${ownCode}) AS code),
    asked AS (SELECT DISTINCT unnest(${[...words]}::text[]) AS words)
    SELECT DISTINCT place.code, place.name,
      place.ends_on IS NOT NULL
        OR EXISTS (SELECT FROM place_successor WHERE place_successor.place_code = place.code) AS has_ended,
      place.code IN (SELECT code FROM inside) AS is_inside
    FROM asked JOIN place ON place.code = upper(asked.words)
      OR (array_to_tsvector(place.search_words) @@ search_query(asked.words)
          AND search_words(place.name) = search_words(asked.words)
          AND place.kind NOT IN ('msoa', 'lsoa'))
    ORDER BY place.code
  `.execute(db)
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    hasEnded: row.has_ended,
    isInside: row.is_inside,
  }))
}

export async function listOfHash(
  db: Db,
  partnershipId: string,
  sha256: string,
): Promise<{ id: string; name: string; recordedAt: Date } | undefined> {
  const { rows } = await sql<{ id: string; name: string; recorded_at: Date }>`
    SELECT id, name, recorded_at FROM source_list
    WHERE partnership_id = ${partnershipId} AND sha256 = ${sha256}
  `.execute(db)
  const row = rows[0]
  return row && { id: row.id, name: row.name, recordedAt: row.recorded_at }
}

const lists = sql`
  SELECT list.partnership_id, list.id, list.name, list.file_name, list.held_on, list.recorded_at, list.recorded_by,
    count(row.line) AS rows,
    count(*) FILTER (WHERE row.outcome = 'added') AS added,
    count(*) FILTER (WHERE row.outcome = 'matched') AS matched,
    count(*) FILTER (WHERE row.outcome = 'refused') AS refused
  FROM source_list AS list
  LEFT JOIN source_row AS row ON row.partnership_id = list.partnership_id AND row.source_list_id = list.id
`

interface ListRow {
  partnership_id: string
  id: string
  name: string
  file_name: string
  held_on: string
  recorded_at: Date
  recorded_by: string
  rows: number
  added: number
  matched: number
  refused: number
}

function toList(row: ListRow): SourceList {
  const { id, name, rows, added, matched, refused } = row
  return {
    id,
    partnershipId: row.partnership_id,
    name,
    fileName: row.file_name,
    heldOn: row.held_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    rows,
    added,
    matched,
    refused,
  }
}

function isSeen(scope: Scope) {
  return scope === 'all'
    ? sql`true`
    : sql`list.partnership_id = ANY(${[...scope.partnershipIds]}::uuid[])`
}

/** The lists that a viewer may see, the newest first. */
export async function sourceLists(db: Db, scope: Scope): Promise<SourceList[]> {
  const { rows } = await sql<ListRow>`
    ${lists} WHERE ${isSeen(scope)} GROUP BY list.partnership_id, list.id
    ORDER BY list.recorded_at DESC, list.id DESC
  `.execute(db)
  return rows.map(toList)
}

export async function sourceListById(
  db: Db,
  scope: Scope,
  id: string,
): Promise<SourceList | undefined> {
  const { rows } = await sql<ListRow>`
    ${lists} WHERE ${isSeen(scope)} AND list.id = ${id} GROUP BY list.partnership_id, list.id
  `.execute(db)
  return rows.map(toList)[0]
}

/** The rows of a list in their order; those that may be somebody else too say who. */
export async function rowsOfList(
  db: Db,
  { partnershipId, id }: Pick<SourceList, 'partnershipId' | 'id'>,
  page?: { limit: number; offset: number },
): Promise<SourceRow[]> {
  const { rows } = await sql<{
    line: number
    raw: Record<string, string>
    outcome: SourceRow['outcome']
    reason: string | null
    organisation_id: string | null
    organisation_name: string | null
    likenesses: SourceRow['likenesses']
  }>`
    SELECT row.line, row.raw, row.outcome, row.reason, row.organisation_id,
      organisation.name AS organisation_name,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', other.id, 'name', other.name, 'reason', likeness.reason)
                         ORDER BY other.name, other.id)
        FROM source_row_likeness AS likeness JOIN organisation AS other ON other.id = likeness.organisation_id
        WHERE likeness.partnership_id = row.partnership_id AND likeness.source_list_id = row.source_list_id
          AND likeness.line = row.line
      ), '[]') AS likenesses
    FROM source_row AS row LEFT JOIN organisation ON organisation.id = row.organisation_id
    WHERE row.partnership_id = ${partnershipId} AND row.source_list_id = ${id}
    ORDER BY row.line
    ${page === undefined ? sql`` : sql`LIMIT ${page.limit} OFFSET ${page.offset}`}
  `.execute(db)
  return rows.map((row) => ({
    line: row.line,
    raw: row.raw,
    outcome: row.outcome,
    reason: row.reason,
    organisation:
      row.organisation_id === null
        ? null
        : { id: row.organisation_id, name: row.organisation_name ?? '' },
    likenesses: row.likenesses,
  }))
}
