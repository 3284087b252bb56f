import { expect, test } from 'vitest'
import { aPlace } from '#test/places.ts'
import {
  countInWords,
  descriptionOf,
  placeAsJson,
  placeCells,
  placeColumns,
  ruralUrbanInWords,
} from './place-table.ts'

const bare = aPlace({ code: 'E06000042', name: 'Milton Keynes' })

test('no cell of a place is blank: what is not known says so', () => {
  const cells = placeCells(bare)
  expect(cells).toHaveLength(placeColumns.length)
  expect(cells.filter((cell) => cell === '')).toEqual([])
  expect(cells).toEqual([
    'E06000042',
    'Milton Keynes',
    'none',
    'district',
    'Unitary district',
    'county-or-unitary',
    'not known',
    'not known',
    'none',
    'none',
    'no',
    'not known',
    'not known',
    'not known',
  ])
})

test('an end without a date is not none', () => {
  const cells = placeCells({ ...bare, hasEnded: true })
  expect(cells[placeColumns.indexOf('ends_on')]).toBe('not known')
  expect(cells[placeColumns.indexOf('ended')]).toBe('yes')
})

test('the JSON of a place says null where nothing is known, and what the place is', () => {
  expect(placeAsJson(bare)).toEqual({
    ...bare,
    description: 'Unitary district',
    tier: 'county-or-unitary',
  })
})

test('a description has no article', () => {
  expect(descriptionOf(aPlace({ code: 'Q99000001', kind: 'not-known' }))).toBe(
    'Area of a kind not known here',
  )
})

test('the rural-urban class says of which classification it is', () => {
  expect(ruralUrbanInWords(bare)).toBe('not known')
  expect(ruralUrbanInWords({ ...bare, ruralUrban: 'urban-with-city-and-town' })).toBe(
    'Urban with city and town (2011 classification)',
  )
})

test.each([
  [{ kind: 'ward', count: 1, ended: 0 }, '1 ward'],
  [{ kind: 'ward', count: 1728, ended: 21 }, '1,728 wards, 21 of them ended'],
  [{ kind: 'district', count: 1, ended: 1 }, '1 district, ended'],
  [{ kind: 'parish', count: 2, ended: 2 }, '2 parishes and communities, all ended'],
  [{ kind: 'lsoa', count: 1, ended: 0 }, '1 LSOA'],
] as const)('places of a kind are counted in words (%#)', (counted, words) => {
  expect(countInWords(counted)).toBe(words)
})
