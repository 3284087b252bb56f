import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReadOrRefused, placeFile, smallFiles } from '#test/place-files.ts'
import { readAll, statementsOf } from './recognise.ts'

test('a file is known by its content, not by its name', () => {
  expect(statementsOf({ ...smallFiles.lookup, name: 'anything.txt' })?.shape).toBe('area lookup')
  expect(statementsOf({ ...smallFiles.metadata, name: 'metadata.csv' })?.shape).toBe(
    'areas with their parents',
  )
  expect(statementsOf(smallFiles.wards)?.shape).toBe('boundaries')
  expect(statementsOf(placeFile('a', { E06000060: 2020 }))?.shape).toBe('first years of areas')
  expect(statementsOf(placeFile('a', { E06000060: { global: ['E06000042'] } }))?.shape).toBe(
    'statistical neighbours',
  )
})

test('a named file that says nothing of places is refused by name', () => {
  const shopping = placeFile('shopping.csv', 'what,how many\nbread,2\n')
  expect(() => readAll([smallFiles.lookup, shopping])).toThrow(
    'shopping.csv: This file is none of the kinds of file that places are read from.',
  )
})

test('one found in a folder is left aside, and a broken one still refuses them all', () => {
  const shopping = { ...placeFile('shopping.csv', 'what,how many\nbread,2\n'), named: false }
  expect(readAll([smallFiles.lookup, shopping]).leftAside).toEqual(['shopping.csv'])
  const broken = { ...placeFile('broken.json', '{"a":'), named: false }
  expect(() => readAll([smallFiles.lookup, broken])).toThrow(
    'broken.json, line 1: This is not whole JSON.',
  )
})

const code = fc.constantFrom(
  'E06000042',
  'E12000008',
  'K02000001',
  'E05009406',
  '__proto__',
  '',
  'constructor',
)
const anything = fc.jsonValue({ maxDepth: 3 })

const almostShapes = fc.oneof(
  fc.record({
    type: fc.constant('Topology'),
    arcs: anything,
    objects: anything,
    transform: anything,
  }),
  fc.record({
    type: fc.constant('Topology'),
    arcs: fc.array(fc.array(fc.tuple(fc.integer(), fc.integer()))),
    objects: fc.dictionary(
      fc.string(),
      fc.record({
        type: fc.constant('GeometryCollection'),
        geometries: fc.array(
          fc.record({
            type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'),
            arcs: fc.array(
              fc.oneof(
                fc.array(fc.integer({ min: -3, max: 3 })),
                fc.array(fc.array(fc.integer({ min: -3, max: 3 }))),
              ),
            ),
            properties: fc.record({ areacd: code, areanm: fc.string(), start: anything }),
          }),
        ),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('FeatureCollection'),
    features: fc.array(
      fc.record({
        properties: fc.record({ WD25CD: code, WD25NM: anything, LONG: anything }),
        geometry: anything,
      }),
    ),
  }),
  fc.record({
    areacd: fc.array(code),
    areanm: fc.array(fc.string()),
    parentcd: fc.array(fc.option(code)),
    start: anything,
    end: anything,
  }),
  fc.dictionary(
    code,
    fc.record({
      areacd: code,
      areanm: fc.string(),
      parents: fc.oneof(fc.array(code), anything),
      children: anything,
    }),
  ),
  fc.dictionary(code, fc.dictionary(fc.constantFrom('global', 'economic'), fc.array(code))),
  fc.dictionary(code, fc.integer()),
  anything,
)

test('any JSON that is almost one of the files is read or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(almostShapes, (value) => {
      expect(isReadOrRefused(() => statementsOf(placeFile('a.json', value)))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('any table that is almost one of the files is read or refused, and nothing else happens', () => {
  const header = fc.constantFrom(
    'LADCD,LADNM,LADCD_ACTIVE,UTLACD,UTLANM,UKCD,UKNM',
    'areacode,areaname,LADCD,UKCD,UKNM',
    'AREACD,1,2',
    'wdcd,longitude,latitude',
    'org_id,gss_code,area_name',
    'NUTS315CD,NUTS315NM,RUC11',
  )
  const cell = fc.oneof(code, fc.string(), fc.constantFrom('-0.5', '1e400', '"', 'Mainly Rural'))
  fc.assert(
    fc.property(header, fc.array(fc.array(cell)), (first, lines) => {
      const text = [first, ...lines.map((cells) => cells.join(','))].join('\n')
      expect(isReadOrRefused(() => statementsOf(placeFile('global.csv', text)))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
