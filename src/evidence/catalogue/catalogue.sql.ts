import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { allDatasets, currentEditions } from '../dataset/dataset.sql.ts'
import type { Extent } from '../dataset/dataset.ts'
import type { IndicatorEdition } from '../figure/figure.sql.ts'
import { allIndicators } from '../indicator/indicator.sql.ts'
import { lastPeriodsOf, type SeriesStore } from '../series/series.sql.ts'
import type { CatalogueEntry } from './catalogue.ts'

/** Every indicator with the current edition of its dataset and what that holds of it, by label. */
export async function shownIndicators(db: Db): Promise<IndicatorEdition[]> {
  const [indicators, datasets, editions, extents] = [
    await allIndicators(db),
    new Map((await allDatasets(db)).map((dataset) => [dataset.id, dataset])),
    new Map((await currentEditions(db)).map((edition) => [edition.datasetId, edition])),
    await currentExtents(db),
  ]
  return indicators.flatMap((held): IndicatorEdition[] => {
    const dataset = datasets.get(held.datasetId)
    const edition = editions.get(held.datasetId)
    const extent = extents.get(held.id)
    if (dataset === undefined || edition === undefined || extent === undefined) return []
    const { unit, decimals } = extent
    return [{ indicator: { ...held, unit, decimals }, dataset, edition, extent }]
  })
}

async function currentExtents(db: Db): Promise<Map<string, Extent>> {
  const { rows } = await sql<Extent>`
    SELECT indicator_id AS "indicatorId", edition_indicator.unit, edition_indicator.decimals, edition_indicator.rows,
      edition_indicator.withheld, edition_indicator.places, first_period AS "firstPeriod",
      last_period AS "lastPeriod", starts_on AS "startsOn", ends_on AS "endsOn"
    FROM edition_indicator JOIN current_edition ON current_edition.id = edition_indicator.edition_id
  `.execute(db)
  return new Map(rows.map((extent) => [extent.indicatorId, extent]))
}

/** Everything that figures are held of in a current edition, with how far they are shown at a date. */
export async function catalogueOf(
  db: Db,
  store: SeriesStore,
  asOf: string,
): Promise<CatalogueEntry[]> {
  const held = await shownIndicators(db)
  const unfinished = held.filter(({ extent }) => extent.endsOn > asOf)
  const editionIds = [...new Set(unfinished.map(({ edition }) => edition.id))]
  const shown = await lastPeriodsOf(store, editionIds, asOf)
  return held.map((entry) => ({
    ...entry,
    lastShown:
      entry.extent.endsOn <= asOf
        ? entry.extent.lastPeriod
        : (shown.get(entry.indicator.id) ?? null),
  }))
}
