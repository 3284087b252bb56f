import type { Db } from '#src/platform/db/db.ts'
import { allDatasets, currentEditions, extentsOf } from '../dataset/dataset.sql.ts'
import { allIndicators } from '../indicator/indicator.sql.ts'
import { lastPeriodsOf, type SeriesStore } from '../series/series.sql.ts'
import type { CatalogueEntry } from './catalogue.ts'

/** Everything that figures are held of in a current edition, by label. */
export async function catalogueOf(
  db: Db,
  store: SeriesStore,
  asOf: string,
): Promise<CatalogueEntry[]> {
  const [indicators, datasets, editions] = [
    await allIndicators(db),
    await allDatasets(db),
    await currentEditions(db),
  ]
  const extents = new Map(
    (await Promise.all(editions.map(async ({ id }) => await extentsOf(db, id))))
      .flat()
      .map((extent) => [extent.indicatorId, extent]),
  )
  const unfinished = editions.filter(({ datasetId }) =>
    indicators.some(
      (indicator) =>
        indicator.datasetId === datasetId && (extents.get(indicator.id)?.endsOn ?? '') > asOf,
    ),
  )
  const shown = await lastPeriodsOf(
    store,
    unfinished.map(({ id }) => id),
    asOf,
  )
  return indicators.flatMap((indicator): CatalogueEntry[] => {
    const dataset = datasets.find(({ id }) => id === indicator.datasetId)
    const edition = editions.find(({ datasetId }) => datasetId === indicator.datasetId)
    const extent = extents.get(indicator.id)
    if (dataset === undefined || edition === undefined || extent === undefined) return []
    const lastShown = extent.endsOn <= asOf ? extent.lastPeriod : (shown.get(indicator.id) ?? null)
    return [{ indicator, dataset, edition, extent, lastShown }]
  })
}
