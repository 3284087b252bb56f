import { childrenOf, inText, ofKind } from './piece.ts'
import type { Piece, Review } from './review.ts'
import { type Source, wordCountOf, wordsOf } from './source.ts'

/** What of a review is not placed, and how many of what it holds. */
export interface ReviewCounts {
  /** In words, without page furniture. */
  words: number
  leftoverWords: number
  talks: number
  questions: number
  answers: number
  rounds: number
  prompts: number
  points: number
}

export function countsOf(review: Review, source: Source): ReviewCounts {
  const wordsIn = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { spans }) => sum + wordCountOf(wordsOf(source, spans)), 0)
  return {
    words: wordsIn(review.pieces.filter(({ kind }) => kind !== 'furniture')),
    leftoverWords: wordsIn(ofKind(review, 'leftover')),
    talks: ofKind(review, 'speaker').length,
    questions: ofKind(review, 'question').length,
    answers: ofKind(review, 'answer').length,
    rounds: review.rounds.length,
    prompts: ofKind(review, 'prompt').filter(({ spans }) => spans.length > 0).length,
    points: ofKind(review, 'point').length,
  }
}

/** Pieces that are not placed and hold a word, in the order of the text. */
export function leftoverPieces(review: Review, source: Source): Piece[] {
  return inText(review).filter(
    ({ kind, spans }) => kind === 'leftover' && wordCountOf(wordsOf(source, spans)) > 0,
  )
}

/** The one before a piece and the one after it, in the order of the text. */
export function neighbours(
  pieces: readonly Piece[],
  place: number,
): { before: Piece | undefined; after: Piece | undefined } {
  return {
    before: pieces.findLast((piece) => beginsAt(piece) < place),
    after: pieces.find((piece) => beginsAt(piece) > place),
  }
}

function beginsAt({ spans }: Piece): number {
  return spans[0]?.[0] ?? 0
}

/** Whether a record, or one under it, begins among these pieces. */
export function isAmong(review: Review, piece: Piece, pieceIds: ReadonlySet<number>): boolean {
  return (
    pieceIds.has(piece.id) ||
    childrenOf(review, piece.id).some((child) => isAmong(review, child, pieceIds))
  )
}
