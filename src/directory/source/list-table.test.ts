import { expect, test } from 'vitest'
import { isListHeader } from './list-columns.ts'
import { ListFault, readListTable } from './list-table.ts'

const read = (text: string) => readListTable(text, isListHeader)

test.for([
  ['commas', 'Name,Place\nMoot Aid,Bicester\n'],
  ['semicolons', 'Name;Place\r\nMoot Aid;Bicester\r\n'],
  ['tabs', 'Name\tPlace\nMoot Aid\tBicester'],
  ['bars', 'Name|Place\nMoot Aid|Bicester'],
  ['a byte order mark', '\ufeffName,Place\nMoot Aid,Bicester\n'],
])('a list with %s is read', ([, text = '']) => {
  expect(read(text)).toEqual({
    header: ['Name', 'Place'],
    rows: [{ line: 2, cells: ['Moot Aid', 'Bicester'] }],
  })
})

test('titles above the header are passed over, and lines keep their numbers', () => {
  const text =
    'Community groups of the district,,\n"As of April, 2010",,\n\nRef,Group name,Town\n1,Moot Aid,Bicester\n,,\n2,Hollow Help,Banbury\n'

  expect(read(text)).toEqual({
    header: ['Ref', 'Group name', 'Town'],
    rows: [
      { line: 5, cells: ['1', 'Moot Aid', 'Bicester'] },
      { line: 7, cells: ['2', 'Hollow Help', 'Banbury'] },
    ],
  })
})

test('commas within cells of a list of semicolons do not part them', () => {
  const text = 'Name;What\nMoot Aid;Food, warmth, advice, company\n'

  expect(read(text).rows[0]?.cells).toEqual(['Moot Aid', 'Food, warmth, advice, company'])
})

test('a quotation mark within a cell stays, and a line break within quotation marks too', () => {
  const text = 'Name,What\nThe "Hub" at Moot,"Food\nand warmth"\n'

  expect(read(text).rows[0]?.cells).toEqual(['The "Hub" at Moot', 'Food\nand warmth'])
})

test.for(['\n', '\r\n', '\r'])(
  'a row is told by the line it begins on, whatever ends a line: %j',
  (end) => {
    const text = ['Name,What', 'Moot,"Food', 'and', 'warmth"', '', 'Hollow,Help', ''].join(end)

    expect(read(text).rows.map(({ line }) => line)).toEqual([2, 6])
  },
)

test('an apostrophe before a formula, as files from here have it, is taken off again', () => {
  expect(read("Name\n'=Moot\n'Tis Moot\n").rows.map(({ cells }) => cells[0])).toEqual([
    '=Moot',
    "'Tis Moot",
  ])
})

test('a list without a column for names says what its first line is', () => {
  expect(() => read('Ref,Town\n1,Bicester\n')).toThrow(
    new ListFault(
      'has no column for the name of an organisation. Its first line is: “Ref,Town”. Call one column “name”.',
    ),
  )
})

test('a quotation mark that is never closed is a fault of the whole list', () => {
  expect(() => read('Name,What\n"Moot Aid,Food\nHollow,Help\n')).toThrow(/never closes it/)
})

test('more lines than are brought in at once are refused', () => {
  expect(() => read(`Name\n${'Moot\n'.repeat(20_001)}`)).toThrow(/more than 20,000 lines/)
})
