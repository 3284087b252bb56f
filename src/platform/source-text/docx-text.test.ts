import { expect, test } from 'vitest'
import { docxOf, docxWith } from '#test/docx.ts'
import { ArchiveFault } from './archive.ts'
import { docxText } from './docx-text.ts'

const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`

const link = (id: number, text: string): string =>
  `<w:hyperlink r:id="a${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`

const cell = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('headings, bold, lists and tables come out as Markdown', async () => {
  const paper = `# Forum of 3 March

Ann Leigh **opened** the day.

## Actions

- Write to members
- Book a room
1. First
2. Second

| Action | Owner |
| Write & send | <b>Ann</b> |

After the table.`
  expect(await docxText(docxOf(paper))).toBe(paper)
})

test('a list begins at one, and numbers of headings go on counting', async () => {
  const minutes = `1. Welcome

The chair welcomed all.

2. Food
- Demand rose
- Stocks fell

The board noted it.

3. Close
`.trim()
  const lists = `Before

1. They left
2. They came back

After

1. They stayed`
  expect(await docxText(docxOf(minutes))).toBe(minutes)
  expect(await docxText(docxOf(lists))).toBe(lists)
})

test('a word that was typed in two goes is one, and bold leaves the blanks beside it', async () => {
  const body = `<w:p><w:r><w:t xml:space="preserve">They </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> as</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">ked </w:t></w:r><w:r><w:t>why</w:t></w:r></w:p>`
  expect(await docxText(docxWith(body))).toBe('They  **asked** why')
})

test('breaks of lines and pages are kept, and what was struck out is not read', async () => {
  const body = `<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>Three</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
  expect(await docxText(docxWith(body))).toBe('One\ntwo\n\n\fThree')
})

test('notes stand at the end, in the order in which they are referred to', async () => {
  const body = `<w:p><w:r><w:t>A survey</w:t><w:footnoteReference w:id="7"/><w:t> and a talk</w:t><w:footnoteReference w:id="5"/></w:r></w:p>`
  const notes = `${note(5, 'By Ann.')}${note(7, 'Of 60 shops.')}`
  expect(await docxText(docxWith(body, { notes }))).toBe(
    'A survey[1] and a talk[2]\n\n[1] Of 60 shops.\n\n[2] By Ann.',
  )
})

test('an address is kept where it is not what is printed', async () => {
  const addresses = ['https://example.org/slides', 'https://example.org/', 'javascript:alert(1)']
  const body = `<w:p>${link(1, 'Slides')}<w:r><w:t>, </w:t></w:r>${link(2, 'example.org')}<w:r><w:t>, </w:t></w:r>${link(3, 'more')}</w:p>`
  expect(await docxText(docxWith(body, { addresses }))).toBe(
    '[Slides](https://example.org/slides), example.org, more',
  )
})

test('a frame of one column is read as the paragraphs in it', async () => {
  const body = `<w:tbl><w:tr><w:tc>${cell('One')}${cell('Two')}</w:tc></w:tr></w:tbl>`
  expect(await docxText(docxWith(body))).toBe('One\n\nTwo')
})

test('words in marks of XML are words', async () => {
  const text = await docxText(docxOf('Ann <script>alert(1)</script> & Bob'))
  expect(text).toBe('Ann <script>alert(1)</script> & Bob')
})

test('half a document is damaged', async () => {
  const whole = docxOf('Ann')
  for (const part of [whole.subarray(0, whole.length / 2), whole.subarray(40)])
    await expect(docxText(part)).rejects.toThrow(ArchiveFault)
})
