import mammoth from 'mammoth'
import { z } from 'zod'
import { pack, unpack } from './archive.ts'

/** The parts of a DOCX that hold words, and how they are laid out. Pictures and programs are not opened. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\d?\.xml|word\/_rels\/document\d?\.xml\.rels)$/
const limits = { entries: 5000, bytes: 48 * 1024 * 1024 }

interface Element {
  type: string
  children?: Element[] | undefined
  value?: string | undefined
  isBold?: boolean | undefined
  styleName?: string | null | undefined
  breakType?: string | undefined
  noteType?: string | undefined
  noteId?: string | undefined
  numbering?: { level: string | number; isOrdered: boolean } | null | undefined
}

/** What is read of mammoth's own tree, of which it publishes no type. */
const elementShape: z.ZodType<Element> = z.lazy(() =>
  z.object({
    type: z.string(),
    children: z.array(elementShape).optional(),
    value: z.string().optional(),
    isBold: z.boolean().optional(),
    styleName: z.string().nullish(),
    breakType: z.string().optional(),
    noteType: z.string().optional(),
    noteId: z.string().optional(),
    numbering: z
      .object({ level: z.union([z.string(), z.number()]), isOrdered: z.boolean() })
      .nullish(),
  }),
)

/** The words of a DOCX as Markdown: headings, bold, lists and tables are kept. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const parts = unpack(bytes, limits, (name) => wanted.test(name))
  let text = ''
  await mammoth.convertToHtml(
    { buffer: pack(parts) },
    {
      transformDocument: (document: unknown) => {
        text = markdownOf(elementShape.parse(document))
        return document
      },
    },
  )
  return text
}

interface Writing {
  /** How far each list has counted, by level. */
  counts: number[]
}

function markdownOf(document: Element): string {
  const writing: Writing = { counts: [] }
  return blocksOf(document, writing)
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Paragraphs and tables; items of one list stand in one block. */
function blocksOf({ children = [] }: Element, writing: Writing): string[] {
  const blocks: string[] = []
  let isInList = false
  for (const child of children) {
    const isItem = child.type === 'paragraph' && hasNumbering(child)
    const text = blockOf(child, writing)
    if (text === '') continue
    if (isItem && isInList) blocks.push(`${blocks.pop() ?? ''}\n${text}`)
    else blocks.push(text)
    isInList = isItem
    if (!isItem) writing.counts.length = 0
  }
  return blocks
}

function hasNumbering({ numbering, styleName }: Element): boolean {
  return numbering !== undefined && numbering !== null && headingLevel(styleName) === 0
}

function blockOf(element: Element, writing: Writing): string {
  if (element.type === 'paragraph') return paragraphOf(element, writing)
  if (element.type === 'table') return tableOf(element)
  return blocksOf(element, writing).join('\n\n')
}

function paragraphOf(element: Element, writing: Writing): string {
  const level = headingLevel(element.styleName)
  if (level > 0) {
    const text = oneLine(runsOf(element, false))
    return text === '' ? '' : `${'#'.repeat(level)} ${text}`
  }
  const text = runsOf(element, true).trim()
  if (text === '' || !hasNumbering(element)) return text
  const depth = Math.min(Number(element.numbering?.level) || 0, 8)
  return `${'  '.repeat(depth)}${markOf(element, depth, writing)} ${oneLine(text)}`
}

function headingLevel(styleName: string | null | undefined): number {
  if (styleName === undefined || styleName === null) return 0
  if (/^title$/i.test(styleName)) return 1
  const level = Number(/^heading ([1-6])$/i.exec(styleName)?.[1] ?? 0)
  return level
}

function markOf({ numbering }: Element, depth: number, { counts }: Writing): string {
  counts.length = Math.min(counts.length, depth + 1)
  if (numbering?.isOrdered !== true) return '-'
  const count = (counts[depth] ?? 0) + 1
  counts[depth] = count
  return `${count}.`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function tableOf({ children = [] }: Element): string {
  const rows = children.map((row) => {
    const cells = (row.children ?? []).map((cell) => cellOf(cell))
    return `| ${cells.join(' | ')} |`
  })
  return rows.join('\n')
}

function cellOf(cell: Element): string {
  return oneLine(blocksOf(cell, { counts: [] }).join(' ')).replaceAll('|', '/')
}

interface Run {
  text: string
  isBold: boolean
}

/** The words of a paragraph. Bold is marked around words, never around the blanks beside them. */
function runsOf(element: Element, marksBold: boolean): string {
  const runs: Run[] = []
  collect(element, false, runs)
  return runs
    .map(({ text, isBold }) =>
      isBold && marksBold ? text.replace(/^(\s*)([^]*?\S)(\s*)$/, '$1**$2**$3') : text,
    )
    .join('')
}

function collect(element: Element, isBold: boolean, runs: Run[]): void {
  const text = wordsOf(element)
  const last = runs.at(-1)
  if (text !== '') {
    // Runs of one kind are one, so that a word that was typed in two goes is not torn.
    const isSame = last !== undefined && (last.isBold === isBold || text.trim() === '')
    if (isSame) last.text += text
    else runs.push({ text, isBold })
  }
  for (const child of element.children ?? []) {
    collect(child, isBold || (element.type === 'run' && element.isBold === true), runs)
  }
}

function wordsOf({ type, value, breakType, noteId }: Element): string {
  if (type === 'text') return value ?? ''
  if (type === 'tab') return '\t'
  if (type === 'noteReference') return `[${noteId ?? ''}]`
  if (type !== 'break') return ''
  return breakType === 'page' ? '\f' : '\n'
}
