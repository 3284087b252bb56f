import { expect, test } from 'vitest'
import { ring } from '#test/place-files.ts'
import { fitsBoundaries, outlineOf, readBoundaries } from './boundaries.ts'

const feature = (properties: object, coordinates: unknown = [ring(-1, 52)]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

function read(value: unknown) {
  if (!fitsBoundaries(value)) throw new Error('not boundaries')
  return readBoundaries('b.geojson', value)
}

test('a ward is read with its parents, its position and its edition', () => {
  const said = read(
    collection(
      feature({
        WD25CD: 'E05009406',
        WD25NM: 'Bletchley East',
        WD25NMW: ' ',
        LAD25CD: 'E06000042',
        LONG: -0.72903,
        LAT: 51.98198,
        LADCD_ACTIVE: 'E06000042',
        UTLACD: 'E06000042',
        CAUTHCD: null,
        RGNCD: 'E12000008',
      }),
    ),
  )
  expect(said.names).toEqual([{ code: 'E05009406', name: 'Bletchley East', welshName: null }])
  expect(said.ancestors).toEqual([
    ['E05009406', 'E06000042'],
    ['E05009406', 'E06000042'],
    ['E05009406', 'E12000008'],
  ])
  expect(said.centres).toEqual([{ code: 'E05009406', longitude: -0.72903, latitude: 51.98198 }])
  expect(said.outlines.map(({ code, edition }) => [code, edition])).toEqual([['E05009406', 2025]])
})

test('a Welsh name is kept where it is another', () => {
  const said = read(
    collection(
      feature({
        LSOA11CD: 'W01000001',
        LSOA11NM: 'Isle of Anglesey 001A',
        LSOA11NMW: 'Ynys Môn 001A',
      }),
      feature({ LSOA11CD: 'W01000002', LSOA11NM: 'Same', LSOA11NMW: 'Same' }),
    ),
  )
  expect(said.names.map(({ welshName }) => welshName)).toEqual(['Ynys Môn 001A', null])
})

function trustOf(stem: string): number {
  return read(collection(feature({ [`${stem}CD`]: 'E01000001', [`${stem}NM`]: 'A' }))).trust
}

test('of two editions the newer is believed first', () => {
  expect(trustOf('LSOA21')).toBeLessThan(trustOf('LSOA11'))
})

test('features without a code of a place are not boundaries', () => {
  expect(fitsBoundaries(collection(feature({ name: 'Somewhere' })))).toBe(false)
  expect(fitsBoundaries(collection())).toBe(false)
})

test.each([
  [[ring(-1, 52).slice(0, 3)], 'fewer than four points'],
  [[ring(-1, 52).slice(0, 4)], 'is not closed'],
  [[ring(-200, 52)], 'are not a longitude and a latitude'],
  [
    [
      [
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
    'are not a longitude and a latitude',
  ],
  [[], 'is empty'],
  [['x'], 'fewer than four points'],
])('an outline that is none is refused in words (%#)', (coordinates, words) => {
  expect(() =>
    outlineOf({ file: 'b.geojson' }, { type: 'Polygon', coordinates }, { left: 100 }),
  ).toThrow(words)
})

test('a point is no outline, and too many points are refused', () => {
  expect(() =>
    outlineOf({ file: 'b' }, { type: 'Point', coordinates: [0, 0] }, { left: 100 }),
  ).toThrow('neither a polygon nor several')
  expect(() =>
    outlineOf({ file: 'b' }, { type: 'Polygon', coordinates: [ring(0, 0)] }, { left: 4 }),
  ).toThrow('draws more than')
})

test('a feature without an outline is still a place, and a height is left out of account', () => {
  const unlocated = {
    type: 'Feature',
    properties: { WD25CD: 'E05000001', WD25NM: 'Mound' },
    geometry: null,
  }
  const high = feature({ WD25CD: 'E05000002', WD25NM: 'Hill' }, [
    ring(0, 52).map((point) => [...point, 99]),
  ])
  const said = read(collection(unlocated, high))
  expect(said.names.map(({ name }) => name)).toEqual(['Mound', 'Hill'])
  expect(said.outlines.map(({ outline }) => outline.coordinates[0]?.[0])).toEqual([[0, 52]])
})
