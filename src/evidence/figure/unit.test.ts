import { expect, test } from 'vitest'
import { differenceInUnit, intervalInUnit, inUnit, unitInWords } from './unit.ts'

test.each([
  [4, '%', 1, '4.0%'],
  [16_556, '£', 0, '£16,556'],
  [-120.6, '£', 0, '\u2212£121'],
  [28_770, '£ million', 0, '£28,770 million'],
  [62.7, 'yrs', 1, '62.7 years'],
  [3.13, 'Score out of 10', 1, '3.1 out of 10'],
  [1.82, 'Rate per 1000 people', 1, '1.8 per 1,000 people'],
  [959, 'Rate per 100,000 population', 0, '959 per 100,000 population'],
  [8, 'Net additional dwellings per 1,000 stock', 0, '8 per 1,000 stock'],
  [1200, 'Persons', 0, '1,200 persons'],
  [1200, 'FTE', 0, '1,200 FTE'],
  [0.5, '', 1, '0.5'],
  [6.7, 'Affordability ratio', 1, '6.7'],
])('%d in “%s” on %d decimals reads %s', (value, unit, decimals, words) => {
  expect(inUnit(value, { unit, decimals })).toBe(words)
})

test.each([
  [2.1, '%', 1, '2.1 percentage points'],
  [-1, '%', 1, '1.0 percentage point'],
  [-1892, '£', 0, '£1,892'],
  [0.3, 'Score out of 10', 1, '0.3 points'],
  [12, 'Rate per 1,000 people', 0, '12 per 1,000 people'],
])('a difference of %d in “%s” on %d decimals reads %s', (difference, unit, decimals, words) => {
  expect(differenceInUnit(difference, { unit, decimals })).toBe(words)
})

test('an interval says its unit as often as it is needed', () => {
  expect(intervalInUnit(75.1, 80.7, { unit: '%', decimals: 1 })).toBe('75.1% to 80.7%')
  expect(intervalInUnit(-5, 20, { unit: '£', decimals: 0 })).toBe('\u2212£5 to £20')
  const perThousand = { unit: 'Rate per 1,000 people', decimals: 1 }
  expect(intervalInUnit(12.1, 15.3, perThousand)).toBe('12.1 to 15.3 per 1,000 people')
})

test('an axis says the unit in words', () => {
  expect(['%', '£', 'yrs', 'Rate per 1000 people', ''].map(unitInWords)).toEqual([
    '%',
    'pounds',
    'years',
    'rate per 1000 people',
    'count',
  ])
})
