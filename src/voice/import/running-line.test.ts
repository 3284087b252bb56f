import { expect, test } from 'vitest'
import { linesOf } from './line.ts'
import { runningLines } from './running-line.ts'

function running(text: string): string[] {
  const lines = linesOf(text)
  return [...runningLines(lines)]
    .toSorted((a, b) => a - b)
    .map((at) => lines[at]?.text.trim() ?? '')
}

test('numbers of pages run, and numbers in words do not', () => {
  expect(running('Text here.\n\n- 3 -\n\nPage 4 of 10\n\n5\n\nMore text of 2009.\n\n2009')).toEqual(
    ['- 3 -', 'Page 4 of 10', '5'],
  )
})

test('a line that comes back at the edge of pages runs', () => {
  const pages = [1, 2, 3].map(
    (page) => `Some words of page ${page} that end here.\nThe Programme\n\f`,
  )
  expect(running(pages.join(''))).toEqual(['The Programme', 'The Programme', 'The Programme'])
})

test('a line that counts its pages runs, and tables that are counted do not', () => {
  const lines = [1, 2, 3].map(
    (page) => `Words that go on for page ${page}.\n\nPaper on the economy ${page}`,
  )
  expect(running(lines.join('\n\n'))).toHaveLength(3)
  expect(running('Table 1\n- a\n\nTable 2\n- b\n\nTable 3\n- c')).toEqual([])
})

test('a line in the middle of a sentence runs, though it stands there once', () => {
  const text =
    'It was said by many that the recession was\n\nThe Partnership Programme\n\nover before it began.'
  expect(running(text)).toEqual(['The Partnership Programme'])
})

test('labels, names, questions and items that come back do not run', () => {
  expect(running('A:\n\nAnn Leigh\n\nyes.\n\nA:\n\nAnn Leigh\n\nno.')).toEqual([])
  expect(
    running('What stands in the way of it?\n\n- a\n\nWhat stands in the way of it?\n\n- b'),
  ).toEqual([])
  expect(running('- more money\n- more time\n\nand\n\n- more money')).toEqual([])
})
