import type { Dataset, Edition, Extent } from '../dataset/dataset.ts'
import { publicationInWords } from '../figure/citation.ts'
import { bandOf } from '../ranking/band.ts'
import type { Ranking } from '../ranking/ranking.ts'
import type { DescribedIndicator } from './indicator.ts'

interface Held {
  indicator: DescribedIndicator
  dataset: Dataset
  edition: Edition
  extent: Extent
}

/** An indicator as JSON: what it is, where it comes from, and where places stand. */
export function indicatorAsJson(
  { indicator, dataset, edition, extent }: Held,
  ranking: Ranking | undefined,
  editions: readonly Edition[],
) {
  return {
    indicator,
    dataset,
    edition,
    extent,
    editions,
    ranking:
      ranking === undefined
        ? null
        : {
            kind: ranking.kind,
            period: ranking.period,
            kinds: ranking.kinds,
            bands: ranking.bands.map(({ step, low, high, places }) => ({
              step,
              low,
              high,
              places: places.length,
            })),
            places: ranking.places.map((place) => ({
              ...place,
              band: bandOf(ranking.bands, place.code)?.step ?? null,
            })),
          },
  }
}

/** Every ranked place with its figure and its band. */
export function indicatorAsCsv(
  { indicator, dataset, edition }: Held,
  ranking: Ranking | undefined,
) {
  const source = [edition.id, publicationInWords(edition), dataset.source, dataset.licence]
  return {
    columns: [
      'indicator',
      'label',
      'unit',
      'place',
      'place_name',
      'period',
      'value',
      'band',
      'edition',
      'published_on',
      'source',
      'licence',
    ],
    rows: (ranking?.places ?? []).map(({ code, name, value }) => [
      indicator.id,
      indicator.label,
      indicator.unit,
      code,
      name,
      ranking?.period ?? '',
      value,
      bandOf(ranking?.bands ?? [], code)?.step ?? 'none',
      ...source,
    ]),
  }
}
