import { type Place, placesBy } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { placesWithFigures, type SeriesStore } from './series.sql.ts'

/** What the words typed for a place come to: that one place, or those that may be meant, which may be none. */
export interface PlaceNamed {
  place: Place | undefined
  meant: readonly Place[]
}

const mostLookedAt = 200
const mostMeant = 12

/** Looks a place up by name or code, among those that have a figure of the indicator. */
export async function placeNamed(
  db: Db,
  store: SeriesStore,
  { editionId, indicatorId }: { editionId: string; indicatorId: string },
  words: string,
): Promise<PlaceNamed> {
  const named = await placesBy(db, { words }, { limit: mostLookedAt, offset: 0 })
  const codes = await placesWithFigures(store, {
    editionId,
    indicatorId,
    places: named.map(({ code }) => code),
  })
  const found = named.filter(({ code }) => codes.includes(code))
  const place = onlyOne(found, words)
  return place === undefined ? { place, meant: found.slice(0, mostMeant) } : { place, meant: [] }
}

/** The one place found, or the one that bears just this name. */
function onlyOne(found: readonly Place[], words: string): Place | undefined {
  if (found.length === 1) return found[0]
  const exact = found.filter(
    ({ name, code }) => name.toLowerCase() === words.toLowerCase() || code === words.toUpperCase(),
  )
  return exact.length === 1 ? exact[0] : undefined
}
