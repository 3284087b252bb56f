import type { Piece, PieceKind, Review } from './review.ts'

/** The pieces of a review by what is asked of them, made once for each review. */
interface PieceIndex {
  byId: ReadonlyMap<number, Piece>
  byParent: ReadonlyMap<number, readonly Piece[]>
  byKind: ReadonlyMap<PieceKind, readonly Piece[]>
}

const indexes = new WeakMap<Review, PieceIndex>()

function indexOf(review: Review): PieceIndex {
  const held = indexes.get(review)
  if (held !== undefined) return held
  const index = {
    byId: new Map(review.pieces.map((piece) => [piece.id, piece])),
    byParent: grouped(review.pieces, ({ under }) => under ?? 0),
    byKind: grouped(review.pieces, ({ kind }) => kind),
  }
  indexes.set(review, index)
  return index
}

function grouped<K>(pieces: readonly Piece[], keyOf: (piece: Piece) => K): Map<K, Piece[]> {
  const groups = new Map<K, Piece[]>()
  for (const piece of pieces) {
    const held = groups.get(keyOf(piece))
    if (held === undefined) groups.set(keyOf(piece), [piece])
    else held.push(piece)
  }
  return groups
}

export function pieceOf(review: Review, id: number): Piece | undefined {
  return indexOf(review).byId.get(id)
}

/** What stands under a question, a round or a set question, in its order. */
export function childrenOf(review: Review, id: number): readonly Piece[] {
  return indexOf(review).byParent.get(id) ?? []
}

export function ofKind(review: Review, kind: PieceKind): readonly Piece[] {
  return indexOf(review).byKind.get(kind) ?? []
}

/** Those among which a piece has its order. */
export function siblingsOf(review: Review, piece: Piece): readonly Piece[] {
  return piece.under === null ? ofKind(review, piece.kind) : childrenOf(review, piece.under)
}

/** Where a piece begins in the text; one without words stands before what is under it. */
export function startOf(review: Review, piece: Piece): number {
  const own = piece.spans[0]?.[0]
  if (own !== undefined) return own
  const starts = childrenOf(review, piece.id).map((child) => child.spans[0]?.[0] ?? Infinity)
  return Math.min(Infinity, ...starts)
}

/** The last of a kind that begins before a place in the text. */
export function lastBefore(review: Review, kind: PieceKind, place: number): Piece | undefined {
  let last: Piece | undefined
  for (const piece of ofKind(review, kind)) {
    const start = startOf(review, piece)
    if (start < place && start >= (last === undefined ? 0 : startOf(review, last))) last = piece
  }
  return last
}

/** The piece to which a place in the text belongs. */
export function pieceAt(review: Review, place: number): Piece | undefined {
  return review.pieces.find(({ spans }) =>
    spans.some(([start, end]) => place >= start && place < end),
  )
}

/** Pieces with words in the order of the text. */
export function inText(review: Review): Piece[] {
  return review.pieces
    .filter(({ spans }) => spans.length > 0)
    .toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
}

/** A review in which other pieces stand for one. */
export function replaced(review: Review, id: number, ...by: readonly Piece[]): Review {
  return {
    ...review,
    pieces: review.pieces.flatMap((piece) => (piece.id === id ? by : [piece])),
  }
}

/** A review with new ids to give. */
export function withIds(review: Review, count: number): { review: Review; ids: number[] } {
  const ids = Array.from({ length: count }, (_, n) => review.nextId + n)
  return { review: { ...review, nextId: review.nextId + count }, ids }
}
