import type { Block, Document } from '#src/platform/document/document.ts'
import { printedLineChart } from '#src/ui/index.ts'
import { valueCell } from './cell.ts'
import { citationOf, sourceInWords } from './citation.ts'
import { axisTitleOf, chartOf } from './figure.parts.tsx'
import { type Figure, observationAt } from './figure.ts'
import { periodInWords } from './period-words.ts'
import { headlineOf, sentenceOf, titleOf } from './sentence.ts'

/** What stands around the figure on paper; the request knows it. */
export type FigureFrame = Omit<Document, 'title' | 'kind' | 'blocks'>

/** A figure for paper: what its page says. `frame.address` is where it can be had again. */
export function figureDocument(figure: Figure, frame: FigureFrame): Document {
  return {
    ...frame,
    title: titleOf(figure),
    kind: 'Figure',
    blocks: [
      { kind: 'lede', text: sentenceOf(figure) },
      ...drawn(figure),
      { kind: 'source', text: sourceInWords(figure.dataset, figure.edition) },
      ...table(figure),
      { kind: 'heading', level: 2, text: 'Source' },
      { kind: 'paragraph', text: citationOf(figure, frame.address) },
      ...(figure.indicator.caveats === ''
        ? []
        : [{ kind: 'note', text: figure.indicator.caveats } as const]),
    ],
  }
}

function drawn(figure: Figure): Block[] {
  if (figure.observations.every(({ value }) => value === null)) return []
  return [
    {
      kind: 'figure',
      svg: printedLineChart(chartOf(figure)),
      alt: `Line chart. ${sentenceOf(figure)}`,
      caption: `${headlineOf(figure)}. ${axisTitleOf(figure)}`,
    },
  ]
}

function table(figure: Figure): Block[] {
  const { places, periods, indicator } = figure
  if (periods.length === 0) return []
  return [
    {
      kind: 'table',
      caption: axisTitleOf(figure),
      columns: [{ label: 'Period' }, ...places.map(({ name }) => ({ label: name, numeric: true }))],
      rows: periods.map((period) => [
        periodInWords(period),
        ...places.map(({ code }) => valueCell(observationAt(figure, code, period), indicator)),
      ]),
    },
  ]
}
