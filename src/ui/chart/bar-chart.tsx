import type { BarChartProps } from './chart.ts'
import { ChartFrame } from './chart-frame.tsx'

/** Values side by side, in the order they are given. */
export function BarChart(props: BarChartProps) {
  return <ChartFrame {...props} />
}
