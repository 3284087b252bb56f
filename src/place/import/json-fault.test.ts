import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaultAt } from './json-fault.ts'

test.each([
  ['{"a": }', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{1: 2}', 1],
  ['[}', 1],
  ['nul', 0],
  ['1 2', 2],
  ['"open', 0],
  ['[1, 2', 5],
  ['', 0],
])('%s stops being JSON at %i', (text, at) => {
  expect(jsonFaultAt(text)).toBe(at)
})

test('whole JSON has no fault before its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFaultAt(text)).toBe(text.length)
    }),
  )
})

const signs = ['{', '}', '[', ']', ',', ':', '"', '\\', '1', 'e', '-', '.', 't', 'n', ' ', '\n']

test('any text has one place where it stops, inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs) }), (text) => {
      const at = jsonFaultAt(text)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})
