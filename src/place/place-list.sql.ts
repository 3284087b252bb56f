import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { type PlaceTables, places, toPlace } from './place.sql.ts'
import type { Place } from './place.ts'
import type { PlaceKind } from './place-kind.ts'
import { placeKinds } from './place-kind.ts'
import type { KindCount } from './place-table.ts'

/** Which places are asked for; all of them where nothing is. */
export interface PlaceFilter {
  /** Words of a name, or a code, or their beginnings. */
  words?: string | undefined
  kind?: PlaceKind | undefined
  /** The code of a place they lie in, near or far. */
  within?: string | undefined
}

/** Places that fit, by size, name and code; of a search, the exact name first and what has ended last. */
export async function placesBy(
  db: Db,
  filter: PlaceFilter,
  page?: { limit: number; offset: number },
): Promise<Place[]> {
  const query = searchOrder(filtered(db, filter), filter.words)
    .orderBy(sizeOfKind)
    .orderBy('place.name')
    .orderBy('place.code')
  const rows = await (page === undefined
    ? query
    : query.limit(page.limit).offset(page.offset)
  ).execute()
  return rows.map(toPlace)
}

/** The first of a place's search words are its code, the rest its names. */
function searchOrder(query: ReturnType<typeof filtered>, words: string | undefined) {
  if (words === undefined) return query
  return query
    .orderBy(sql`place.search_words[2:] = search_words(${words})`, 'desc')
    .orderBy('has_ended')
}

const sizeOfKind = sql`array_position(${sql.raw(`ARRAY[${placeKinds.map((kind) => `'${kind}'`).join(', ')}]`)}, place.kind)`

function filtered(db: Db, { words, kind, within }: PlaceFilter) {
  let query = places(db)
  if (words !== undefined) query = query.where(foundBy(words))
  if (kind !== undefined) query = query.where('place.kind', '=', kind)
  if (within !== undefined)
    query = query.where(sql<boolean>`place.code IN (${placesInside(within)})`)
  return query
}

/** Every word typed begins a word of the name or the code. What holds no letter and no figure finds nothing. */
function foundBy(words: string) {
  return sql<boolean>`array_to_tsvector(place.search_words) @@ search_query(${words})`
}

function placesInside(code: string) {
  return sql`
    WITH RECURSIVE inside AS (
      SELECT place_code FROM place_parent WHERE parent_code = ${code}
      UNION
      SELECT place_parent.place_code FROM place_parent JOIN inside ON place_parent.parent_code = inside.place_code
    )
    SELECT place_code FROM inside
  `
}

/** How many places fit, by kind, in the order of the kinds; the kind asked for does not narrow it. */
export async function countsByKind(db: Db, filter: PlaceFilter): Promise<KindCount[]> {
  const rows = await db
    .withTables<PlaceTables>()
    .selectFrom(filtered(db, { ...filter, kind: undefined }).as('found'))
    .select('found.kind')
    .select((found) => found.fn.countAll<number>().as('count'))
    .select(sql<number>`count(*) FILTER (WHERE has_ended)`.as('ended'))
    .groupBy('found.kind')
    .execute()
  return placeKinds.flatMap((kind) => rows.filter((row) => row.kind === kind))
}

/** The codes of the parents of places, by place. */
export async function parentsOf(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await db
    .withTables<PlaceTables>()
    .selectFrom('place_parent')
    .select('place_code')
    .select(sql<string[]>`array_agg(parent_code ORDER BY parent_code)`.as('parents'))
    .where('place_code', '=', sql<string>`any(${[...codes]})`)
    .groupBy('place_code')
    .execute()
  return new Map(rows.map((row) => [row.place_code, row.parents]))
}
