import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

test('keys stand in order, however they came', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '“' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"“","d":null}]}',
  )
})

test('what was written is what is read, and equal values are equal texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      const text = canonicalJson(value)
      const read: unknown = JSON.parse(text)
      expect(read).toEqual(plain)
      expect(canonicalJson(read)).toBe(text)
    }),
  )
})
