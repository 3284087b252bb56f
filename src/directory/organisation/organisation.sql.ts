import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Identifier } from './identifier.ts'
import { type Hearing, type Organisation, standingOf } from './organisation.ts'
import type { OrganisationKind, SizeBand } from './organisation-kind.ts'
import { isIllustrative } from './organisation-name.ts'

export type OrganisationTables = {
  organisation: {
    id: string
    name: string
    kind: OrganisationKind | null
    size_band: SizeBand | null
    place_code: string | null
    postcode: string | null
    web: string | null
    recorded_at: Date
    recorded_by: string
  }
  organisation_name: { organisation_id: string; name: string }
  organisation_identifier: { organisation_id: string; scheme: string; value: string }
}

/** Organisations with all that is held of each; `organisation` is their name in a query built on this. */
export function organisations(db: Db) {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('organisation')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.kind',
      'organisation.size_band',
      'organisation.place_code',
      'organisation.postcode',
      'organisation.web',
      'organisation.recorded_at',
    ])
    .select(
      sql<string[]>`ARRAY(
        SELECT other.name FROM organisation_name AS other
        WHERE other.organisation_id = organisation.id ORDER BY other.name
      )`.as('other_names'),
    )
    .select(
      sql<Identifier[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value) ORDER BY scheme, value)
        FROM organisation_identifier AS known WHERE known.organisation_id = organisation.id
      ), '[]')`.as('identifiers'),
    )
}

type OrganisationRow = Awaited<ReturnType<ReturnType<typeof organisations>['execute']>>[number]

export function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    name: row.name,
    otherNames: row.other_names,
    kind: row.kind,
    ...standingOf(row.kind),
    sizeBand: row.size_band,
    placeCode: row.place_code,
    postcode: row.postcode,
    web: row.web,
    identifiers: row.identifiers,
    illustrative: isIllustrative(row.name),
    recordedAt: row.recorded_at,
  }
}

export async function organisationById(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await organisations(db).where('organisation.id', '=', id).executeTakeFirst()
  return row && toOrganisation(row)
}

/** The names of organisations by id, for pages that only point to them. */
export async function organisationNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** All organisations as a list to choose from. */
export async function organisationChoices(
  db: Db,
): Promise<{ id: string; name: string; placeCode: string | null }[]> {
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisation')
    .select(['id', 'name', 'place_code'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, place_code }) => ({ id, name, placeCode: place_code }))
}

/** The lists up to a day in which a body was heard of, the earliest first. */
export async function hearingsOf(db: Db, organisationId: string, asOf: string): Promise<Hearing[]> {
  const { rows } = await sql<{
    partnership_id: string
    id: string
    name: string
    line: number
    held_on: string
  }>`
    SELECT list.partnership_id, list.id, list.name, min(row.line) AS line, list.held_on
    FROM source_row AS row
    JOIN source_list AS list ON list.partnership_id = row.partnership_id AND list.id = row.source_list_id
    WHERE row.organisation_id = ${organisationId} AND list.held_on <= ${asOf}
    GROUP BY list.partnership_id, list.id, list.name, list.held_on
    ORDER BY list.held_on, list.name
  `.execute(db)
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    listId: row.id,
    listName: row.name,
    line: row.line,
    heldOn: row.held_on,
  }))
}

/** The partnerships that hold rows of a list against a body. */
export async function partnershipsHolding(db: Db, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ partnership_id: string }>`
    SELECT DISTINCT partnership_id FROM source_row WHERE organisation_id = ${organisationId}
  `.execute(db)
  return rows.map((row) => row.partnership_id)
}

export interface OrganisationRows {
  organisation: Row | undefined
  names: Row[]
  identifiers: Row[]
}

/** The rows of a body as history keeps them, locked until the transaction ends. */
export async function rowsOfOrganisation(tx: Tx, id: string): Promise<OrganisationRows> {
  const own = await sql<{ row: Row }>`
    SELECT to_jsonb(organisation) - 'search_words' AS row FROM organisation WHERE id = ${id} FOR UPDATE
  `.execute(tx)
  const names = await sql<{ row: Row }>`
    SELECT to_jsonb(organisation_name) - 'search_words' AS row FROM organisation_name
    WHERE organisation_id = ${id} ORDER BY name
  `.execute(tx)
  const identifiers = await sql<{ row: Row }>`
    SELECT to_jsonb(organisation_identifier) AS row FROM organisation_identifier
    WHERE organisation_id = ${id} ORDER BY scheme, value
  `.execute(tx)
  return {
    organisation: own.rows[0]?.row,
    names: names.rows.map(({ row }) => row),
    identifiers: identifiers.rows.map(({ row }) => row),
  }
}
