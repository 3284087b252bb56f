import { expect, test } from 'vitest'
import { dayInName, publicationOf, stemOf } from './publication-date.ts'

const unsaid = { option: null, content: null, 'side-file': null, 'file-name': null }

test('the option is believed before all others, and the other date is kept in mind', () => {
  const said = { ...unsaid, option: '2026-01-29', 'side-file': '2025-01-21' }

  expect(publicationOf(said)).toEqual({
    on: '2026-01-29',
    from: 'option',
    other: { on: '2025-01-21', from: 'side-file' },
  })
})

test('then the content, the side file and the name', () => {
  const all = {
    option: null,
    content: '2020-01-01',
    'side-file': '2021-01-01',
    'file-name': '2022-01-01',
  }

  expect(publicationOf(all).from).toBe('content')
  expect(publicationOf({ ...all, content: null }).from).toBe('side-file')
  expect(publicationOf({ ...all, content: null, 'side-file': null })).toEqual({
    on: '2022-01-01',
    from: 'file-name',
    other: null,
  })
  expect(publicationOf(unsaid)).toEqual({ on: null, from: null, other: null })
})

test.each([
  ['claimant-count_2026-01-29_43fe72b7.csv', '2026-01-29'],
  ['claimant-count.csv', null],
  ['rates-2026-02-30.csv', null],
  ['12026-01-29.csv', null],
  ['2009-11.csv', null],
])('in %s stands the day %j', (name, day) => {
  expect(dayInName(name)).toBe(day)
})

test.each([
  ['claimant-count_2026-01-29_43fe72b7.csv', 'claimant-count'],
  ['business-demography.csv', 'business-demography'],
  ['rates-2026-01-29.csv', 'rates'],
])('%s is called %s from edition to edition', (name, stem) => {
  expect(stemOf(name)).toBe(stem)
})
