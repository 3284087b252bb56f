import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesShown } from './pages-shown.ts'

test('the ends, the page and its neighbours are shown', () => {
  expect(pagesShown(14, 28)).toEqual([1, null, 13, 14, 15, null, 28])
  expect(pagesShown(1, 2)).toEqual([1, 2])
  expect(pagesShown(1, 9)).toEqual([1, 2, null, 9])
})

test('a gap of one page is that page', () => {
  expect(pagesShown(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
})

test('pages rise, hold the current one, and never leave their bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [current, pages] = [Math.min(a, b), Math.max(a, b)]
      const shown = pagesShown(current, pages).filter((page) => page !== null)
      expect(shown).toEqual([...new Set(shown)].toSorted((x, y) => x - y))
      expect(shown[0]).toBe(1)
      expect(shown.at(-1)).toBe(pages)
      expect(shown).toContain(current)
    }),
  )
})
