import type { Extent } from '../import/paper-record.ts'
import type { Source } from './source.ts'

const blankLine = /(?<![ \t])(?:[ \t]*\r?\n){2,}[ \t]*/g

/** A stretch of the text that is all blank, or begins and ends with something else. */
export interface Stretch {
  span: Extent
  isBlank: boolean
}

/** A stretch without the blanks at its ends, and these. */
export function tight(source: Source, [start, end]: Extent): Stretch[] {
  const text = source.slice(start, end)
  let from = 0
  let to = text.length
  while (from < to && isBlankAt(text, from)) from += 1
  while (to > from && isBlankAt(text, to - 1)) to -= 1
  const edges = [start, start + from, end - (text.length - to), end] as const
  if (from === to) return start === end ? [] : [{ span: [start, end], isBlank: true }]
  const stretches: Stretch[] = [
    { span: [edges[0], edges[1]], isBlank: true },
    { span: [edges[1], edges[2]], isBlank: false },
    { span: [edges[2], edges[3]], isBlank: true },
  ]
  return stretches.filter(({ span }) => span[0] < span[1])
}

function isBlankAt(text: string, at: number): boolean {
  return /[\s\u200b\u2060\ufeff]/.test(text.charAt(at))
}

/** A stretch as its paragraphs and the blanks between them. */
export function paragraphs(source: Source, [start, end]: Extent): Stretch[] {
  const text = source.slice(start, end)
  const stretches: Stretch[] = []
  let at = start
  let read = 0
  for (const found of text.matchAll(blankLine)) {
    const from = at + lengthOf(text.slice(read, found.index))
    if (from > at) stretches.push(...tight(source, [at, from]))
    at = from + lengthOf(found[0])
    read = found.index + found[0].length
    stretches.push({ span: [from, at], isBlank: true })
  }
  if (at < end) stretches.push(...tight(source, [at, end]))
  return stretches
}

/** In code points. */
export function lengthOf(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length
}
