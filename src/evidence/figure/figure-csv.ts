import { publicationInWords } from './citation.ts'
import type { Figure } from './figure.ts'

const columns = [
  'indicator',
  'indicator_label',
  'unit',
  'place',
  'place_name',
  'period',
  'value',
  'lower',
  'upper',
  'status',
  'dataset',
  'edition',
  'published_on',
  'loaded_at',
  'source',
  'source_url',
  'licence',
  'address',
] as const

/** A figure as tidy CSV: a line for each place and period, with where it comes from in columns of its own. */
export function figureAsCsv(figure: Figure, address: string) {
  const { indicator, dataset, edition } = figure
  const source = [
    dataset.id,
    edition.id,
    publicationInWords(edition),
    edition.loadedAt.toISOString(),
    dataset.source,
    dataset.sourceUrl ?? '',
    dataset.licence,
    address,
  ]
  const names = new Map(figure.places.map(({ code, name }) => [code, name]))
  return {
    columns,
    rows: figure.observations.map(({ place, period, value, lower, upper, status }) => [
      indicator.id,
      indicator.label,
      indicator.unit,
      place,
      names.get(place) ?? '',
      period,
      value,
      lower,
      upper,
      status ?? '',
      ...source,
    ]),
  }
}
