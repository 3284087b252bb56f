import { BarChart } from '../chart/bar-chart.tsx'
import { LineChart } from '../chart/line-chart.tsx'
import { brokenChart, claimantChart, responseChart, riseChart } from './figures.ts'
import { Part } from './part.tsx'

export function Charts() {
  return (
    <Part
      name="Charts"
      id="charts"
      use="The title is the finding, the axis title a sentence, the source beneath, the same figures as a table. The place is in colour, comparators in greys with different dashes; labels stand at the lines’ ends. Two drawings of each, so that words are never scaled down."
    >
      <LineChart {...claimantChart} />
      <LineChart {...brokenChart} />
      <LineChart {...responseChart} />
      <BarChart {...riseChart} />
    </Part>
  )
}
