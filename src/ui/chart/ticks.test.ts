import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceTicks, spacedLabels } from './ticks.ts'

test('ticks are round numbers that hold every figure', () => {
  expect(niceTicks(0, 4.3, 5)).toEqual([0, 1, 2, 3, 4, 5])
  expect(niceTicks(0, 16_556, 5)).toEqual([0, 5000, 10_000, 15_000, 20_000])
  expect(niceTicks(-0.4, 2, 5)).toEqual([-0.5, 0, 0.5, 1, 1.5, 2])
  expect(niceTicks(0, 0.003, 3)).toEqual([0, 0.001, 0.002, 0.003])
})

test('a run that never moves still has two ticks', () => {
  expect(niceTicks(0, 0, 5).length).toBeGreaterThanOrEqual(2)
  expect(niceTicks(7, 7, 5).length).toBeGreaterThanOrEqual(2)
})

test('whatever the figures, ticks rise, are few, and hold them', () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(high - low > 1e-3)
      const ticks = niceTicks(low, high, 5)
      const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-9
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks[0]).toBeLessThanOrEqual(low + slack)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack)
      for (const [index, tick] of ticks.entries()) {
        expect(ticks[index + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(tick)
      }
    }),
  )
})

test('the last label is always shown, and others only where they stand clear', () => {
  const positions = Array.from({ length: 10 }, (_, index) => index * 28)

  expect(
    spacedLabels(
      positions.map(() => 36),
      positions,
      12,
    ),
  ).toEqual([1, 3, 5, 7, 9])
  expect(
    spacedLabels(
      positions.map(() => 10),
      positions,
      12,
    ),
  ).toEqual(positions.map((_, index) => index))
  expect(spacedLabels([500, 500], [0, 10], 12)).toEqual([1])
  expect(spacedLabels([], [], 12)).toEqual([])
})
