import { valueCell } from './cell.ts'
import { licenceInWords, sourceInWords } from './citation.ts'
import { axisTitleOf, chartOf } from './figure.parts.tsx'
import { type Figure, observationAt } from './figure.ts'
import { figureAddress } from './figure-address.ts'
import { periodInWords } from './period-words.ts'
import { pinned } from './pinned.ts'
import { headlineOf, sentenceOf } from './sentence.ts'

/** A figure as another record keeps it, as plain data: all that shows it again, whatever is loaded later. */
export interface FigureExtract {
  /** Its address, pinned to its edition. */
  address: string
  /** The finding, short enough to stand over a drawing. */
  headline: string
  sentence: string
  /** What is measured. */
  measure: string
  /** Who published it, in which edition, on what terms. */
  source: string
  /** The sign of the unit, or empty. */
  unit: string
  decimals: number
  baseline: 'zero' | 'data'
  lines: {
    name: string
    kind: 'need' | 'response' | 'neutral' | 'comparator'
    points: { x: string | number; y: number | null; provisional: boolean }[]
  }[]
  /** The same figures in words, a row for each period, which stands first. */
  table: { columns: string[]; rows: string[][] }
}

export function extractOf(figure: Figure): FigureExtract {
  const { places, periods, indicator, dataset } = figure
  const { unit, decimals, baseline = 'zero', series } = chartOf(figure)
  return {
    address: figureAddress(pinned(figure)),
    headline: headlineOf(figure),
    sentence: sentenceOf(figure),
    measure: axisTitleOf(figure),
    source: `${sourceInWords(dataset, figure.edition)} ${licenceInWords(dataset.licence)}`,
    unit,
    decimals,
    baseline,
    lines: series.map(({ name, kind, points }) => ({
      name,
      kind,
      points: points.map(({ x, y, provisional }) => ({ x, y, provisional: provisional === true })),
    })),
    table: {
      columns: ['Period', ...places.map(({ name }) => name)],
      rows: periods.map((period) => [
        periodInWords(period),
        ...places.map(({ code }) => valueCell(observationAt(figure, code, period), indicator)),
      ]),
    },
  }
}
