import { pack, unpack } from './archive.ts'
import { type Element, openDocx } from './docx-element.ts'
import { type NoteReferences, wordsOf } from './docx-words.ts'

/** The parts of a DOCX that hold words, and how they are laid out. Pictures and programs are not opened. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\d?\.xml|word\/_rels\/document\d?\.xml\.rels)$/
const mebibyte = 1024 * 1024
const limits = { entries: 5000, declared: 256 * mebibyte, unpacked: 24 * mebibyte }

/** The words of a DOCX as Markdown: headings, bold, lists, tables, notes and addresses are kept. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const parts = unpack(bytes, limits, (name) => wanted.test(name))
  const { body, noteOf } = await openDocx(pack(parts))
  const writing: Writing = { counts: [], together: 0, numbered: 0, references: [] }
  const blocks = blocksOf(body, writing)
  // A note may itself refer to one, which is then read in its turn.
  for (const [index, reference] of writing.references.entries()) {
    const note = noteOf(reference)
    if (note !== undefined) blocks.push(`[${index + 1}] ${inOneLine(note, writing)}`)
  }
  return blocks
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

interface Writing {
  /** How far each list has counted, by level. */
  counts: number[]
  /** How many items stand together so far, and how many of them are numbered. */
  together: number
  numbered: number
  references: NoteReferences
}

/** Paragraphs and tables; items of one list stand in one block. */
function blocksOf({ children = [] }: Element, writing: Writing): string[] {
  const blocks: string[] = []
  for (const child of children) {
    const text = blockOf(child, writing)
    if (text === '') continue
    const isItem = child.type === 'paragraph' && isListed(child)
    if (isItem && writing.together > 0) blocks.push(`${blocks.pop() ?? ''}\n${text}`)
    else blocks.push(text)
    if (isItem) writing.together += 1
    else endList(writing)
  }
  return blocks
}

/** Numbers that stand alone, as before the headings of minutes, go on counting behind the words under them. */
function endList(writing: Writing): void {
  if (writing.numbered > 1) writing.counts.length = 0
  writing.together = 0
  writing.numbered = 0
}

function isListed({ numbering, styleName }: Element): boolean {
  return numbering !== undefined && numbering !== null && headingLevel(styleName) === 0
}

function blockOf(element: Element, writing: Writing): string {
  if (element.type === 'paragraph') return paragraphOf(element, writing)
  if (element.type === 'table') return tableOf(element, writing)
  return blocksOf(element, writing).join('\n\n')
}

function paragraphOf(element: Element, writing: Writing): string {
  const level = headingLevel(element.styleName)
  if (level > 0) {
    const text = oneLine(wordsOf(element, writing.references, 'plain'))
    return text === '' ? '' : `${'#'.repeat(level)} ${text}`
  }
  const text = trimmed(wordsOf(element, writing.references))
  if (text === '' || !isListed(element)) return text
  const depth = Math.min(Number(element.numbering?.level) || 0, 8)
  return `${'  '.repeat(depth)}${markOf(element, depth, writing)} ${oneLine(text)}`
}

/** The edge of a page is no blank. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\S\f]+|[^\S\f]+$/g, '')
}

function headingLevel(styleName: string | null | undefined): number {
  if (styleName === undefined || styleName === null) return 0
  if (/^title$/i.test(styleName)) return 1
  return Number(/^heading ([1-6])$/i.exec(styleName)?.[1] ?? 0)
}

function markOf({ numbering }: Element, depth: number, writing: Writing): string {
  const { counts } = writing
  counts.length = Math.min(counts.length, depth + 1)
  if (numbering?.isOrdered !== true) return '-'
  const count = (counts[depth] ?? 0) + 1
  counts[depth] = count
  if (depth === 0) writing.numbered += 1
  return `${count}.`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A table of one column is a frame around paragraphs. */
function tableOf({ children: rows = [] }: Element, writing: Writing): string {
  if (rows.every(({ children = [] }) => children.length <= 1)) {
    const cells = rows.flatMap(({ children = [] }) => children)
    return cells.flatMap((cell) => blocksOf(cell, writing)).join('\n\n')
  }
  return rows
    .map(({ children = [] }) => children.map((cell) => cellOf(cell, writing)).join(' | '))
    .map((row) => `| ${row} |`)
    .join('\n')
}

function cellOf(cell: Element, writing: Writing): string {
  return inOneLine(cell, writing).replaceAll('|', '/')
}

function inOneLine(element: Element, { references }: Writing): string {
  return oneLine(blocksOf(element, { counts: [], together: 0, numbered: 0, references }).join(' '))
}
