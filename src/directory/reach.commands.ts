import { partnershipsById } from '#src/partnership/index.ts'
import { type Command, scopeOf, type Viewer } from '#src/people/index.ts'
import { placeByCode, placesWithin } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** The partnership through which a viewer acts on a shared record; null for the whole programme. */
export type Reach = { partnershipId: string | null }

/**
 * How a viewer reaches a record that the programme shares: officers of the programme all of them, officers of a
 * partnership those that act in its place or in a place inside it. Undefined where they do not.
 */
export async function reachOf(
  db: Db,
  viewer: Viewer,
  command: Command,
  places: readonly (string | null)[],
): Promise<Reach | undefined> {
  const scope = scopeOf(viewer, command)
  if (scope === 'all') return { partnershipId: null }
  const partnerships = await partnershipsById(db, scope.partnershipIds)
  if (partnerships.length === 0) return undefined
  for (const code of new Set(places)) {
    if (code === null) continue
    const above = new Set([code, ...(await placesWithin(db, code)).map((place) => place.code)])
    const acting = partnerships.find(({ placeCode }) => above.has(placeCode))
    if (acting !== undefined) return { partnershipId: acting.id }
  }
  return undefined
}

/** As `reachOf`, and refuses where the record is out of reach. */
export async function requireReach(
  db: Db,
  viewer: Viewer,
  command: Command,
  places: readonly (string | null)[],
): Promise<Reach> {
  const reach = await reachOf(db, viewer, command, places)
  if (reach !== undefined) return reach
  throw new Refusal(
    'not-permitted',
    'Your role reaches the organisations and services that act in your partnership’s place. This one does not, as far as is known here.',
  )
}

/** The code of a place that is held, or null where none was typed. */
export async function checkedPlace(db: Db, typed: string, field: string): Promise<string | null> {
  if (typed === '') return null
  const place = await placeByCode(db, typed.toUpperCase())
  if (place !== undefined) return place.code
  throw new Refusal('bad-input', `No place with the code “${typed}” is held here`, field)
}

/** The place of something new must be within reach, so that whoever adds it can mend it. */
export async function requirePlaceInReach(
  db: Db,
  viewer: Viewer,
  command: Command,
  { places, field }: { places: readonly (string | null)[]; field: string },
): Promise<Reach> {
  const reach = await reachOf(db, viewer, command, places)
  if (reach !== undefined) return reach
  const scope = scopeOf(viewer, command)
  const partnerships = scope === 'all' ? [] : await partnershipsById(db, scope.partnershipIds)
  if (partnerships.length === 0)
    throw new Refusal('not-permitted', 'Your role does not allow this.')
  const names = partnerships.map(({ name, placeCode }) => `${name} (${placeCode})`).join(' or ')
  throw new Refusal('bad-input', `Enter the code of ${names}, or of a place in it`, field)
}
