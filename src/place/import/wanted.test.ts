import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import { fillingGaps, isCrossed, mergedFacts, pairKey, pairOf, wantedFrom } from './wanted.ts'

const held = aPlace({
  code: 'E07000004',
  name: 'Aylesbury Vale',
  startsOn: '1974-04-01',
  startsKnownTo: 'day',
  endsOn: '2020-03-31',
  endsKnownTo: 'day',
  longitude: -0.84,
  latitude: 51.88,
})

test('a day that is known stays where only a year is said', () => {
  const merged = mergedFacts(held, { code: held.code, endsOn: '2019-12-31', endsKnownTo: 'year' })
  expect([merged?.endsOn, merged?.endsKnownTo]).toEqual(['2020-03-31', 'day'])
})

test('a year gives way to a day', () => {
  const merged = mergedFacts(
    { ...held, endsOn: '2019-12-31', endsKnownTo: 'year' },
    { code: held.code, endsOn: '2020-03-31', endsKnownTo: 'day' },
  )
  expect([merged?.endsOn, merged?.endsKnownTo]).toEqual(['2020-03-31', 'day'])
})

test('what nobody says stays as it is held', () => {
  expect(mergedFacts(held, { code: held.code, name: 'Aylesbury', longitude: null })).toMatchObject({
    name: 'Aylesbury',
    longitude: -0.84,
    startsOn: '1974-04-01',
  })
})

test('without a name there is no place', () => {
  expect(mergedFacts(undefined, { code: 'E07000004', kind: 'district' })).toBeNull()
})

test('an end before the start is noticed', () => {
  expect(isCrossed({ ...held, startsOn: '2021-01-01' })).toBe(true)
  expect(isCrossed(held)).toBe(false)
})

test('a pair is found again in its key, whatever the codes are', () => {
  expect(pairOf(pairKey('X-MOOT-HOLLOW', 'E06000042'))).toEqual(['X-MOOT-HOLLOW', 'E06000042'])
})

test('places written out whole want their parents, successors and outline', () => {
  const outline = { type: 'Polygon' as const, coordinates: [] }
  const successors = [{ code: 'E06000060', succeededOn: '2020-04-01' }]
  const wanted = wantedFrom([{ facts: held, parents: ['E10000002'], successors, outline }])
  expect([...wanted.parents]).toEqual(['E07000004/E10000002'])
  expect([...wanted.successors]).toEqual([['E07000004/E06000060', '2020-04-01']])
  expect(wanted.outlines.get('E07000004')).toBe(outline)
})

test('places written out whole fill gaps, replace a year by a day, and leave what is held', () => {
  const official = {
    ...held,
    name: 'Aylesbury Vale (official)',
    startsOn: null,
    startsKnownTo: null,
    endsOn: '2019-12-31',
    endsKnownTo: 'year' as const,
    longitude: -0.885,
  }
  const wanted = wantedFrom([{ facts: held, parents: [], successors: [], outline: null }])
  const filled = fillingGaps(wanted, {
    places: new Map([[official.code, official]]),
    parents: new Set(),
    successors: new Map(),
    outlines: new Map(),
    neighbours: new Map(),
  })
  expect(filled.places.get(held.code)).toMatchObject({
    name: 'Aylesbury Vale (official)',
    startsOn: '1974-04-01',
    endsOn: '2020-03-31',
    endsKnownTo: 'day',
    longitude: -0.885,
  })
})
