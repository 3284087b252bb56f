import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import type { DirectoryQuery } from './directory.form.ts'
import { organisations, toOrganisation } from './organisation.sql.ts'
import type { Organisation } from './organisation.ts'
import { kindsOf, type OrganisationKind } from './organisation-kind.ts'

/** What is asked of the directory, as of a day. */
export type DirectoryFilter = Pick<
  DirectoryQuery,
  'q' | 'kind' | 'tier' | 'sector' | 'theme' | 'place'
> & { asOf: string }

type Facet = 'kind' | 'theme' | 'place'

/** Organisations that fit, by name; of a search, those of exactly that name first. */
export async function organisationsBy(
  db: Db,
  filter: DirectoryFilter,
  page?: { limit: number; offset: number },
): Promise<Organisation[]> {
  const found = organisations(db).where(fits(filter))
  const exactFirst =
    filter.q === undefined
      ? found
      : found.orderBy(sql`organisation.search_words = search_words(${filter.q})`, 'desc')
  const sorted = exactFirst.orderBy('organisation.name').orderBy('organisation.id')
  const rows = await (page === undefined
    ? sorted
    : sorted.limit(page.limit).offset(page.offset)
  ).execute()
  return rows.map(toOrganisation)
}

/** How many fit. */
export async function countBy(db: Db, filter: DirectoryFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM organisation WHERE ${fits(filter)}
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** How many fit, by kind; what is asked of kind, tier and sector does not narrow it. */
export async function countsByKind(
  db: Db,
  filter: DirectoryFilter,
): Promise<Map<OrganisationKind | null, number>> {
  const { rows } = await sql<{ kind: OrganisationKind | null; count: number }>`
    SELECT kind, count(*) AS count FROM organisation WHERE ${fits(filter, 'kind')} GROUP BY kind
  `.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** How many that fit have an open service of each theme; the theme asked for does not narrow it. */
export async function countsByTheme(db: Db, filter: DirectoryFilter): Promise<Map<string, number>> {
  const { rows } = await sql<{ theme_id: string; count: number }>`
    SELECT service_theme.theme_id, count(DISTINCT organisation.id) AS count
    FROM organisation
    JOIN service ON service.organisation_id = organisation.id
    JOIN service_theme ON service_theme.service_id = service.id
    WHERE ${isOpen(filter.asOf)} AND ${fits(filter, 'theme')}
    GROUP BY service_theme.theme_id
  `.execute(db)
  return new Map(rows.map(({ theme_id, count }) => [theme_id, count]))
}

/** How many that fit act in each of the places; the place asked for does not narrow it. */
export async function countsByPlace(
  db: Db,
  filter: DirectoryFilter,
  places: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; count: number }>`
    SELECT asked.code, (
      SELECT count(*) FROM organisation
      WHERE ${fits(filter, 'place')} AND ${actsIn(sql`asked.code`, filter.asOf)}
    ) AS count
    FROM unnest(${[...places]}::text[]) AS asked(code)
  `.execute(db)
  return new Map(rows.map(({ code, count }) => [code, count]))
}

export async function countOfOrganisations(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM organisation`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

function fits(filter: DirectoryFilter, leftOut?: Facet): RawBuilder<boolean> {
  const { q, theme, place, asOf } = filter
  const conditions: RawBuilder<boolean>[] = [sql`true`]
  if (q !== undefined) conditions.push(isNamed(q))
  const kinds = leftOut === 'kind' ? undefined : kindCondition(filter)
  if (kinds !== undefined) conditions.push(kinds)
  if (theme !== undefined && leftOut !== 'theme') conditions.push(offers(theme, asOf))
  if (place !== undefined && leftOut !== 'place') conditions.push(actsIn(sql`${place}`, asOf))
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`
}

/** Every word typed begins a word of a name of it, or of a service of it. */
function isNamed(words: string): RawBuilder<boolean> {
  const query = sql`search_query(${words})`
  return sql<boolean>`(
    array_to_tsvector(organisation.search_words) @@ ${query}
    OR EXISTS (SELECT FROM organisation_name AS other WHERE other.organisation_id = organisation.id
               AND array_to_tsvector(other.search_words) @@ ${query})
    OR EXISTS (SELECT FROM service AS offered WHERE offered.organisation_id = organisation.id
               AND array_to_tsvector(offered.search_words) @@ ${query})
  )`
}

function kindCondition({ kind, tier, sector }: DirectoryFilter): RawBuilder<boolean> | undefined {
  if (kind === 'not-known') return sql`organisation.kind IS NULL`
  if (kind === undefined && tier === undefined && sector === undefined) return undefined
  const kinds = kindsOf({ tier, sector }).filter((each) => kind === undefined || each === kind)
  return sql`organisation.kind = ANY(${kinds}::text[])`
}

function offers(theme: string, asOf: string): RawBuilder<boolean> {
  return sql`EXISTS (
    SELECT FROM service JOIN service_theme ON service_theme.service_id = service.id
    WHERE service.organisation_id = organisation.id AND service_theme.theme_id = ${theme} AND ${isOpen(asOf)}
  )`
}

/** It lies in the place, or has an open service for it, for a part of it, or for a wider place. */
function actsIn(code: RawBuilder<unknown>, asOf: string): RawBuilder<boolean> {
  return sql`(
    organisation.place_code IN (SELECT place_codes_inside(${code}))
    OR EXISTS (
      SELECT FROM service WHERE service.organisation_id = organisation.id AND ${isOpen(asOf)}
      AND (service.place_served_code IN (SELECT place_codes_inside(${code}))
           OR service.place_served_code IN (SELECT place_codes_above(${code})))
    )
  )`
}

function isOpen(asOf: string): RawBuilder<boolean> {
  return sql`(
    SELECT state FROM service_state WHERE service_id = service.id AND held_on <= ${asOf}
    ORDER BY held_on DESC, recorded_at DESC, id DESC LIMIT 1
  ) = 'open'`
}
