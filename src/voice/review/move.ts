import { pieceOf, siblingsOf } from './piece.ts'
import { type Outcome, type Piece, type PieceKind, type Review, refused } from './review.ts'
import { beginningOf, type Source, wordsOf } from './source.ts'

/** Moves a piece before the one above it, or after the one below it, of those it has its order among. */
export function shifted(
  review: Review,
  { piece: id, by }: { piece: number; by: 'up' | 'down' },
): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined) return refused('There are no such words.')
  const siblings = siblingsOf(review, piece)
  const at = siblings.findIndex((each) => each.id === id)
  const other = siblings[by === 'up' ? at - 1 : at + 1]
  if (other === undefined)
    return refused(by === 'up' ? 'It is the first already.' : 'It is the last already.')
  return {
    ok: true,
    review: { ...review, pieces: exchanged(review.pieces, piece, other) },
    piece: id,
    label: `moved it ${by}`,
  }
}

function exchanged(pieces: readonly Piece[], one: Piece, other: Piece): Piece[] {
  return pieces.map((each) => (each.id === one.id ? other : each.id === other.id ? one : each))
}

/** Under what a kind of piece stands. */
export const parentKind: Partial<Record<PieceKind, 'question' | 'prompt' | 'round'>> = {
  answer: 'question',
  point: 'prompt',
  prompt: 'round',
}

/** Moves an answer to another question, a point to another set question, a set question to another round: to its end. */
export function moved(
  review: Review,
  source: Source,
  { piece: id, under }: { piece: number; under: number },
): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined) return refused('There are no such words.')
  const wanted = parentKind[piece.kind]
  const isThere =
    wanted === 'round'
      ? review.rounds.some((round) => round.id === under)
      : wanted !== undefined && pieceOf(review, under)?.kind === wanted
  if (!isThere) return refused('It cannot stand there. Choose another place from the list.')
  if (piece.under === under) return refused('It stands there already.')
  const rest = review.pieces.filter((each) => each.id !== id)
  const last = rest.findLastIndex((each) => each.under === under)
  const place = last === -1 ? rest.length : last + 1
  return {
    ok: true,
    review: { ...review, pieces: rest.toSpliced(place, 0, { ...piece, under }) },
    piece: id,
    label: `moved it to ${placeName(review, source, under)}`,
  }
}

/** A question, a set question or a round, as a list to choose from names it. */
export function placeName(review: Review, source: Source, id: number): string {
  const round = review.rounds.findIndex((each) => each.id === id)
  if (round !== -1) return review.rounds[round]?.title ?? `round ${round + 1}`
  const piece = pieceOf(review, id)
  if (piece === undefined) return 'a place that is gone'
  if (piece.spans.length > 0) return `“${beginningOf(wordsOf(source, piece.spans))}”`
  const of = review.rounds.findIndex((each) => each.id === piece.under)
  return `points without a set question, round ${of + 1}`
}
