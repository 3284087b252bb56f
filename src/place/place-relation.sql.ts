import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { type PlaceTables, places, placesByCodes, toPlace } from './place.sql.ts'
import type { Outline, Place } from './place.ts'
import { sizeOf } from './place-kind.ts'
import type { Neighbour } from './place-profile.ts'
import type { Above } from './place-sentence.ts'

/** All places that a place lies in, near and far, nearest first. */
export async function placesAbove(db: Db, code: string): Promise<Above> {
  const { rows: pairs } = await sql<{ place_code: string; parent_code: string }>`
    WITH RECURSIVE above AS (
      SELECT place_code, parent_code FROM place_parent WHERE place_code = ${code}
      UNION
      SELECT place_parent.place_code, place_parent.parent_code
      FROM place_parent JOIN above ON place_parent.place_code = above.parent_code
    )
    SELECT place_code, parent_code FROM above ORDER BY place_code, parent_code
  `.execute(db)
  const parentsOf = new Map<string, string[]>()
  for (const { place_code, parent_code } of pairs) {
    parentsOf.set(place_code, [...(parentsOf.get(place_code) ?? []), parent_code])
  }
  const codes = pairs.map((pair) => pair.parent_code)
  const rows = await places(db)
    .where('place.code', '=', sql<string>`any(${codes})`)
    .orderBy('place.name')
    .execute()
  return { places: nearestFirst(rows.map(toPlace)), parentsOf }
}

function nearestFirst(above: readonly Place[]): Place[] {
  return above.toSorted((a, b) => sizeOf(b.code) - sizeOf(a.code))
}

/** The places that a place lies in, nearest first. */
export async function placesWithin(db: Db, code: string): Promise<readonly Place[]> {
  return (await placesAbove(db, code)).places
}

/** The places that each of these lies in, nearest first, by code: one question, however many are asked of. */
export async function placesWithinEach(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, readonly Place[]>> {
  const { rows: pairs } = await sql<{ inner: string; outer: string }>`
    SELECT asked.code AS "inner", above.code AS "outer"
    FROM unnest(${[...codes]}::text[]) AS asked(code)
    CROSS JOIN LATERAL place_codes_above(asked.code) AS above(code)
    WHERE above.code <> asked.code
  `.execute(db)
  const outerOf = new Map(codes.map((code) => [code, new Set<string>()]))
  for (const pair of pairs) outerOf.get(pair.inner)?.add(pair.outer)
  const known = await placesByCodes(db, [...new Set(pairs.map((pair) => pair.outer))])
  return new Map(
    [...outerOf].map(([code, outer]) => [
      code,
      nearestFirst(known.filter((place) => outer.has(place.code))),
    ]),
  )
}

/** The places whose parent a place is, by name. */
export async function placesInside(db: Db, code: string): Promise<Place[]> {
  const rows = await places(db)
    .innerJoin('place_parent', 'place_parent.place_code', 'place.code')
    .where('place_parent.parent_code', '=', code)
    .orderBy('place.name')
    .orderBy('place.code')
    .execute()
  return rows.map(toPlace)
}

/** The places that took a place in. */
export async function successorsOf(db: Db, code: string): Promise<Place[]> {
  const rows = await places(db)
    .innerJoin('place_successor', 'place_successor.successor_code', 'place.code')
    .where('place_successor.place_code', '=', code)
    .orderBy('place.name')
    .orderBy('place.code')
    .execute()
  return rows.map(toPlace)
}

/** The places that a place took in. */
export async function predecessorsOf(db: Db, code: string): Promise<Place[]> {
  const rows = await places(db)
    .innerJoin('place_successor', 'place_successor.place_code', 'place.code')
    .where('place_successor.successor_code', '=', code)
    .orderBy('place.name')
    .orderBy('place.code')
    .execute()
  return rows.map(toPlace)
}

/** The places most like a place through every lens, the most alike first. */
export async function neighboursOf(db: Db, code: string): Promise<Neighbour[]> {
  const rows = await places(db)
    .innerJoin('place_neighbour', 'place_neighbour.neighbour_code', 'place.code')
    .select(['place_neighbour.lens', 'place_neighbour.rank'])
    .where('place_neighbour.place_code', '=', code)
    .orderBy('place_neighbour.lens')
    .orderBy('place_neighbour.rank')
    .execute()
  return rows.map((row) => ({ lens: row.lens, rank: row.rank, place: toPlace(row) }))
}

/** Outlines by code; a place without one is not among them. */
export async function outlinesOf(db: Db, codes: readonly string[]): Promise<Map<string, Outline>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .withTables<PlaceTables>()
    .selectFrom('place_outline')
    .selectAll()
    .where('place_code', '=', sql<string>`any(${[...codes]})`)
    .execute()
  return new Map(rows.map((row) => [row.place_code, row.outline]))
}

interface ShownPlace {
  code: string
  name: string
  outline: Outline | null
  emphasis: 'self'
  href: string
}

/** Places as a map draws them, each of them one that is shown. */
export async function placeShapes(db: Db, codes: readonly string[]): Promise<ShownPlace[]> {
  const [held, outlines] = await Promise.all([placesByCodes(db, codes), outlinesOf(db, codes)])
  return held.map((place) => ({
    code: place.code,
    name: place.name,
    outline: outlines.get(place.code) ?? null,
    emphasis: 'self',
    href: `/places/${place.code}`,
  }))
}
