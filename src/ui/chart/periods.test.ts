import { expect, test } from 'vitest'
import type { ChartSeries } from './chart.ts'
import { caveatsOf, periodsOf, sharesOf } from './periods.ts'

function series(points: ChartSeries['points'], kind: ChartSeries['kind'] = 'need'): ChartSeries {
  return { name: 'Cherwell', kind, points }
}

test('periods of all series are put in order', () => {
  const other = series([
    { x: 2008, y: 1 },
    { x: 2001, y: 1 },
  ])

  expect(
    periodsOf([
      series([
        { x: 2010, y: 1 },
        { x: 2001, y: 2 },
      ]),
      other,
    ]),
  ).toEqual([2001, 2008, 2010])
})

test('periods in words keep the order in which they came', () => {
  expect(
    periodsOf([
      series([
        { x: 'before', y: 1 },
        { x: 'after', y: 2 },
      ]),
    ]),
  ).toEqual(['before', 'after'])
})

test('spans of years stand where they begin', () => {
  const spans = ['2011/12', '2008/09', '2009/10'].map((x) => ({ x, y: 1 }))
  expect(periodsOf([series(spans)])).toEqual(['2008/09', '2009/10', '2011/12'])
  expect([...sharesOf(['2001 to 2003', '2002 to 2004', '2011 to 2013']).values()]).toEqual([
    0, 0.1, 1,
  ])
})

test('years stand as far apart as they are, words stand evenly', () => {
  expect([...sharesOf([2000, 2001, 2010]).values()]).toEqual([0, 0.1, 1])
  expect([...sharesOf(['before', 'while', 'after']).values()]).toEqual([0, 0.5, 1])
  expect([...sharesOf([2010]).values()]).toEqual([0.5])
})

test('what is missing and what is not final are said, a run of years as a run', () => {
  const points = [2001, 2002, 2003, 2004, 2005, 2006, 2007].map((x) => ({
    x,
    y: [2002, 2003, 2004, 2006].includes(x) ? null : 1,
    provisional: x === 2007,
  }))

  expect(caveatsOf([series(points)])).toEqual([
    'No figure for Cherwell in 2002 to 2004 and 2006 (×).',
    'Open dots are provisional: 2007.',
  ])
  expect(caveatsOf([series(points.slice(0, 6), 'comparator')])).toEqual([
    'No figure for Cherwell in 2002 to 2004 and 2006.',
  ])
})

test('a place without any figure is said to have none', () => {
  expect(caveatsOf([series([{ x: 2001, y: null }])])).toEqual(['No figure for Cherwell.'])
  expect(caveatsOf([series([{ x: 2001, y: 1 }])])).toEqual([])
})
