import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import type { KnownTo, Lens, Outline, Place, RuralUrban } from './place.ts'
import type { PlaceKind } from './place-kind.ts'

export type PlaceTables = {
  place: {
    code: string
    name: string
    welsh_name: string | null
    kind: PlaceKind
    starts_on: string | null
    starts_known_to: KnownTo | null
    ends_on: string | null
    ends_known_to: KnownTo | null
    rural_urban: RuralUrban | null
    longitude: number | null
    latitude: number | null
  }
  place_parent: { place_code: string; parent_code: string }
  place_successor: { place_code: string; successor_code: string; succeeded_on: string | null }
  place_outline: { place_code: string; outline: Outline }
  place_neighbour: { place_code: string; lens: Lens; rank: number; neighbour_code: string }
}

export type PlaceRow = PlaceTables['place'] & { has_ended: boolean }

/** Places with all that is held of each; `place` is their name in a query built on this. */
export function places(db: Db) {
  return db
    .withTables<PlaceTables>()
    .selectFrom('place')
    .select([
      'place.code',
      'place.name',
      'place.welsh_name',
      'place.kind',
      'place.starts_on',
      'place.starts_known_to',
      'place.ends_on',
      'place.ends_known_to',
      'place.rural_urban',
      'place.longitude',
      'place.latitude',
    ])
    .select(hasEnded)
}

/** An area has ended when it has an end, or when another took it in on a day nobody knows. */
function hasEnded(place: ExpressionBuilder<PlaceTables, 'place'>) {
  return place
    .or([
      place('place.ends_on', 'is not', null),
      place.exists(
        place
          .selectFrom('place_successor')
          .select(sql`1`.as('one'))
          .whereRef('place_successor.place_code', '=', 'place.code'),
      ),
    ])
    .$castTo<boolean>()
    .as('has_ended')
}

export function toPlace(row: PlaceRow): Place {
  return {
    code: row.code,
    name: row.name,
    welshName: row.welsh_name,
    kind: row.kind,
    startsOn: row.starts_on,
    startsKnownTo: row.starts_known_to,
    endsOn: row.ends_on,
    endsKnownTo: row.ends_known_to,
    ruralUrban: row.rural_urban,
    longitude: row.longitude,
    latitude: row.latitude,
    hasEnded: row.has_ended,
  }
}

export async function placeByCode(db: Db, code: string): Promise<Place | undefined> {
  const row = await places(db).where('place.code', '=', code).executeTakeFirst()
  return row && toPlace(row)
}

/** The places of these codes, by name; a code not held is simply not among them. */
export async function placesByCodes(db: Db, codes: readonly string[]): Promise<Place[]> {
  if (codes.length === 0) return []
  const rows = await places(db)
    .where('place.code', '=', sql<string>`any(${[...codes]})`)
    .orderBy('place.name')
    .orderBy('place.code')
    .execute()
  return rows.map(toPlace)
}

export async function countOfPlaces(db: Db): Promise<number> {
  const row = await db
    .withTables<PlaceTables>()
    .selectFrom('place')
    .select((place) => place.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
