import { decoded, looksLikeHtml } from '../import/html-layout.ts'
import type { Extent } from '../import/paper-record.ts'

/** The text of a paper, by code points. */
export interface Source {
  length: number
  isHtml: boolean
  slice: (start: number, end: number) => string
}

export function sourceOf(text: string): Source {
  const isHtml = looksLikeHtml(text)
  if (!/[\ud800-\udfff]/.test(text))
    return { length: text.length, isHtml, slice: (start, end) => text.slice(start, end) }
  const characters = Array.from(text)
  return {
    length: characters.length,
    isHtml,
    slice: (start, end) => characters.slice(start, end).join(''),
  }
}

/** The words of spans: their texts joined by one blank. Where tags alone part them, they are one word. */
export function wordsOf(source: Source, spans: readonly Extent[]): string {
  let words = ''
  for (const [index, [start, end]] of spans.entries()) {
    const before = spans[index - 1]
    const parts = before === undefined || isGlue(source, before[1], start) ? '' : ' '
    words += parts + source.slice(start, end)
  }
  return source.isHtml ? decoded(words) : words
}

const breaking = /<\/?(?:p|li|h[1-6]|div|ul|ol|table|tr|td|th|br|hr|section|article)\b/i

/** What somebody reads of a stretch of markup: nothing of the tags, and whether they part what stands around them. */
export function withoutTags(markup: string): { text: string; isBreak: boolean } {
  const text = decoded(markup.replaceAll(/<[^<>]*>/g, ''))
  return { text, isBreak: breaking.test(markup) }
}

function isGlue(source: Source, from: number, to: number): boolean {
  if (!source.isHtml) return false
  const between = source.slice(from, to)
  return /^(?:<[^<>]*>)+$/.test(between) && !breaking.test(between)
}

/** Whether there is anything to read in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

export function wordCountOf(text: string): number {
  return text.split(/\s+/).filter(hasWords).length
}

/** The beginning of some words, to name them by. */
export function beginningOf(words: string, most = 60): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))}…`
}
