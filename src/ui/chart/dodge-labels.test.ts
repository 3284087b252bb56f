import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dodgeLabels, type Label } from './dodge-labels.ts'

const bounds = { top: 0, bottom: 300 }

test('labels that stand apart stay where they want to be', () => {
  const labels = [
    { wanted: 200, height: 18 },
    { wanted: 40, height: 18 },
  ]

  expect(dodgeLabels(labels, bounds)).toEqual([200, 40])
})

test('two labels that collide move by half each', () => {
  const labels = [
    { wanted: 100, height: 20 },
    { wanted: 110, height: 20 },
  ]

  expect(dodgeLabels(labels, bounds)).toEqual([95, 115])
})

test('a stack that grows into the one above it is stacked with it', () => {
  const labels = [90, 100, 101, 102].map((wanted) => ({ wanted, height: 20 }))

  expect(dodgeLabels(labels, bounds)).toEqual([68.25, 88.25, 108.25, 128.25])
})

test('no label leaves the bounds', () => {
  const labels = [
    { wanted: -40, height: 20 },
    { wanted: 400, height: 20 },
  ]

  expect(dodgeLabels(labels, bounds)).toEqual([10, 290])
})

const label: fc.Arbitrary<Label> = fc.record({
  wanted: fc.double({ min: -50, max: 350, noNaN: true }),
  height: fc.integer({ min: 15, max: 36 }),
})
const fitting = fc.array(label, { maxLength: 8 })

test('labels never overlap, keep their order and stay between the bounds', () => {
  fc.assert(
    fc.property(fitting, (labels) => {
      const middles = dodgeLabels(labels, bounds)
      const placed = labels
        .map(({ wanted, height }, index) => ({
          wanted,
          height,
          middle: middles[index] ?? Number.NaN,
        }))
        .toSorted((a, b) => a.middle - b.middle)
      for (const [index, { middle, height, wanted }] of placed.entries()) {
        expect(middle - height / 2).toBeGreaterThanOrEqual(bounds.top - 1e-6)
        expect(middle + height / 2).toBeLessThanOrEqual(bounds.bottom + 1e-6)
        const next = placed[index + 1]
        if (next === undefined) continue
        expect(next.middle - middle).toBeGreaterThanOrEqual((height + next.height) / 2 - 1e-6)
        expect(wanted).toBeLessThanOrEqual(next.wanted)
      }
    }),
  )
})

test('labels of one line are at least 15 pixels apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }),
      (wanted) => {
        const middles = dodgeLabels(
          wanted.map((one) => ({ wanted: one, height: 18 })),
          bounds,
        )
        const sorted = middles.toSorted((a, b) => a - b)
        for (const [index, middle] of sorted.entries()) {
          expect((sorted[index + 1] ?? Number.POSITIVE_INFINITY) - middle).toBeGreaterThanOrEqual(
            15,
          )
        }
      },
    ),
  )
})

test('dodging what has been dodged moves nothing', () => {
  fc.assert(
    fc.property(fitting, (labels) => {
      const once = dodgeLabels(labels, bounds)
      const again = dodgeLabels(
        labels.map(({ height }, index) => ({ wanted: once[index] ?? 0, height })),
        bounds,
      )
      for (const [index, middle] of again.entries()) expect(middle).toBeCloseTo(once[index] ?? 0, 6)
    }),
  )
})
