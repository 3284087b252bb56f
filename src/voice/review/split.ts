import type { Extent } from '../import/paper-record.ts'
import { lengthOf, type Stretch, tight } from './blanks.ts'
import { pieceOf, replaced, withIds } from './piece.ts'
import { type Outcome, type Piece, type Review, refused } from './review.ts'
import { hasWords, type Source } from './source.ts'

/** Where a piece may be parted: the first part ends at `from`, the second begins at `to`. */
export interface SplitPlace {
  from: number
  to: number
  /** What ends the first part. Words that stand between the items of a list belong to neither. */
  after: 'word' | 'sentence' | 'item' | 'line'
}

const separators =
  /(?<item>[,;]\s+(?:and\s+(?:also\s+)?|as well as\s+)?|(?<=\S)\s+(?:and|as well as)\s+)|(?<sentence>(?<=[.?!]["”’)\]*_]{0,3})\s+)|(?<line>(?<=\S)\s*\n\s*)/gu

/** Every place at which a piece may be parted, in the order of the text. A list may be parted at an item or at its word. */
export function splitPlaces(source: Source, piece: Piece): SplitPlace[] {
  const { first, last } = wordsOfPiece(source, piece)
  const places = new Map<string, SplitPlace>()
  const offer = (place: SplitPlace): void => {
    const key = `${place.from}-${place.to}`
    if (place.from > first && place.to <= last && !places.has(key)) places.set(key, place)
  }
  for (const [n, [start, end]] of piece.spans.entries()) {
    const before = piece.spans[n - 1]
    if (before !== undefined) offer({ from: before[1], to: start, after: 'line' })
    const text = source.slice(start, end)
    for (const place of placesIn(text, start, separators)) offer(place)
    for (const place of placesIn(text, start, /\s+/gu)) offer(place)
  }
  return [...places.values()].toSorted((a, b) => a.to - b.to || a.from - b.from)
}

/** Where the first and the last letter or digit of a piece stand. */
function wordsOfPiece(source: Source, { spans }: Piece): { first: number; last: number } {
  let first = Infinity
  let last = -1
  for (const [start, end] of spans) {
    const text = source.slice(start, end)
    const from = text.search(/[\p{L}\p{N}]/u)
    if (from === -1) continue
    first = Math.min(first, start + lengthOf(text.slice(0, from)))
    last = start + lengthOf(text.slice(0, lastWordAt(text)))
  }
  return { first, last }
}

function lastWordAt(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1)
    if (hasWords(String.fromCodePoint(text.codePointAt(at) ?? 0))) return at
  return -1
}

function placesIn(text: string, start: number, pattern: RegExp): SplitPlace[] {
  const places: SplitPlace[] = []
  let at = start
  let read = 0
  for (const found of text.matchAll(pattern)) {
    const from = at + lengthOf(text.slice(read, found.index))
    const to = from + lengthOf(found[0])
    places.push({ from, to, after: afterOf(found.groups) })
    at = to
    read = found.index + found[0].length
  }
  return places
}

function afterOf(groups: Record<string, string> | undefined): SplitPlace['after'] {
  if (groups?.['item'] !== undefined) return 'item'
  if (groups?.['sentence'] !== undefined) return 'sentence'
  return groups?.['line'] === undefined ? 'word' : 'line'
}

/** Parts a piece in two of its kind, in the same place of the record. Words between them are kept as narrative. */
export function split(
  review: Review,
  source: Source,
  { piece: id, from, to }: { piece: number; from: number; to: number },
): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined) return refused('There are no such words.')
  const isPlace = splitPlaces(source, piece).some((place) => place.from === from && place.to === to)
  if (!isPlace)
    return refused('It cannot be parted there. Choose the word that begins the second part.')
  const { first, between, second } = partsOf(source, piece, { from, to })
  const { review: next, ids } = withIds(review, 1 + between.length)
  const secondPiece: Piece = { ...piece, id: ids[0] ?? 0, spans: second }
  const kept = between.map(
    ({ span, isBlank }, n): Piece => ({
      id: ids[n + 1] ?? 0,
      kind: isBlank ? 'furniture' : 'narrative',
      spans: [span],
      under: null,
      by: null,
    }),
  )
  return {
    ok: true,
    review: replaced(next, id, { ...piece, spans: first }, ...kept, secondPiece),
    piece: secondPiece.id,
    label: 'parted it in two',
  }
}

interface Parts {
  first: Extent[]
  second: Extent[]
  /** What belongs to neither: words between the items of a list, and blanks. */
  between: Stretch[]
}

function partsOf(source: Source, piece: Piece, cut: Pick<SplitPlace, 'from' | 'to'>): Parts {
  const parts: Parts = { first: [], second: [], between: [] }
  for (const [start, end] of piece.spans) {
    const edges = [start, clamp(cut.from, start, end), clamp(cut.to, start, end), end] as const
    const stretches = (from: number, to: number) => (from < to ? tight(source, [from, to]) : [])
    const first = stretches(edges[0], edges[1])
    const second = stretches(edges[2], edges[3])
    parts.first.push(...wordsIn(first))
    parts.second.push(...wordsIn(second))
    parts.between.push(
      ...first.filter(({ isBlank }) => isBlank),
      ...stretches(edges[1], edges[2]),
      ...second.filter(({ isBlank }) => isBlank),
    )
  }
  return parts
}

function wordsIn(stretches: readonly Stretch[]): Extent[] {
  return stretches.filter(({ isBlank }) => !isBlank).map(({ span }) => span)
}

function clamp(place: number, least: number, most: number): number {
  return Math.min(Math.max(place, least), most)
}
