import type { SourceExtent } from './meeting.ts'

/** A name, in all the ways in which a text gives it, and the role that stands for it from now on. */
export interface NameToReplace {
  /** `Ann Example`, and where they mean nobody else `Ann`, `Example`, `A Example`, `AE`. */
  forms: readonly string[]
  role: string
}

/** One place where a name stood, in code points of the text before, and how long what stands there now is. */
export interface Edit {
  start: number
  end: number
  length: number
}

export interface Replaced {
  text: string
  edits: readonly Edit[]
}

/** A role in place of a name stands in square brackets, as whatever is put into somebody else's words does. */
export function inPlaceOfName(role: string): string {
  return `[${role}]`
}

/**
 * The text with every form of a name replaced: `Ann Example spoke` becomes `[a clerk] spoke`.
 * A form of several words is found in any case, over line breaks, in addresses, with a title before it or an
 * initial within; one of a single word only as it is written, or in capitals.
 */
export function replaceName(text: string, { forms, role }: NameToReplace): Replaced {
  const found = placesOf(text, forms)
  if (found.length === 0) return { text, edits: [] }
  const replacement = inPlaceOfName(role)
  const length = codePoints(replacement)
  const edits: Edit[] = []
  let written = ''
  let from = 0
  let at = 0
  for (const [start, end] of found) {
    const kept = text.slice(from, start)
    const gone = codePoints(text.slice(start, end))
    at += codePoints(kept)
    edits.push({ start: at, end: at + gone, length })
    at += gone
    written += kept + replacement
    from = end
  }
  return { text: written + text.slice(from), edits }
}

/** Where words of the text before stand in the text after. An edge inside a name moves to the edge of the role. */
export function movedBy(edits: readonly Edit[], [start, end]: SourceExtent): SourceExtent {
  let movedStart = start
  let movedEnd = end
  for (const edit of edits) {
    const longer = edit.length - (edit.end - edit.start)
    if (edit.end <= start) movedStart += longer
    else if (edit.start < start) movedStart += edit.start - start
    if (edit.end <= end) movedEnd += longer
    else if (edit.start < end) movedEnd += edit.start + edit.length - end
  }
  return [movedStart, movedEnd]
}

/** One place where a name stands: the words that would be replaced, and those around them. */
export interface NamedPlace {
  words: string
  excerpt: string
}

/** Each place where one of the forms stands, for somebody to judge before it is replaced. */
export function namedPlaces(text: string, forms: readonly string[], around = 40): NamedPlace[] {
  return placesOf(text, forms).map(([start, end]) => {
    const words = text.slice(start, end)
    const before = text.slice(Math.max(0, start - around), start)
    const after = text.slice(end, end + around)
    return { words: onOneLine(words), excerpt: onOneLine(`…${before}${words}${after}…`) }
  })
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Whether an address made of words holds one of the forms: `2009-ann-example`. */
export function slugHoldsName(slug: string, forms: readonly string[]): boolean {
  return forms.some((form) => {
    const words = form.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    return `-${slug}-`.includes(`-${words.filter((word) => word !== '').join('-')}-`)
  })
}

const titles =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Cllrs|Councillor|Sir|Dame|Lord|Lady|Rev|Revd|Hon'
const titleBefore = `(?:(?:${titles})\\.?\\s+)*`
const notBefore = '(?<![\\p{L}\\p{N}\\p{M}])'
const notAfter = '(?![\\p{L}\\p{N}\\p{M}])'
const between = '(?:\\.?\\s+(?:\\p{Lu}\\.?\\s+)?|[-_.+]|%20)'

type Place = readonly [start: number, end: number]

/** Places in UTF-16 units, in order, none over another: of two that would be, the one that begins first, then the longer. */
function placesOf(text: string, forms: readonly string[]): Place[] {
  const places = forms
    .flatMap(patternsOf)
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(
        (match): Place => [match.index, match.index + match[0].length],
      ),
    )
    .toSorted((one, other) => one[0] - other[0] || other[1] - one[1])
  const apart: Place[] = []
  for (const place of places) if (place[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(place)
  return apart
}

function patternsOf(form: string): RegExp[] {
  const words = form.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  if (words.length === 1) {
    const word = words[0] ?? ''
    const written = [...new Set([word, word.toUpperCase()])].map(spelled).join('|')
    return [new RegExp(`${notBefore}${titleBefore}(?:${written})${notAfter}`, 'gu')]
  }
  const spelt = words.map(spelled)
  return [
    new RegExp(`${notBefore}${titleBefore}${spelt.join(between)}${notAfter}`, 'giu'),
    // `AnnExample`, and `annexample@` in an address: written together it is a name only there.
    new RegExp(`${notBefore}${spelt.join('')}${notAfter}`, 'gu'),
    new RegExp(`${notBefore}${spelt.join('')}(?=@)`, 'giu'),
  ]
}

/** One word in each way in which its letters may be kept: accents joined or apart, apostrophes straight or curled. */
function spelled(word: string): string {
  const spellings = [...new Set([word.normalize('NFC'), word.normalize('NFD')])]
  const escaped = spellings.map((each) =>
    each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]"),
  )
  return escaped.length === 1 ? (escaped[0] ?? '') : `(?:${escaped.join('|')})`
}

function codePoints(text: string): number {
  return Array.from(text).length
}
