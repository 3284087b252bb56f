import { valueCell } from './cell.ts'
import { type Figure, observationAt } from './figure.ts'
import { periodInWords } from './period-words.ts'

/** The table of a figure as lines and tabs, which word processors and spreadsheets take for a table. */
export function tableAsText(figure: Figure): string {
  const { places, periods, indicator } = figure
  const lines = [
    [indicator.label, ...places.map(({ name }) => name)],
    ...periods.map((period) => [
      periodInWords(period),
      ...places.map(({ code }) => valueCell(observationAt(figure, code, period), indicator)),
    ]),
  ]
  return lines.map((cells) => cells.join('\t')).join('\n')
}
