import { kindOfCode, type PlaceKind, placeKinds, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { countsIn, type RankingQuestion, type SeriesStore, valuesIn } from '../series/series.sql.ts'
import { type Ranking, rankingOf, usualKind } from './ranking.ts'

/** Where the places of one kind stand in a period; undefined where no place has a figure in it. */
export async function rankingIn(
  db: Db,
  store: SeriesStore,
  { decimals, ...question }: RankingQuestion & { decimals: number },
  wanted: PlaceKind | null,
): Promise<Ranking | undefined> {
  const counts = await countsIn(store, question)
  const prefixesOf = (kind: PlaceKind): string[] =>
    counts.map(({ prefix }) => prefix).filter((prefix) => kindOfCode(prefix) === kind)
  const kinds = placeKinds.flatMap((kind) => {
    const own = counts.filter(({ prefix }) => kindOfCode(prefix) === kind)
    const count = own.reduce((sum, { places }) => sum + places, 0)
    return count === 0 ? [] : [{ kind, count }]
  })
  const kind = wanted ?? usualKind(kinds)
  if (kind === undefined) return undefined
  const chosen = await valuesIn(store, { ...question, prefixes: prefixesOf(kind) })
  const names = new Map(
    (
      await placesByCodes(
        db,
        chosen.map(({ place }) => place),
      )
    ).map(({ code, name }) => [code, name]),
  )
  const places = chosen.map(({ place, value }) => ({
    code: place,
    name: names.get(place) ?? place,
    value,
  }))
  return rankingOf({ kind, period: question.period, places, kinds }, decimals)
}
