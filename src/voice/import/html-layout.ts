import type { Block, Layout } from './block.ts'
import { frontMatterOf } from './front-matter.ts'
import { isBlank, type Passage, type Piece, passageOf } from './passage.ts'

const blockTag = /<(?:p|li|h[1-6]|div|td|th|ul|ol|tr)(?:\s[^<>]{0,2000})?>/i
const closingTag = /<\/(?:p|li|h[1-6]|div|td|th|ul|ol|tr)>/i

/** Whether the words of a text stand between tags. */
export function looksLikeHtml(source: string): boolean {
  return blockTag.test(source) && closingTag.test(source)
}

/** A comment, or a tag; what only begins like one is words. */
const tag = /<!--[\s\S]{0,4000}?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,2000})?\/?>/g
const breaking = new Set(
  'p li h1 h2 h3 h4 h5 h6 div ul ol table tr td th br hr section article header footer blockquote body html head title dl dt dd pre thead tbody'.split(
    ' ',
  ),
)
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const hidden = new Set(['script', 'style'])

interface Reading {
  source: string
  blocks: Block[]
  furniture: Piece[]
  pieces: Piece[]
  /** All words since the last break were bold. */
  allBold: boolean
  boldDepth: number
  lists: { ordered: boolean; count: number }[]
  heading: number
  cells: Passage[] | null
  hiddenBy: string | null
  blankBefore: boolean
}

/** Reads a text of which the words stand between tags. */
export function htmlLayout(source: string): Layout {
  const front = frontMatterOf(source)
  const reading: Reading = {
    source,
    blocks: [],
    furniture: [...front.furniture],
    pieces: [],
    allBold: true,
    boldDepth: 0,
    lists: [],
    heading: 0,
    cells: null,
    hiddenBy: null,
    blankBefore: true,
  }
  let at = front.end
  tag.lastIndex = at
  for (let found = tag.exec(source); found !== null; found = tag.exec(source)) {
    readWords(reading, at, found.index)
    at = found.index + found[0].length
    reading.furniture.push({ start: found.index, end: at })
    if (found[2] !== undefined) readTag(reading, found[2].toLowerCase(), found[1] === '/')
  }
  readWords(reading, at, source.length)
  flush(reading)
  if (reading.cells !== null) flushRow(reading)
  return {
    blocks: reading.blocks,
    furniture: reading.furniture,
    frontMatter: front.values,
    isHtml: true,
  }
}

function readWords(reading: Reading, start: number, end: number): void {
  if (start === end || reading.hiddenBy !== null) return
  const text = reading.source.slice(start, end)
  let at = start
  for (const gap of text.matchAll(/[\s\ufeff]{2,}|[\t\r\n\ufeff]/g)) {
    addPiece(reading, at, start + gap.index)
    reading.blankBefore = true
    at = start + gap.index + gap[0].length
    if (/\n[^\S\n]*\n/.test(gap[0])) flush(reading)
  }
  addPiece(reading, at, end)
}

function addPiece(reading: Reading, start: number, end: number): void {
  if (start === end) return
  const text = reading.source.slice(start, end)
  if (isBlank(text)) {
    reading.blankBefore = true
    return
  }
  const isGlued = !reading.blankBefore && !isBlank(text.charAt(0)) && reading.pieces.length > 0
  reading.pieces.push(isGlued ? { start, end, glued: true } : { start, end })
  reading.allBold &&= reading.boldDepth > 0
  reading.blankBefore = isBlank(text.charAt(text.length - 1))
}

function readTag(reading: Reading, name: string, isClosing: boolean): void {
  if (reading.hiddenBy !== null) {
    if (isClosing && name === reading.hiddenBy) reading.hiddenBy = null
    return
  }
  if (hidden.has(name) && !isClosing) reading.hiddenBy = name
  if (breaking.has(name)) flush(reading)
  readStyle(reading, name, isClosing)
  readList(reading, name, isClosing)
  if (name === 'tr') {
    if (isClosing) flushRow(reading)
    else reading.cells = []
  }
}

function readStyle(reading: Reading, name: string, isClosing: boolean): void {
  if (bold.has(name)) reading.boldDepth = Math.max(0, reading.boldDepth + (isClosing ? -1 : 1))
  if (/^h[1-6]$/.test(name)) reading.heading = isClosing ? 0 : Number(name.charAt(1))
}

function readList({ lists }: Reading, name: string, isClosing: boolean): void {
  const last = lists.at(-1)
  if (name === 'ul' || name === 'ol') {
    if (isClosing) lists.pop()
    else lists.push({ ordered: name === 'ol', count: 0 })
  } else if (name === 'li' && !isClosing && last !== undefined) last.count += 1
}

/** Ends the block that is being read. */
function flush(reading: Reading): void {
  const { source, pieces, lists } = reading
  const passage = passageOf(source, pieces)
  const [first] = passage.pieces
  const last = passage.pieces.at(-1)
  const isBold = reading.allBold
  reading.pieces = []
  reading.allBold = true
  reading.blankBefore = true
  if (first === undefined || last === undefined) return
  if (reading.cells !== null) {
    reading.cells.push(passage)
    return
  }
  const list = lists.at(-1)
  reading.blocks.push({
    kind: reading.heading > 0 ? 'heading' : list === undefined ? 'paragraph' : 'item',
    passage,
    start: first.start,
    end: last.end,
    level: reading.heading > 0 ? reading.heading : Math.max(0, lists.length - 1),
    marker: list === undefined ? '' : list.ordered ? `${list.count}.` : '-',
    bold: isBold,
    // Every paragraph stands apart here, so that it says nothing.
    apart: false,
    broken: false,
    cells: [],
  })
}

function flushRow(reading: Reading): void {
  const cells = reading.cells ?? []
  reading.cells = null
  const pieces = cells.flatMap((cell) => cell.pieces)
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return
  reading.blocks.push({
    kind: 'row',
    passage: passageOf(reading.source, pieces),
    start: first.start,
    end: last.end,
    level: 0,
    marker: '',
    bold: false,
    apart: true,
    broken: false,
    cells,
  })
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['pound', '£'],
  ['bull', '•'],
])

/** Character references as the characters they stand for. */
export function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, ...found: unknown[]) => {
      const [decimal, hex, name] = found.map((each) => (typeof each === 'string' ? each : ''))
      if (name !== undefined && name !== '') return named.get(name.toLowerCase()) ?? whole
      const code = decimal === '' ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
