import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReadOrRefused } from '#test/place-files.ts'
import { parseJson } from './json-text.ts'

test('broken JSON is refused with its file and line', () => {
  expect(() => parseJson('areas.json', '{\n "a": 1,\n "b": }\n')).toThrow(
    'areas.json, line 3: This is not whole JSON.',
  )
})

test('JSON that stops in the middle is refused at its last line', () => {
  expect(() => parseJson('areas.json', '{\n "a": [1,\n 2')).toThrow(
    'areas.json, line 3: This is not whole JSON.',
  )
})

test('a hundred thousand brackets are refused before anybody walks into them', () => {
  expect(() => parseJson('deep.json', `\n${'['.repeat(100_000)}`)).toThrow(
    'deep.json, line 2: This JSON is nested more than 24 deep.',
  )
})

test('brackets inside strings do not count', () => {
  expect(parseJson('a.json', JSON.stringify({ a: '['.repeat(50), b: '"{'.repeat(50) }))).toEqual({
    a: '['.repeat(50),
    b: '"{'.repeat(50),
  })
})

test('any shallow value is read as it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(parseJson('a.json', JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('any text is read or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(isReadOrRefused(() => parseJson('a.json', text))).toBe(true)
    }),
  )
})
