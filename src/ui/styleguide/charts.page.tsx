import { BarChart } from '../chart/bar-chart.tsx'
import type { BarChartProps } from '../chart/chart.ts'
import { LineChart } from '../chart/line-chart.tsx'
import { brokenChart, claimantChart, claimantSource, responseChart } from './figures.ts'
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

const rises: BarChartProps['bars'] = [
  { name: 'Milton Keynes', kind: 'need', value: 2 },
  { name: 'Cherwell', kind: 'comparator', value: 1.3 },
  { name: 'South East', kind: 'comparator', value: 1.4 },
  { name: 'Aylesbury Vale', kind: 'comparator', value: null },
  { name: 'Newport Pagnell and its villages (illustrative)', kind: 'response', value: -0.4 },
]

export const riseChart: BarChartProps = {
  title: 'Bars start at zero, and lie in the order they are given',
  axisTitle: 'Claimants, change from 2008 to 2009, points',
  label: 'Bar chart. Milton Keynes rose by 2.0 points, the South East by 1.4, Cherwell by 1.3.',
  unit: 'points',
  decimals: 1,
  bars: rises,
  source: claimantSource,
  table: {
    caption: 'Change from 2008 to 2009',
    columns: [{ label: 'Place' }, { label: 'Points', numeric: true }],
    rows: rises.map(({ name, value }) => ({
      header: name,
      cells: [value === null ? 'no figure' : value.toFixed(1)],
    })),
  },
}
