import { expect, test } from 'vitest'
import {
  isKindHeld,
  isPlaceCode,
  kindOfCode,
  mayLieIn,
  nounOf,
  placeKinds,
  tierOf,
} from './place-kind.ts'

test.each([
  ['K02000001', 'nation', 'national', 'a state of four nations'],
  ['K03000001', 'nation', 'national', 'a group of nations'],
  ['E92000001', 'nation', 'national', 'a nation'],
  ['E12000008', 'region', 'region', 'a region'],
  ['E47000001', 'county', 'sub-region', 'a combined authority area'],
  ['E11000001', 'county', 'sub-region', 'a metropolitan county'],
  ['E10000025', 'county', 'county-or-unitary', 'a county'],
  ['E06000042', 'district', 'county-or-unitary', 'a unitary district'],
  ['E07000177', 'district', 'district', 'a district'],
  ['E08000003', 'district', 'county-or-unitary', 'a metropolitan district'],
  ['E09000007', 'district', 'county-or-unitary', 'a London borough'],
  ['E09000001', 'district', 'county-or-unitary', 'a district of its own kind'],
  ['W06000002', 'district', 'county-or-unitary', 'a unitary district'],
  ['S12000047', 'district', 'county-or-unitary', 'a council area'],
  ['N09000001', 'district', 'county-or-unitary', 'a council area'],
  ['E05009406', 'ward', 'neighbourhood', 'a ward'],
  ['N08000101', 'ward', 'neighbourhood', 'a ward'],
  ['E04012640', 'parish', 'parish', 'a parish'],
  ['W04000001', 'parish', 'parish', 'a community'],
  ['E02003459', 'msoa', 'neighbourhood', 'a middle layer area of the census'],
  ['E01016710', 'lsoa', 'neighbourhood', 'a lower layer area of the census'],
] as const)('%s is of kind %s', (code, kind, tier, noun) => {
  expect(kindOfCode(code)).toBe(kind)
  expect(tierOf({ code, kind })).toBe(tier)
  expect(nounOf({ code, kind })).toBe(noun)
})

test('a prefix nobody here knows stays a kind not known', () => {
  expect(kindOfCode('Q99000001')).toBe('not-known')
  expect(nounOf({ code: 'Q99000001', kind: 'not-known' })).toBe('an area of a kind not known here')
  expect(tierOf({ code: 'Q99000001', kind: 'not-known' })).toBeNull()
  expect(isKindHeld('Q99000001')).toBe(true)
})

test('constituencies are known and not held', () => {
  expect(['E14000539', 'W07000041', 'S14000001', 'N05000001'].map(isKindHeld)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test.each(['E06000042', 'X-MOOT-HOLLOW', 'X-1'])('%s is the code of a place', (code) => {
  expect(isPlaceCode(code)).toBe(true)
})

test.each([
  '',
  'e06000042',
  'E0600004',
  'E060000420',
  'X-',
  'X--A',
  'X-A-',
  'X-abc',
  '../etc',
  `X-${'A'.repeat(19)}`,
])('“%s” is not the code of a place', (code) => {
  expect(isPlaceCode(code)).toBe(false)
})

test('a place lies only in a larger one', () => {
  expect(mayLieIn('E07000177', 'E10000025')).toBe(true)
  expect(mayLieIn('E10000003', 'E47000008')).toBe(true)
  expect(mayLieIn('X-MOOT-HOLLOW', 'E06000042')).toBe(true)
  expect(mayLieIn('E06000042', 'E06000060')).toBe(false)
  expect(mayLieIn('E12000008', 'E06000042')).toBe(false)
  expect(mayLieIn('E06000042', 'X-MOOT-HOLLOW')).toBe(false)
})

test('every kind has its noun for a place with a code of our own', () => {
  const nouns = placeKinds.map((kind) => nounOf({ code: 'X-HERE', kind }))
  expect(new Set(nouns).size).toBe(placeKinds.length)
})
