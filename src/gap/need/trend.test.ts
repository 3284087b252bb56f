import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TrendPoint, trendOf } from './trend.ts'

const years = (first: number, ...values: (number | null)[]): TrendPoint[] =>
  values.map((value, n) => ({ period: String(first + n), value }))

describe('a trend', () => {
  test('rises where three of the last four changes do, the last with them', () => {
    expect(trendOf(years(2005, 1.7, 2.0, 1.9, 2.3, 4.3), 1)).toBe('rising')
    expect(trendOf(years(2005, 1.7, 2.0, 1.9, 1.8, 4.3), 1)).toBe('steady')
    expect(trendOf(years(2005, 1.0, 2.0, 3.0, 4.0, 3.9), 1)).toBe('steady')
  })

  test('falls the same way', () => {
    expect(trendOf(years(2005, 4.3, 2.3, 1.9, 2.0, 1.7), 1)).toBe('falling')
  })

  test('is not known with fewer than three changes', () => {
    expect(trendOf([], 1)).toBe('not-known')
    expect(trendOf(years(2007, 1.9, 2.3, 4.3), 1)).toBe('not-known')
    expect(trendOf(years(2006, 1.8, 1.9, 2.3, 4.3), 1)).toBe('rising')
    expect(trendOf(years(2006, 1.8, null, 2.3, 4.3), 1)).toBe('not-known')
  })

  test('takes a change smaller than the decimals shown for none', () => {
    expect(trendOf(years(2006, 2.0, 2.1, 2.2, 2.3), 1)).toBe('rising')
    expect(trendOf(years(2006, 2.0, 2.04, 2.08, 2.12), 1)).toBe('steady')
  })

  test('takes no season for a trend', () => {
    const seasons = [0, 5, 9, 4]
    const quarters = [2007, 2008, 2009].flatMap((year) =>
      seasons.map((value, n) => ({
        period: `${year}-${String(3 * n + 1).padStart(2, '0')}`,
        value,
      })),
    )
    expect(trendOf(quarters, 1)).toBe('steady')
  })

  test('does not hang on the order in which figures are given', () => {
    const run = fc
      .array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 })
      .map((list) => years(2000, ...list))
    const shuffled = run.chain((points) =>
      fc.tuple(
        fc.constant(points),
        fc.shuffledSubarray(points, { minLength: points.length, maxLength: points.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([points, mixed]) => {
        expect(trendOf(mixed, 0)).toBe(trendOf(points, 0))
      }),
    )
  })

  test('turns round where every figure does', () => {
    const turned = {
      rising: 'falling',
      falling: 'rising',
      steady: 'steady',
      'not-known': 'not-known',
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), (list) => {
        const mirror = list.map((value) => 100 - value)
        expect(trendOf(years(2000, ...mirror), 0)).toBe(turned[trendOf(years(2000, ...list), 0)])
      }),
    )
  })
})
