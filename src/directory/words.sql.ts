import { type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'

/** The places and themes that a page names, by code and by id. */
export async function wordsFor(
  db: Db,
  codes: readonly (string | null)[],
  asOf: string,
): Promise<{ places: Map<string, Place>; themes: Map<string, string>; asOf: string }> {
  const named = [...new Set(codes.flatMap((code) => code ?? []))]
  const [places, themes] = await Promise.all([placesByCodes(db, named), allThemes(db)])
  return {
    places: new Map(places.map((place) => [place.code, place])),
    themes: new Map(themes.map(({ id, label }) => [id, label])),
    asOf,
  }
}
