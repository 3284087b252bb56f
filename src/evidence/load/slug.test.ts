import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

test.each([
  ['Claimant Count', 'claimant-count'],
  ['Employment rate (Northern Ireland)', 'employment-rate-northern-ireland'],
  ['One-year survival rate', 'one-year-survival-rate'],
  ['Premises below 30Mbps', 'premises-below-30mbps'],
  ['Café openings – people’s', 'cafe-openings-peoples'],
  ['  ', ''],
])('%j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('is a slug, and its own slug, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const slug = slugOf(name)

      expect(slug === '' || isSlug(slug)).toBe(true)
      expect(slugOf(slug)).toBe(slug)
    }),
  )
})
