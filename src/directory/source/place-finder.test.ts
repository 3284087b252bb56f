import { expect, test } from 'vitest'
import { type PlaceCandidate, PlaceFinder } from './place-finder.ts'

const place = (code: string, name: string, more: Partial<PlaceCandidate> = {}): PlaceCandidate => ({
  code,
  name,
  hasEnded: false,
  isInside: false,
  ...more,
})

const finder = new PlaceFinder(
  [
    place('E06000042', 'Milton Keynes', { isInside: true }),
    place('E04001256', 'Milton Keynes', { isInside: true }),
    place('E04012925', 'Bicester'),
    place('E04000001', 'Newton'),
    place('E04000002', 'Newton'),
    place('E04000003', 'Stoke', { isInside: true }),
    place('E04000004', 'Stoke'),
    place('E04000005', 'Weston', { isInside: true }),
    place('E04000006', 'Weston', { isInside: true }),
    place('E07000001', 'Mid Shire', { hasEnded: true }),
    place('E06000001', 'Mid Shire'),
  ],
  'E06000042',
)
const find = (code: string, name = '') => finder.find({ code, name })

test('a code counts before a name, and nothing typed is a place not known', () => {
  expect(find('E04012925', 'Milton Keynes')).toEqual({ ok: true, code: 'E04012925' })
  expect(find('')).toEqual({ ok: true, code: null })
  expect(find('', 'e04012925')).toEqual({ ok: true, code: 'E04012925' })
})

test.for([
  ['the partnership’s own place', 'milton keynes', 'E06000042'],
  ['the only one of this name', 'BICESTER', 'E04012925'],
  ['the only one inside the partnership’s place', 'Stoke', 'E04000003'],
  ['the only one that has not ended', 'Mid Shire', 'E06000001'],
])('a name means %s', ([, name = '', code]) => {
  expect(find('', name)).toEqual({ ok: true, code })
})

test('of several that can be meant, none is guessed', () => {
  expect(find('', 'Newton')).toEqual({
    ok: false,
    reason: '“Newton” can be any of 2 places: E04000001, E04000002. Give the code.',
  })
  expect(find('', 'Weston')).toEqual({
    ok: false,
    reason: '“Weston” can be any of 2 places: E04000005, E04000006. Give the code.',
  })
})

test('what is not held is said', () => {
  expect(find('E99999999')).toEqual({
    ok: false,
    reason: 'No place with the code “E99999999” is held here.',
  })
  expect(find('', 'Nowhere')).toEqual({
    ok: false,
    reason: 'No place with the name “Nowhere” is held here.',
  })
})
