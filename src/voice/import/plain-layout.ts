import type { Block, Layout } from './block.ts'
import { frontMatterOf } from './front-matter.ts'
import { endsSentence, type Line, linesOf, startsLow, widthOf, wordCount } from './line.ts'
import { answerLabelOf, isBareLabel, questionLabelOf } from './mark.ts'
import { joined, type Passage, type Piece, passageOf } from './passage.ts'
import { leadOf } from './person-lead.ts'
import { runningLines } from './running-line.ts'
import { roleOf } from './zone-role.ts'

/** Ragged lines end somewhat before the width at which they were broken. */
const slack = 0.82

interface Part {
  line: Line
  /** The level it has by the signs under it; 0 where there are none. */
  underlined: number
  /** A footer or the edge of a page stands before it. */
  broken: boolean
}

/** Reads text and Markdown: lines become blocks, broken lines and broken pages are mended. */
export function plainLayout(source: string): Layout {
  const front = frontMatterOf(source)
  const lines = linesOf(source, front.end)
  const running = runningLines(lines)
  const furniture: Piece[] = front.end > 0 ? [...front.furniture] : []
  const width = widthOf(lines)
  const groups: Part[][] = []
  let broken = false
  for (const [index, line] of lines.entries()) {
    if (running.has(index) || isFence(line) || isUnderline(lines, index)) {
      furniture.push(line)
      broken ||= running.has(index)
      continue
    }
    if (line.mark.kind === 'rule') {
      furniture.push(line)
      groups.push([])
      continue
    }
    const part = { line, underlined: headedBy(lines, index), broken: broken || line.pageStart }
    broken = false
    const last = groups.at(-1)
    if (last !== undefined && goesOn(last, part, width)) last.push(part)
    else groups.push([part])
  }
  const blocks = groups.flatMap((parts) => blockOf(source, parts))
  for (const block of blocks) furniture.push(...marksOf(block))
  return { blocks, furniture, frontMatter: front.values, isHtml: false }
}

