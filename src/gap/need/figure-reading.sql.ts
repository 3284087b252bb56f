import {
  allIndicators,
  comparatorsOf,
  currentEditions,
  extentsOf,
  type IndicatorObservation,
  profileOf,
  type SeriesStore,
} from '#src/evidence/index.ts'
import type { Place } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { type FigureReading, type Measured, readingOf } from './figure-reading.ts'

export interface ReadingsAsked {
  places: readonly Place[]
  /** What each of them lies in, nearest first, by its code. */
  within: ReadonlyMap<string, readonly Place[]>
  asOf: string
}

/**
 * What official figures say of the need of places, by place: of every indicator that has a theme, in the current
 * edition, by periods that ended on or before a date. One question to the store, however many places there are.
 */
export async function readingsOf(
  db: Db,
  store: SeriesStore,
  { places, within, asOf }: ReadingsAsked,
): Promise<Map<string, FigureReading[]>> {
  const measured = await measuredHere(db)
  const asked = withComparators(places, within)
  const observations = await profileOf(store, {
    editionIds: (await currentEditions(db)).map(({ id }) => id),
    indicatorIds: measured.map(({ indicatorId }) => indicatorId),
    places: [...new Set([...asked].flatMap(([code, comparators]) => [code, ...comparators]))],
    from: null,
    until: asOf,
  })
  const held = byIndicator(observations)
  const readings = new Map<string, FigureReading[]>()
  for (const [place, comparators] of asked) {
    const own = measured.flatMap(
      (each) =>
        readingOf(each, { place, comparators, held: held.get(each.indicatorId) ?? [] }) ?? [],
    )
    readings.set(place, own)
  }
  return readings
}

/** The indicators of the current editions that stand under a theme, measured as their edition does. */
async function measuredHere(db: Db): Promise<Measured[]> {
  const editions = await currentEditions(db)
  const extents = (
    await Promise.all(editions.map(async ({ id }) => await extentsOf(db, id)))
  ).flat()
  const scaleOf = new Map(extents.map(({ indicatorId, ...scale }) => [indicatorId, scale]))
  return (await allIndicators(db)).flatMap(({ id, label, themeId, polarity, unit, decimals }) =>
    themeId === null
      ? []
      : [
          {
            indicatorId: id,
            label,
            themeId,
            polarity,
            unit: scaleOf.get(id)?.unit ?? unit,
            decimals: scaleOf.get(id)?.decimals ?? decimals,
          },
        ],
  )
}

function withComparators(
  places: readonly Place[],
  within: ReadingsAsked['within'],
): Map<string, readonly string[]> {
  return new Map(
    places.map((place) => {
      const comparators = comparatorsOf(place, within.get(place.code) ?? [])
      return [place.code, comparators.map(({ code }) => code)]
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
