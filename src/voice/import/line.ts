import { type LineMark, markOf } from './mark.ts'
import { isBlank } from './passage.ts'

/** A line that has words, or marks, on it. */
export interface Line {
  start: number
  end: number
  text: string
  mark: LineMark
  /** Its words, without marks before them. */
  words: string
  /** How many empty lines stand before it. */
  gap: number
  /** A page begins with it. */
  pageStart: boolean
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** The lines from a place on; empty ones are counted, not kept. */
export function linesOf(source: string, from = 0): Line[] {
  const lines: Line[] = []
  let gap = 0
  let pageStart = false
  const add = (start: number, end: number): void => {
    const text = source.slice(start, end)
    if (isBlank(text) || /^[\s>]*$/.test(text)) {
      gap += 1
      return
    }
    const mark = markOf(text)
    lines.push({ start, end, text, mark, words: text.slice(mark.from, mark.to), gap, pageStart })
    gap = 0
    pageStart = false
  }
  let start = from
  lineEnd.lastIndex = from
  for (let found = lineEnd.exec(source); found !== null; found = lineEnd.exec(source)) {
    add(start, found.index)
    if (found[0] === '\f') pageStart = true
    start = found.index + found[0].length
  }
  add(start, source.length)
  return lines
}

/** Lines at most so long are taken for broken lines; longer ones hold whole paragraphs. */
const widestBroken = 130
const narrowestBroken = 60

/** The width at which lines were broken, or infinity where each holds a paragraph. */
export function widthOf(lines: readonly Line[]): number {
  if (!areBroken(lines)) return Number.POSITIVE_INFINITY
  const lengths = lines.map(({ text }) => text.trimEnd().length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return width <= widestBroken && width >= narrowestBroken ? width : Number.POSITIVE_INFINITY
}

/** Sentences go on from line to line, and not only here and there. */
function areBroken(lines: readonly Line[]): boolean {
  const pairs = lines.flatMap((line, index) => {
    const last = lines[index - 1]
    return last === undefined || line.gap > 0 || line.mark.kind !== 'words'
      ? []
      : [[last, line] as const]
  })
  const broken = pairs.filter(([last, line]) => startsLow(line.words) && !endsSentence(last.words))
  return broken.length > 1 && broken.length * 6 > pairs.length
}

/** Whether the words run to the end of a sentence. */
export function endsSentence(text: string): boolean {
  return /[.?!:;…][”"'’)\]*_»]*$/u.test(text.trimEnd())
}

export function startsLow(text: string): boolean {
  return /^[“"‘'(*_]*\p{Ll}/u.test(text)
}

export function wordCount(text: string): number {
  return text.split(/[\s\u200b]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
