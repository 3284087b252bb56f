import { geoMercator } from 'd3-geo'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, drawnRing, type Flat, fitTo, flatten, middleOf, pathOf } from './outline.ts'

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
  const degree = fc.double({ min: -3, max: 3, noNaN: true })
  const points = fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(points, (ring) => {
      const box = boxOf([ring])
      fc.pre(box.right - box.left > 1e-6 && box.bottom - box.top > 1e-6)
      const { scale, dx, dy } = fitTo(box, { left: 3, top: 3, right: 317, bottom: 257 })
      const drawn = boxOf([ring.map(([x, y]): Flat => [x * scale + dx, y * scale + dy])])
      expect(drawn.left).toBeGreaterThanOrEqual(3 - 1e-6)
      expect(drawn.right).toBeLessThanOrEqual(317 + 1e-6)
      expect(drawn.top).toBeGreaterThanOrEqual(3 - 1e-6)
      expect(drawn.bottom).toBeLessThanOrEqual(257 + 1e-6)
      const filled = Math.max((drawn.right - drawn.left) / 314, (drawn.bottom - drawn.top) / 254)
      expect(filled).toBeCloseTo(1, 6)
    }),
  )
})

const asItIs = { scale: 1, dx: 0, dy: 0 }

test('points that nobody can see apart are left out, and specks with them', () => {
  const ring: Flat[] = [
    [0, 0],
    [0.1, 0.1],
    [10, 0],
    [20, 0],
    [20.1, 0.2],
    [20, 20],
    [0, 20],
    [0, 0],
  ]
  const corners = [
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
  ]

  expect(drawnRing(ring, asItIs)).toEqual(corners)
  expect(drawnRing(ring, { ...asItIs, scale: 0.01 })).toEqual([])
})

function spots(ring: readonly Flat[]): string[] {
  return drawnRing(ring, asItIs).map(String).toSorted()
}

test('a point lands on the same spot whichever way round its outline goes', () => {
  const ring: Flat[] = [
    [0, 0],
    [30.26, 4.74],
    [61.3, 40.1],
    [12.2, 70.9],
  ]

  expect(spots(ring)).toEqual(['0,0', '12,71', '30.5,4.5', '61.5,40'])
  expect(spots(ring.toReversed())).toEqual(spots(ring))
})

test('a path is written in steps, without blanks or noughts that say nothing', () => {
  const ring: Flat[] = [
    [0.5, 0],
    [10, 0],
    [10, 10.5],
    [9.5, 10],
  ]

  expect(pathOf([ring])).toBe('M.5 0l9.5 0 0 10.5-.5-.5Z')
  expect(pathOf([ring, ring])).toBe('M.5 0l9.5 0 0 10.5-.5-.5ZM.5 0l9.5 0 0 10.5-.5-.5Z')
})

test('the middle is that of the largest part', () => {
  const triangle: Flat[] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ]
  const far = triangle.map(([x, y]): Flat => [x / 10 + 100, y / 10 + 100])
  const [x, y] = middleOf([far, triangle]) ?? []

  expect(x).toBeCloseTo(20 / 3)
  expect(y).toBeCloseTo(10 / 3)
  expect(middleOf([])).toBeUndefined()
})
