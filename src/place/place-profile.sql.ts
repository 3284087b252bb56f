import type { Db } from '#src/platform/db/db.ts'
import type { Place } from './place.ts'
import { isGrouping, sizeOf } from './place-kind.ts'
import { countsByKind, placesBy } from './place-list.sql.ts'
import type { PlaceProfile, PlaceSurroundings } from './place-profile.ts'
import {
  neighboursOf,
  outlinesOf,
  placesAbove,
  predecessorsOf,
  successorsOf,
} from './place-relation.sql.ts'
import { pathTo } from './place-sentence.ts'

export async function placeProfile(db: Db, place: Place): Promise<PlaceProfile> {
  const above = await placesAbove(db, place.code)
  const [inside, successors, predecessors, neighbours, surroundings] = await Promise.all([
    countsByKind(db, { within: place.code }),
    successorsOf(db, place.code),
    predecessorsOf(db, place.code),
    neighboursOf(db, place.code),
    surroundingsOf(db, place, above.places),
  ])
  const parents = above.parentsOf.get(place.code) ?? []
  return {
    place,
    path: pathTo(place, above),
    parents: above.places.filter((held) => parents.includes(held.code)),
    inside,
    successors,
    predecessors,
    neighbours,
    outline: (await outlinesOf(db, [place.code])).get(place.code) ?? null,
    surroundings,
  }
}

/** More tiles than this say nothing; more outlines than this are not seen apart. */
const mostTiles = 100
const mostOutlines = 400

/** The place among those of its kind: in its region for a district and larger, in its nearest place for a smaller one. */
export async function surroundingsOf(
  db: Db,
  place: Place,
  above: readonly Place[],
): Promise<PlaceSurroundings> {
  const within = frameOf(place, above)
  const about = within === null ? [] : await placesBy(db, { kind: place.kind, within: within.code })
  const known = about.filter((other) => isAbout(place, other))
  const outlines = await outlinesOf(db, [place.code, ...known.map((other) => other.code)])
  if (!outlines.has(place.code)) {
    const tiles = [place, ...known].length <= mostTiles ? [place, ...known] : [place]
    return { within, shapes: tiles.map((tile) => ({ place: tile, outline: null })) }
  }
  const drawn = known.filter((other) => outlines.has(other.code)).slice(0, mostOutlines)
  const shapes = [...drawn, place].map((shape) => ({
    place: shape,
    outline: outlines.get(shape.code) ?? null,
  }))
  return { within, shapes }
}

/** Counties, combined authorities and metropolitan counties overlap: each is drawn among its own. */
function isAbout(place: Place, other: Place): boolean {
  if (other.code === place.code || other.hasEnded) return false
  return place.kind !== 'county' || other.code.slice(0, 3) === place.code.slice(0, 3)
}

const framedByRegion: ReadonlySet<string> = new Set(['county', 'district'])

/** The larger place that is drawn: of several that are equally near, one that still is. */
function frameOf(place: Place, above: readonly Place[]): Place | null {
  const wide = above.filter((held) => !isGrouping(held.code))
  const [nearest] = wide
  if (nearest === undefined) return null
  if (framedByRegion.has(place.kind)) {
    const region = wide.find((held) => held.kind === 'region' || held.kind === 'nation')
    if (region !== undefined) return region
  }
  const near = wide.filter((held) => sizeOf(held.code) === sizeOf(nearest.code))
  return near.find((held) => !held.hasEnded) ?? nearest
}
