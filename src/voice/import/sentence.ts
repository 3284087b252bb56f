import { cut, type Passage } from './passage.ts'

const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|eg|ie|cf|vs|no|nos|approx|inc|Dr|Mr|Mrs|Ms|Prof|Cllr|St|Rev|Hon|Ltd|Co|Jr|Sr)|\b\p{Lu})\.$/u

/** Where each sentence of a text begins and ends. */
export function sentenceBounds(text: string): [number, number][] {
  const bounds: [number, number][] = []
  let start = 0
  for (const found of text.matchAll(/[.?!…]["”’'»)\]*_]{0,6}\s+(?=["“‘'«([*_]{0,4}[\p{Lu}\d])/gu)) {
    const end = found.index + found[0].trimEnd().length
    const last = text.slice(Math.max(start, found.index - 12), found.index + 1)
    if (abbreviation.test(last) && found[0].startsWith('.')) continue
    bounds.push([start, end])
    start = found.index + found[0].length
  }
  if (start < text.length) bounds.push([start, text.length])
  return bounds
}

export function sentencesOf(passage: Passage): Passage[] {
  return sentenceBounds(passage.text).map(([from, to]) => cut(passage, from, to))
}
