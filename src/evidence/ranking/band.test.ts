import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundedTo } from '../figure/rounding.ts'
import { bandOf, bandsOf, type RankedPlace } from './band.ts'

const placesWith = (values: readonly number[]): RankedPlace[] =>
  values.map((value, index) => ({
    code: `E${String(index).padStart(8, '0')}`,
    name: `Place ${String.fromCodePoint(122 - (index % 26))}`,
    value,
  }))

test('ten places fall into five bands of two, lowest first', () => {
  const bands = bandsOf(placesWith([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), 0)
  expect(bands.map(({ step, low, high, places }) => [step, low, high, places.length])).toEqual([
    [1, 1, 2, 2],
    [2, 3, 4, 2],
    [3, 5, 6, 2],
    [4, 7, 8, 2],
    [5, 9, 10, 2],
  ])
})

test('places that show the same figure are in one band', () => {
  const bands = bandsOf(placesWith([1, 1.04, 0.96, 1, 1, 1, 1, 1, 1, 5]), 1)
  expect(bands.map(({ step, places }) => [step, places.length])).toEqual([
    [1, 9],
    [5, 1],
  ])
})

test('of fewer than ten places no bands are made', () => {
  expect(bandsOf(placesWith([1, 2, 3, 4, 5, 6, 7, 8, 9]), 0)).toEqual([])
})

test('whatever the figures, every place is in one band, and bands do not overlap', () => {
  const values = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 10, maxLength: 80 })
  fc.assert(
    fc.property(values, (tenths) => {
      const places = placesWith(tenths.map((count) => count / 20))
      const bands = bandsOf(places, 1)
      expect(bands.flatMap((band) => band.places.map(({ code }) => code)).toSorted()).toEqual(
        places.map(({ code }) => code),
      )
      for (const [index, { low, high }] of bands.entries()) {
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThan(bands[index - 1]?.high ?? Number.NEGATIVE_INFINITY)
      }
      for (const { code, value } of places) {
        const band = bandOf(bands, code)
        expect(roundedTo(value, 1)).toBeGreaterThanOrEqual(band?.low ?? Number.NaN)
        expect(roundedTo(value, 1)).toBeLessThanOrEqual(band?.high ?? Number.NaN)
      }
    }),
  )
})

test('within a band places stand by name, so that nobody is first', () => {
  const [band] = bandsOf(placesWith([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 0)
  const names = band?.places.map(({ name }) => name) ?? []
  expect(names).toHaveLength(10)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
})
