import { geoMercator } from 'd3-geo'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, type Flat, fitTo, flatten, middleOf, pathOf, thinned } from './outline.ts'

const triangle: Flat[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 0],
]

test("places are flattened as d3's own projection flattens them", () => {
  const [ring = []] = flatten({
    type: 'Polygon',
    coordinates: [
      [
        [-0.74, 52.08],
        [0, 0],
        [1.5, 51],
      ],
    ],
  })
  const project = geoMercator().scale(1).translate([0, 0])

  for (const [index, place] of (
    [
      [-0.74, 52.08],
      [0, 0],
      [1.5, 51],
    ] as const
  ).entries()) {
    const [x = 0, y = 0] = project([place[0], place[1]]) ?? []
    expect(ring[index]?.[0]).toBeCloseTo(x, 9)
    expect(ring[index]?.[1]).toBeCloseTo(y, 9)
  }
})

test('a drawing holds all that lies in the box, and fills one of its sides', () => {
  const point = fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (points) => {
      const box = boxOf(points)
      fc.pre(box.right - box.left > 1e-6 && box.bottom - box.top > 1e-6)
      const drawn = boxOf(points.map(fitTo(box, { left: 3, top: 3, right: 317, bottom: 257 })))
      expect(drawn.left).toBeGreaterThanOrEqual(3 - 1e-6)
      expect(drawn.right).toBeLessThanOrEqual(317 + 1e-6)
      expect(drawn.top).toBeGreaterThanOrEqual(3 - 1e-6)
      expect(drawn.bottom).toBeLessThanOrEqual(257 + 1e-6)
      expect(
        Math.max((drawn.right - drawn.left) / 314, (drawn.bottom - drawn.top) / 254),
      ).toBeCloseTo(1, 6)
    }),
  )
})

test('points that nobody can see apart are left out, and specks with them', () => {
  const ring: Flat[] = [
    [0, 0],
    [0.1, 0.1],
    [20, 0],
    [20.2, 0.2],
    [20, 20],
    [0, 20],
    [0, 0],
  ]

  expect(thinned(ring)).toEqual([
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
    [0, 0],
  ])
  expect(thinned(ring.map(([x, y]): Flat => [x / 100, y / 100]))).toEqual([])
})

test('steps are rounded so that they do not drift apart', () => {
  const ring: Flat[] = Array.from({ length: 100 }, (_, index) => [index * 1.04, 0])

  const path = pathOf([ring])
  const steps = path
    .replace(/^M0,0l/, '')
    .replace('Z', '')
    .split(' ')
    .map((step) => Number(step.split(',')[0]))

  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(99 * 1.04, 1)
  expect(pathOf([triangle])).toBe('M0,0l10,0 0,10 -10,-10Z')
})

test('the middle is that of the largest part', () => {
  const far: Flat[] = [
    [100, 100],
    [101, 100],
    [101, 101],
    [100, 100],
  ]
  const [x, y] = middleOf([far, triangle]) ?? []

  expect(x).toBeCloseTo(20 / 3)
  expect(y).toBeCloseTo(10 / 3)
  expect(middleOf([])).toBeUndefined()
})
