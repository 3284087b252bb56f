import { raw } from 'hono/html'
import type { LineChartProps } from './chart.ts'
import { ChartFrame } from './chart-frame.tsx'
import { drawLines } from './line-drawing.ts'
import { lineLayout } from './line-layout.ts'
import { caveatsOf } from './periods.ts'

/** A run over time, drawn for a wide and for a narrow screen. */
export function LineChart(props: LineChartProps) {
  const caveats = caveatsOf(props.series)
  const label = [props.label, ...caveats].join(' ')
  return (
    <ChartFrame {...props} caveats={caveats}>
      {(['wide', 'narrow'] as const).map((size) =>
        raw(drawLines(lineLayout(props, size), { className: `sk-chart sk-chart--${size}`, label })),
      )}
    </ChartFrame>
  )
}
