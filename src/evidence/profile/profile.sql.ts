import type { Place } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { shownIndicators } from '../catalogue/catalogue.sql.ts'
import { figurePlace } from '../figure/figure.sql.ts'
import { type Figure, figureOf } from '../figure/figure.ts'
import { type IndicatorObservation, profileOf, type SeriesStore } from '../series/series.sql.ts'

export interface ProfileAsked {
  /** The first is the place the figures are about. */
  places: readonly Place[]
  /** Null asks for every indicator there is. */
  indicatorIds: readonly string[] | null
  /** Periods that ended on or before it. */
  asOf: string
}

/** The figures of a place beside others, an indicator at a time, by label: all of them are asked for at once. */
export async function profileFigures(
  db: Db,
  store: SeriesStore,
  { places, indicatorIds, asOf }: ProfileAsked,
): Promise<Figure[]> {
  const held = (await shownIndicators(db)).filter(
    ({ indicator }) => indicatorIds === null || indicatorIds.includes(indicator.id),
  )
  const codes = places.map(({ code }) => code)
  const observations = byIndicator(
    await profileOf(store, {
      editionIds: [...new Set(held.map(({ edition }) => edition.id))],
      indicatorIds: held.map(({ indicator }) => indicator.id),
      places: codes,
      from: null,
      until: asOf,
    }),
  )
  return held.map(({ indicator, dataset, edition }) =>
    figureOf({
      question: { indicator: indicator.id, places: codes, from: null, to: null, edition: null },
      indicator,
      dataset,
      edition,
      places: places.map(figurePlace),
      observations: observations.get(indicator.id) ?? [],
    }),
  )
}

function byIndicator(
  observations: readonly IndicatorObservation[],
): Map<string, IndicatorObservation[]> {
  const groups = new Map<string, IndicatorObservation[]>()
  for (const observation of observations) {
    const group = groups.get(observation.indicator)
    if (group === undefined) groups.set(observation.indicator, [observation])
    else group.push(observation)
  }
  return groups
}
