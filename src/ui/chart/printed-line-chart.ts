import type { LineChartProps } from './chart.ts'
import { drawLines } from './line-drawing.ts'
import { lineLayout } from './line-layout.ts'
import { printedDrawing } from './printed-drawing.ts'

/** The lines of a page as a drawing that stands alone, for documents and for files. */
export function printedLineChart(props: LineChartProps): string {
  const drawn = drawLines(lineLayout(props, 'wide'), {
    className: 'sk-chart sk-chart--wide',
    label: props.label,
  })
  return printedDrawing(drawn)
}
