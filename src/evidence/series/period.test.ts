import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodOf } from './period.ts'

test.each([
  ['2009', { iso: '2009', start: '2009-01-01', end: '2009-12-31' }],
  ['2009-01-01/P1Y', { iso: '2009', start: '2009-01-01', end: '2009-12-31' }],
  ['2009-01-01/P12M', { iso: '2009', start: '2009-01-01', end: '2009-12-31' }],
  ['2009-11', { iso: '2009-11', start: '2009-11-01', end: '2009-11-30' }],
  ['2012-02-01/P1M', { iso: '2012-02', start: '2012-02-01', end: '2012-02-29' }],
  ['2009-07-01/P1Y', { iso: '2009-07-01/P1Y', start: '2009-07-01', end: '2010-06-30' }],
  ['2011-01-01/P3Y', { iso: '2011-01-01/P3Y', start: '2011-01-01', end: '2013-12-31' }],
  ['2009-11-01/P3M', { iso: '2009-11-01/P3M', start: '2009-11-01', end: '2010-01-31' }],
  ['2010-03-15', { iso: '2010-03-15', start: '2010-03-15', end: '2010-03-15' }],
  ['2010-03-15/P1D', { iso: '2010-03-15', start: '2010-03-15', end: '2010-03-15' }],
  ['2010-03-15/P7D', { iso: '2010-03-15/P7D', start: '2010-03-15', end: '2010-03-21' }],
  ['2009-01-01T00:00:00/P1Y', { iso: '2009', start: '2009-01-01', end: '2009-12-31' }],
  [' 2009 ', { iso: '2009', start: '2009-01-01', end: '2009-12-31' }],
])('%j is the period %j', (text, period) => {
  expect(periodOf(text)).toEqual(period)
})

test.each([
  '',
  'all',
  '09',
  '2009/10',
  '2009-13',
  '2009-02-29',
  '2009-01-01/P0Y',
  '2009/P1Y',
  'Jan-18',
  '9999-01-01/P999Y',
])('%j is no period', (text) => {
  expect(periodOf(text)).toBeNull()
})

test('the short form means the same days, and is its own short form', () => {
  const written = fc
    .tuple(
      fc.date({
        min: new Date('1801-01-01'),
        max: new Date('2100-01-01'),
        noInvalidDate: true,
      }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('Y', 'M', 'D'),
    )
    .map(([date, count, unit]) => `${date.toISOString().slice(0, 10)}/P${count}${unit}`)
  fc.assert(
    fc.property(written, (text) => {
      const period = periodOf(text)

      expect(period).not.toBeNull()
      expect(periodOf(period?.iso ?? '')).toEqual(period)
    }),
  )
})
