import type { SeriesStore } from '#src/evidence/index.ts'
import { allPartnerships } from '#src/partnership/index.ts'
import { type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { allThemes } from '#src/theme/index.ts'
import { factsOf } from '../cell/cell-facts.sql.ts'
import { verdictOf } from '../cell/cell-view.ts'
import { placesClaimed } from '../need/need-claim.sql.ts'
import type { Matrix } from './matrix.ts'

/** The places of all partnerships and those a need was claimed of, by name; of one kind where a level is named. */
export async function placesOfGap(db: Db, level: Place['kind'] | null): Promise<Place[]> {
  const own = (await allPartnerships(db)).map(({ placeCode }) => placeCode)
  const codes = [...own, ...(await placesClaimed(db))]
  const places = await placesByCodes(db, [...new Set(codes)])
  return places
    .filter(({ kind }) => level === null || kind === level)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** The state of every cell of these places, as of a date. */
export async function matrixOf(
  db: Db,
  store: SeriesStore,
  places: readonly Place[],
  asOf: string,
): Promise<Matrix> {
  const themes = await allThemes(db)
  const facts = await factsOf(db, store, places, asOf)
  const cells = places.flatMap(({ code }) =>
    [...(facts.get(code) ?? [])].map(([theme, held]) => ({
      place: code,
      theme,
      verdict: verdictOf(held, asOf),
    })),
  )
  return { asOf, places, themes, cells }
}
