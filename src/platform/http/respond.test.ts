import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './respond.tsx'

test('a table becomes CSV with a header, CRLF lines and an empty field for what is not there', () => {
  const text = csvText({
    columns: ['code', 'name', 'rate'],
    rows: [
      ['E06000042', 'Milton Keynes, "MK"', 4.3],
      ['x', null, -1.5],
    ],
  })
  expect(text).toBe('code,name,rate\r\nE06000042,"Milton Keynes, ""MK""",4.3\r\nx,,-1.5\r\n')
})

test.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\tx', '\rx'])(
  'text that a spreadsheet would run is made text: %j',
  (text) => {
    const [, row] = parse(csvText({ columns: ['text'], rows: [[text]] }), {
      relax_quotes: true,
    })
    expect(row?.[0]).toBe(`'${text}`)
  },
)

test('a negative number stays a number, as text and as value', () => {
  expect(csvText({ columns: ['n'], rows: [[-4.3], ['-4.3']] })).toBe('n\r\n-4.3\r\n-4.3\r\n')
})

test('every other text comes back as it went in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
      (cells) => {
        const columns = cells.map((_, index) => `c${index}`)
        const [, row] = parse(csvText({ columns, rows: [cells] }))
        expect(
          row?.map((cell, index) => (cells[index] === cell ? cell : cell.replace(/^'/, ''))),
        ).toEqual(cells)
      },
    ),
  )
})
