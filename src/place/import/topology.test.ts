import { expect, test } from 'vitest'
import { isObject } from './json-text.ts'
import { fitsTopology, readTopology } from './topology.ts'

/** Two squares side by side; they share the arc between them. */
const topology = () => ({
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [-1, 52] },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
  objects: {
    ltla: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1]],
          properties: { areacd: 'E06000091', areanm: 'Eastmoot', start: 2020 },
        },
        {
          type: 'MultiPolygon',
          arcs: [[[2, -1]]],
          properties: { areacd: 'E07000291', areanm: 'Westmoot', end: 2019 },
        },
      ],
    },
    utla: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1]],
          properties: { areacd: 'E06000091', areanm: 'Eastmoot' },
        },
      ],
    },
  },
})

function read(value: unknown) {
  if (!isObject(value) || !fitsTopology(value)) throw new Error('not a topology')
  return readTopology('topo.json', value)
}

test('each area is drawn once, from the arcs it shares, with its years', () => {
  const said = read(topology())
  expect(said.rows).toBe(2)
  expect(said.names.map((named) => named.name)).toEqual(['Eastmoot', 'Westmoot'])
  expect(said.outlines[0]?.outline).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [0, 52],
        [0, 53],
        [-1, 53],
        [-1, 52],
        [0, 52],
      ],
    ],
  })
  expect(said.outlines[1]?.outline.type).toBe('MultiPolygon')
  expect(said.firstYears).toEqual([{ code: 'E06000091', year: 2020 }])
  expect(said.lastYears).toEqual([{ code: 'E07000291', year: 2019 }])
})

test('an arc that is not there is refused', () => {
  const broken = topology()
  broken.objects.ltla.geometries[0] = {
    type: 'Polygon',
    arcs: [[0, 7]],
    properties: { areacd: 'E06000091', areanm: 'Eastmoot', start: 2020 },
  }
  expect(() => read(broken)).toThrow('topo.json: This topology has no arc 7.')
})

test('a short file that draws one arc millions of times is refused before it is drawn', () => {
  const bomb = topology()
  const arc = Array.from({ length: 10_000 }, (_, index) => [index, 0])
  bomb.arcs = [arc]
  bomb.objects.ltla.geometries = Array.from({ length: 1000 }, () => ({
    type: 'Polygon',
    arcs: [[0]],
    properties: { areacd: 'E06000091', areanm: 'Eastmoot', start: 2020 },
  }))
  const startedAt = performance.now()
  expect(() => read(bomb)).toThrow('This file draws more than 3000000 points.')
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

test.each([
  [{ type: 'Topology' }, 'no arcs or no objects'],
  [{ type: 'Topology', arcs: [], objects: { a: { type: 'Point' } } }, 'not a collection of areas'],
  [{ type: 'Topology', arcs: [['x']], objects: {} }, 'An arc of this topology is broken'],
  [{ type: 'Topology', arcs: [], objects: {}, transform: { scale: [1] } }, 'transform'],
  [
    {
      type: 'Topology',
      arcs: [],
      objects: { a: { type: 'GeometryCollection', geometries: [null] } },
    },
    'not a polygon',
  ],
  [
    {
      type: 'Topology',
      arcs: [],
      objects: {
        a: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: {}, arcs: [] }],
        },
      },
    },
    'has no arcs',
  ],
  [
    {
      type: 'Topology',
      arcs: [],
      objects: {
        a: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: {}, arcs: [['0']] }],
        },
      },
    },
    'not named by a number',
  ],
])('a broken topology is refused in words (%#)', (value, words) => {
  expect(() => read(value)).toThrow(words)
})
