import { type Block, link } from '#src/platform/document/document.ts'
import { type LineChartProps, printedLineChart } from '#src/ui/index.ts'
import type { BodyOf } from './block.ts'

/** What the drawing of a figure is made of, on the page and in print. */
export function chartOfBlock(body: BodyOf<'figure'>): LineChartProps {
  return {
    title: body.headline,
    axisTitle: body.measure,
    label: `Line chart. ${body.sentence}`,
    series: body.lines,
    unit: body.unit,
    decimals: body.decimals,
    baseline: body.baseline,
    source: body.source,
    table: {
      caption: body.measure,
      columns: body.table.columns.map((label, index) => ({ label, numeric: index > 0 })),
      rows: body.table.rows.map(([period = '', ...cells]) => ({ header: period, cells })),
    },
  }
}

/** A figure for print. `origin` is where the evidence lives. */
export function figureForPrint(body: BodyOf<'figure'>, origin: string): Block[] {
  const { columns, rows } = body.table
  return [
    { kind: 'paragraph', text: body.sentence },
    {
      kind: 'figure',
      svg: printedLineChart(chartOfBlock(body)),
      alt: `Line chart. ${body.sentence}`,
      caption: `${body.headline}. ${body.measure}`,
    },
    {
      kind: 'source',
      text: [`${body.source} `, link(`${origin}${body.address}`, 'The figure in the evidence')],
    },
    {
      kind: 'table',
      caption: body.measure,
      columns: columns.map((label, index) => ({ label, numeric: index > 0 })),
      rows,
    },
  ]
}
