import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { centreOf, roundedOutline } from './place-outline.ts'

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

test('the centre of a square is its middle, whichever way round it is drawn', () => {
  const ring = square(-1, 52, 0.5)
  expect(centreOf({ type: 'Polygon', coordinates: [ring] })).toEqual({
    longitude: -0.75,
    latitude: 52.25,
  })
  expect(centreOf({ type: 'Polygon', coordinates: [ring.toReversed()] })).toEqual({
    longitude: -0.75,
    latitude: 52.25,
  })
})

test('the centre of several parts is that of the largest', () => {
  const outline = {
    type: 'MultiPolygon' as const,
    coordinates: [[square(0, 50, 0.1)], [square(2, 50, 1)]],
  }
  expect(centreOf(outline)).toEqual({ longitude: 2.5, latitude: 50.5 })
})

test('an outline without area has no centre', () => {
  expect(
    centreOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 0],
          [0, 0],
        ],
      ],
    }),
  ).toBeNull()
})

test('an outline is kept to five decimals, and rounding it again changes nothing', () => {
  const once = roundedOutline({
    type: 'Polygon',
    coordinates: [[[-0.715324931466122, 51.997414030433383]]],
  })
  expect(once).toEqual({ type: 'Polygon', coordinates: [[[-0.71532, 51.99741]]] })
  expect(roundedOutline(once)).toEqual(once)
})

test('the centre of any rectangle lies inside it', () => {
  const degrees = fc.double({ min: 0.001, max: 5, noNaN: true })
  fc.assert(
    fc.property(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      degrees,
      (west, south, side) => {
        const centre = centreOf({ type: 'Polygon', coordinates: [square(west, south, side)] })
        expect(centre?.longitude).toBeCloseTo(west + side / 2, 4)
        expect(centre?.latitude).toBeCloseTo(south + side / 2, 4)
      },
    ),
  )
})
