import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReadOrRefused } from '#test/place-files.ts'
import { parseCsv } from './csv-text.ts'

test('cells are found by their column and trimmed', () => {
  const { header, rows } = parseCsv('a.csv', 'code, name \r\nE06000042," Milton Keynes "\r\n')
  expect(header).toEqual(['code', 'name'])
  expect(
    rows.map((row) => [row.line, row.cell('code'), row.cell('name'), row.cell('other')]),
  ).toEqual([[2, 'E06000042', 'Milton Keynes', '']])
})

test('a line with a cell too few is refused with its number', () => {
  expect(() => parseCsv('a.csv', 'code,name\nE1,One\nE2\n')).toThrow(
    'a.csv, line 3: This line has more or fewer cells than the header.',
  )
})

test('a quotation mark that is never closed is refused', () => {
  expect(() => parseCsv('a.csv', 'code,name\nE1,"One\n')).toThrow(
    'A quotation mark is opened and never closed.',
  )
})

test('a column that comes twice is refused', () => {
  expect(() => parseCsv('a.csv', 'code,code\nE1,E2\n')).toThrow(
    'a.csv, line 1: The column “code” comes twice.',
  )
})

test('any text is read or refused, and nothing else happens', () => {
  const unit = fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '\u0000')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(isReadOrRefused(() => parseCsv('a.csv', text))).toBe(true)
    }),
  )
})
