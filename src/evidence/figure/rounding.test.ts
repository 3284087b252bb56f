import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceAsShown, digitsOf, roundedTo } from './rounding.ts'

describe('a figure is rounded half away from zero, as it is written down', () => {
  test.each([
    [2.25, 1, 2.3],
    [-2.25, 1, -2.3],
    [0.15, 1, 0.2],
    [1.005, 2, 1.01],
    [73.60000000000001, 1, 73.6],
    [16_555.5, 0, 16_556],
    [12.38215108813049, 1, 12.4],
    [-0.04, 1, 0],
    [-0, 0, 0],
  ])('%d on %d decimals is %d', (value, decimals, rounded) => {
    expect(roundedTo(value, decimals)).toBe(rounded)
  })

  test('whatever the figure, what is shown is at most half a unit away and shows no minus zero', () => {
    const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 3 }), (count, decimals) => {
        const value = count / 100
        const shown = roundedTo(value, decimals)
        expect(Object.is(shown, -0)).toBe(false)
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        expect(roundedTo(-value, decimals)).toBe(shown === 0 ? 0 : -shown)
        expect(digitsOf(value, decimals)).not.toMatch(/^\u22120(\.0*)?$/)
      }),
    )
  })
})

test('digits are grouped, and a minus is a minus', () => {
  expect(digitsOf(16_556, 0)).toBe('16,556')
  expect(digitsOf(-1.24, 1)).toBe('\u22121.2')
  expect(digitsOf(4, 1)).toBe('4.0')
})

test('a difference is the one that a reader gets who subtracts', () => {
  expect(differenceAsShown(4.04, 1.96, 1)).toBe(2)
  expect(differenceAsShown(4.3, 2.3, 1)).toBe(2)
  expect(differenceAsShown(0.3, 0.1, 1)).toBe(0.2)
  expect(differenceAsShown(16_556.4, 18_448.2, 0)).toBe(-1892)
})
