import type { LineChartProps } from './chart.ts'
import { ChartFrame } from './chart-frame.tsx'

/** A run over time, drawn for a wide and for a narrow screen. */
export function LineChart(props: LineChartProps) {
  return <ChartFrame {...props} />
}
