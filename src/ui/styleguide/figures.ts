import type { BarChartProps, ChartPoint, LineChartProps } from '../chart/chart.ts'
import type { TableProps } from '../table/table.tsx'

/** Figures of the examples: ONS, Claimant count, annual, edition of 29 January 2026. */
const years = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010] as const

const claimants = {
  'Milton Keynes': [1.4, 1.6, 1.8, 1.7, 1.8, 2.1, 1.9, 2.3, 4.3, 4.0],
  Cherwell: [0.7, 0.7, 0.9, 0.9, 0.9, 1.1, 1.0, 1.1, 2.4, 1.9],
  'South East': [1.3, 1.4, 1.5, 1.4, 1.4, 1.6, 1.4, 1.4, 2.8, 2.6],
  England: [2.5, 2.4, 2.4, 2.2, 2.2, 2.4, 2.2, 2.2, 3.8, 3.6],
} as const satisfies Record<string, readonly number[]>

type ExamplePlace = keyof typeof claimants

function claimantPoints(place: ExamplePlace): ChartPoint[] {
  return years.map((x, index) => ({ x, y: claimants[place][index] ?? null }))
}

function claimantTable(places: readonly ExamplePlace[]): TableProps {
  return {
    caption: 'Claimants, % of people aged 16 to 64',
    columns: [{ label: 'Year' }, ...places.map((label) => ({ label, numeric: true }))],
    rows: years.map((year, index) => ({
      header: String(year),
      cells: places.map((place) => claimants[place][index]?.toFixed(1) ?? 'no figure'),
    })),
  }
}

const claimantSource = 'ONS, Claimant count, annual. Edition of 29 January 2026.'

/** The chart of a place against its region and nation, as profiles show it. */
export const claimantChart: LineChartProps = {
  title: 'Claims in Milton Keynes rose faster than in England or the South East',
  axisTitle: 'Claimants, % of people aged 16 to 64, yearly',
  label:
    'Line chart, 2001 to 2010. Milton Keynes rose from 2.3% in 2008 to 4.3% in 2009, and was 4.0% in 2010. England rose from 2.2% to 3.8%, the South East from 1.4% to 2.8%.',
  unit: '%',
  decimals: 1,
  series: [
    { name: 'Milton Keynes', kind: 'need', points: claimantPoints('Milton Keynes') },
    { name: 'England', kind: 'comparator', points: claimantPoints('England') },
    { name: 'South East', kind: 'comparator', points: claimantPoints('South East') },
  ],
  note: { x: 2009, text: 'From 2.3% to 4.3% in one year' },
  source: claimantSource,
  table: claimantTable(['Milton Keynes', 'England', 'South East']),
  links: [
    { href: '#charts', label: 'CSV' },
    { href: '#charts', label: 'JSON' },
  ],
}

/** The same run with a hole in it and an end that is not final. */
export const brokenChart: LineChartProps = {
  title: 'What is missing is said, and breaks the line',
  axisTitle: 'Claimants, % of people aged 16 to 64, yearly',
  label: 'Line chart, 2001 to 2010. Cherwell rose from 1.1% in 2008 to 2.4% in 2009.',
  unit: '%',
  decimals: 1,
  series: [
    {
      name: 'Cherwell',
      kind: 'need',
      points: claimantPoints('Cherwell').map((point) => ({
        ...point,
        y: point.x === 2004 || point.x === 2005 || point.x === 2007 ? null : point.y,
        provisional: point.x === 2010,
      })),
    },
    { name: 'South East', kind: 'comparator', points: claimantPoints('South East').slice(0, 8) },
  ],
  source: 'The figures for 2004, 2005 and 2007 have been taken out to show a gap.',
  table: claimantTable(['Cherwell', 'South East']),
}

export const responseChart: LineChartProps = {
  title: 'Response is blue, and an indicator that is neither good nor bad is ink',
  axisTitle: 'People helped each month (illustrative), and people who asked',
  label:
    'Line chart, November 2009 to March 2010. People helped rose from 12 to 61; people who asked from 40 to 64.',
  unit: 'people',
  decimals: 0,
  series: [
    {
      name: 'Helped by Ridgeway Advice Centre (illustrative)',
      kind: 'response',
      points: months([12, 18, 33, 47, 61]),
    },
    { name: 'Asked (illustrative)', kind: 'neutral', points: months([40, 44, 52, 60, 64]) },
  ],
  source: 'Invented figures.',
  table: {
    caption: 'People helped and people who asked',
    columns: [
      { label: 'Month' },
      { label: 'Helped', numeric: true },
      { label: 'Asked', numeric: true },
    ],
    rows: [
      ['Nov 2009', 12, 40],
      ['Dec 2009', 18, 44],
      ['Jan 2010', 33, 52],
      ['Feb 2010', 47, 60],
      ['Mar 2010', 61, 64],
    ].map(([header, ...cells]) => ({ header, cells })),
  },
}

function months(values: readonly number[]): ChartPoint[] {
  const names = ['2009-11', '2009-12', '2010-01', '2010-02', '2010-03']
  return values.map((y, index) => ({ x: names[index] ?? '', y }))
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