function isFence({ text }: Line): boolean {
  return /^\s*(?:```|~~~)/.test(text)
}

/** The line of signs under a heading, as Markdown has it. */
function isUnderline(lines: readonly Line[], index: number): boolean {
  return headedBy(lines, index - 1) > 0
}

/** The level of a heading that is underlined; 0 where it is none. */
function headedBy(lines: readonly Line[], index: number): number {
  const line = lines[index]
  const below = lines[index + 1]
  if (line?.mark.kind !== 'words' || below?.mark.kind !== 'rule' || below.gap > 0) return 0
  if (line.words.length > 120 || /[.,;]$/.test(line.words)) return 0
  const sign = below.words.trim().charAt(0) || below.text.trim().charAt(0)
  return sign === '=' ? 1 : sign === '-' ? 2 : 0
}

function startsAnother({ line, broken }: Part, first: Line, last: Line): boolean {
  const isNear = line.gap === 0 || broken
  return (startsBlock(line) && !(isNear && isDashInside(first, last, line))) || startsAnew(line)
}

/** Whether a line continues the block above it. */
function goesOn(parts: readonly Part[], part: Part, width: number): boolean {
  const [first] = parts
  const last = parts.at(-1)?.line
  if (last === undefined || first === undefined || !takesMore(first)) return false
  const { line, broken } = part
  if (startsAnother(part, first.line, last)) return false
  if (broken) return mendsBreak(parts, line)
  if (line.gap > 0 || isHeadingBetween(last, line, width)) return false
  return runsOn(first.line, last, line) || fillsWidth(last, line, width)
}

function takesMore({ line, underlined }: Part): boolean {
  return line.mark.kind !== 'heading' && line.mark.kind !== 'row' && underlined === 0
}

function startsBlock({ mark }: Line): boolean {
  return mark.kind === 'heading' || mark.kind === 'row' || mark.kind === 'item'
}

/** A sentence that has not ended goes on with a small letter. */
function runsOn(first: Line, last: Line, line: Line): boolean {
  if (!startsLow(line.words) || endsSentence(last.words)) return false
  return last.text.length >= 30 || first !== last || first.mark.kind === 'item'
}

/** A dash that begins a line may be a dash of the sentence above. */
function isDashInside(first: Line, last: Line, line: Line): boolean {
  return (
    /^[–—−]$/.test(line.mark.marker) &&
    first.mark.kind !== 'item' &&
    last.words.length >= 50 &&
    !endsSentence(last.words) &&
    startsLow(line.words)
  )
}

function startsAnew({ words }: Line): boolean {
  return (
    questionLabelOf(words) !== null ||
    answerLabelOf(words) !== null ||
    leadOf(words) !== null ||
    /^[*_]{2,3}[^*_]{1,160}[*_]{2,3}:?$/.test(words) ||
    /^[*_]{0,3}(?:agreed )?actions?(?:\s(?:points?|items?))?\s?\d{0,3}\s?[:–-]/i.test(words)
  )
}

/** After a footer a sentence goes on where it was left. */
function mendsBreak(parts: readonly Part[], line: Line): boolean {
  const text = parts.map((part) => part.line.words).join(' ')
  if (/[;,]$/.test(text)) return true
  if (isBareLabel(text) || (isClosed(text) && isWholeQuestion(line))) return false
  if (startsLow(line.words)) return !endsSentence(text) || wordCount(text) > 12
  if (endsSentence(text)) return false
  if (/(?:,|\b(?:the|a|an|of|and|or|in|at|to|for|with|from|by|that|is|are|was|were))$/i.test(text))
    return true
  return (
    wordCount(text) > 12 ||
    (/^[“"‘*]/.test(line.words) && roleOf(text) === null && wordCount(text) > 1)
  )
}

/** Nothing is left open at its end: a quotation need not end in a full stop. */
function isClosed(text: string): boolean {
  return endsSentence(text) || /["”’»]$/.test(text)
}

/** A question that begins and ends on its line is asked there, and goes on with nothing. */
function isWholeQuestion({ words, text }: Line): boolean {
  return /^\p{Lu}[^?!.]*\?$/u.test(words) && wordCount(text) >= 3
}

function isHeadingBetween(last: Line, line: Line, width: number): boolean {
  return isHeadingLine(last, width) || (endsSentence(last.words) && isHeadingLine(line, width))
}

function isHeadingLine({ words, text }: Line, width: number): boolean {
  return (
    words.length <= 90 &&
    text.trimEnd().length < width * slack &&
    !/\p{Ll}[.?!]\s+\S/u.test(words) &&
    !/[.,;?!]$/.test(words) &&
    roleOf(words) !== null &&
    wordCount(words) <= 12
  )
}

/** Lines of a title page begin far in, each at a place of its own. */
function isCentred(line: Line): boolean {
  return line.mark.kind === 'words' && indentOf(line) >= 8
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length
}

/** Whether the first word below would not have fitted above, as in lines that were broken at a width. */
function fillsWidth(last: Line, line: Line, width: number): boolean {
  if (!Number.isFinite(width) || (isCentred(last) && indentOf(last) !== indentOf(line)))
    return false
  const word = /^\S*/.exec(line.words)?.[0].length ?? 0
  const length = last.text.trimEnd().length
  if (length + 1 + word > width) return true
  return length >= width * slack && !endsSentence(last.words)
}

function blockOf(source: string, parts: readonly Part[]): Block[] {
  const [part] = parts
  const last = parts.at(-1)
  if (part === undefined || last === undefined) return []
  const { line, underlined } = part
  const pieces = parts.map(({ line: each }, index) => wordsOf(each, index > 0))
  const passage = passageOf(source, pieces)
  if (passage.text === '') return []
  const kind = underlined > 0 ? 'heading' : line.mark.kind
  return [
    {
      kind: kind === 'words' || kind === 'rule' ? 'paragraph' : kind,
      passage,
      start: line.start,
      end: last.line.end,
      level: underlined > 0 ? underlined : line.mark.level,
      marker: line.mark.marker,
      bold: /^([*_]{2,3})[^*_]+\1:?$/.test(passage.text),
      apart: line.gap > 0 || part.broken,
      broken: part.broken,
      cells: kind === 'row' ? cellsOf(source, line) : [],
    },
  ]
}

function wordsOf({ start, mark }: Line, isContinued: boolean): Piece {
  // A dash or number at the beginning of a continued line is a word of the sentence.
  const from = isContinued && mark.kind === 'item' ? start : start + mark.from
  return { start: from, end: start + mark.to }
}

function cellsOf(source: string, { start, mark, text }: Line): Passage[] {
  const cells: Passage[] = []
  let at = mark.from
  for (const bar of text.matchAll(/(?<!\\)\|/g)) {
    if (bar.index > at)
      cells.push(passageOf(source, [{ start: start + at, end: start + bar.index }]))
    at = bar.index + 1
  }
  return cells
}

/** What stands in a block before, between and after its words. */
function marksOf({ kind, passage, start, end, cells }: Block): Piece[] {
  const words = kind === 'row' ? joined(cells).pieces : passage.pieces
  const marks: Piece[] = []
  let at = start
  for (const piece of words) {
    if (piece.start > at) marks.push({ start: at, end: piece.start })
    at = piece.end
  }
  if (end > at) marks.push({ start: at, end })
  return marks
}
