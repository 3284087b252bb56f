import { raw } from 'hono/html'
import { drawBars } from './bar-drawing.ts'
import { barLayout } from './bar-layout.ts'
import type { BarChartProps } from './chart.ts'
import { ChartFrame } from './chart-frame.tsx'
import { listText } from './figure-text.ts'

/** Values side by side, in the order they are given. */
export function BarChart(props: BarChartProps) {
  const without = props.bars.filter(({ value }) => value === null).map(({ name }) => name)
  const caveats = without.length === 0 ? [] : [`No figure for ${listText(without)}.`]
  const label = [props.label, ...caveats].join(' ')
  return (
    <ChartFrame {...props} caveats={caveats}>
      {(['wide', 'narrow'] as const).map((size) =>
        raw(drawBars(barLayout(props, size), { className: `sk-chart sk-chart--${size}`, label })),
      )}
    </ChartFrame>
  )
}
