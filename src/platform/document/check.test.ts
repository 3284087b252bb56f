import { expect, test } from 'vitest'
import { checkDocument } from './check.ts'
import type { Block } from './document.ts'

function check(...blocks: Block[]): void {
  checkDocument({
    title: 'A title',
    kind: 'Paper',
    language: 'en-GB',
    programme: 'A programme',
    dated: '2010-04-30',
    address: 'https://example.org/',
    blocks,
  })
}

const table = { kind: 'table', caption: 'Places', columns: [{ label: 'Place' }] } as const
const svg = '<svg viewBox="0 0 1 1"/>'

test.each<[string, Block]>([
  [
    'The heading “Deep” needs a heading of the level above it.',
    { kind: 'heading', level: 3, text: 'Deep' },
  ],
  ['A heading is empty.', { kind: 'heading', level: 2, text: '' }],
  ['A list is empty. Say in words that there is nothing.', { kind: 'list', items: [] }],
  ['A list of facts is empty.', { kind: 'facts', facts: [] }],
  ['A table needs a caption.', { ...table, caption: '', rows: [['x']] }],
  ['The table “Places” has no columns.', { ...table, columns: [], rows: [[]] }],
  ['The table “Places” has no rows. Say in words that there are none.', { ...table, rows: [] }],
  [
    'A row of the table “Places” has more or fewer cells than it has columns.',
    { ...table, rows: [['x'], []] },
  ],
  [
    'The figure “Map” needs words for people who do not see it.',
    { kind: 'figure', svg, alt: '', caption: 'Map' },
  ],
  ['The figure “Map” is not a drawing.', { kind: 'figure', svg: 'x', alt: 'y', caption: 'Map' }],
])('it refuses: %s', (sentence, block) => {
  expect(() => check(block)).toThrow(sentence)
})

test('a whole document passes', () => {
  expect(() =>
    check(
      { kind: 'heading', level: 2, text: 'Places' },
      { kind: 'heading', level: 3, text: 'Near' },
      { ...table, rows: [['Cherwell']] },
      { kind: 'heading', level: 2, text: 'More' },
    ),
  ).not.toThrow()
})

test('a document of too many parts is refused as too large', () => {
  const blocks = Array.from({ length: 20_001 }, (): Block => ({ kind: 'page-break' }))
  expect(() => check(...blocks)).toThrow(expect.objectContaining({ id: 'too-large' }))
})
