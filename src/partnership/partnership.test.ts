import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { partnershipForm } from './partnership.form.ts'
import { slugOf, slugPattern } from './partnership.ts'

test.each([
  ['Milton Keynes', 'milton-keynes'],
  ['Ynys Môn', 'ynys-mon'],
  ['  Bath & North-East Somerset  ', 'bath-north-east-somerset'],
  ['St. Helens', 'st-helens'],
])('the address of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('every name gives an address that may be one, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const slug = slugOf(name)
      expect(slug === '' || slugPattern.test(slug)).toBe(true)
      expect(slug.length).toBeLessThanOrEqual(60)
    }),
  )
})

test('a form says field by field what is missing or wrong', () => {
  const wrong = {
    name: '',
    slug: 'Not A Slug',
    place: '',
    'heldOn-day': '31',
    'heldOn-month': '2',
    'heldOn-year': '2010',
  }
  const parsed = partnershipForm.safeParse(wrong)
  expect(parsed.error?.issues.map(({ path }) => path[0]).toSorted()).toEqual([
    'heldOn',
    'name',
    'place',
    'slug',
  ])
})

test('a form with a date in three boxes gives the day', () => {
  const right = {
    name: 'Wing',
    place: 'E06000042',
    'heldOn-day': '18',
    'heldOn-month': '11',
    'heldOn-year': '2009',
  }
  expect(partnershipForm.parse(right)).toEqual({
    name: 'Wing',
    slug: '',
    place: 'E06000042',
    purpose: '',
    heldOn: '2009-11-18',
  })
})
