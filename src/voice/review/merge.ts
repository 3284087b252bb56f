import type { Extent } from '../import/paper-record.ts'
import { kindWords } from './kind-words.ts'
import { inText, pieceOf } from './piece.ts'
import { type Outcome, type Piece, type Review, recordKinds, refused } from './review.ts'
import { hasWords, type Source } from './source.ts'

/**
 * Makes one of a piece and the next of its kind. In one paragraph the words between them become part of it, so that
 * it says what the paper says; a footer or another paragraph between them stays what it was.
 */
export function merged(review: Review, source: Source, { piece: id }: { piece: number }): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined || piece.spans.length === 0) return refused('There are no such words.')
  const next = nextOf(review, source, piece)
  if (next === undefined) return refused('Nothing follows that it could be merged with.')
  if (next.kind !== piece.kind)
    return refused(
      `The next words are ${kindWords[next.kind].noun}, and this is ${kindWords[piece.kind].noun}. Make them the same first.`,
    )
  const between = betweenOf(review, source, piece, next)
  const gone = new Set([next.id, ...between.map((each) => each.id)])
  const spans = touching([piece, ...between, next].flatMap((each) => each.spans))
  const whole: Piece = { ...piece, spans, by: piece.by ?? next.by }
  return {
    ok: true,
    review: {
      ...review,
      pieces: review.pieces
        .filter((each) => !gone.has(each.id))
        .map((each) => (each.id === id ? whole : each))
        .map((each) => (each.under === next.id ? { ...each, under: id } : each)),
    },
    piece: id,
    label: 'merged it with the next',
  }
}

/** The next piece that counts: a record passes over other words, and nothing else does. */
function nextOf(review: Review, source: Source, piece: Piece): Piece | undefined {
  const end = piece.spans.at(-1)?.[1] ?? 0
  const passes = recordKinds.has(piece.kind)
  return inText(review).find(
    (each) =>
      (each.spans[0]?.[0] ?? 0) >= end &&
      (each.kind === piece.kind ||
        !(
          each.kind === 'furniture' ||
          (passes && each.kind === 'narrative') ||
          !each.spans.some((span) => hasWords(source.slice(...span)))
        )),
  )
}

/** The other words and blanks between two pieces of one paragraph; none where anything else lies between. */
function betweenOf(review: Review, source: Source, first: Piece, next: Piece): Piece[] {
  const gap: Extent = [first.spans.at(-1)?.[1] ?? 0, next.spans[0]?.[0] ?? 0]
  if (/\n[ \t]*\r?\n/.test(source.slice(...gap))) return []
  const between = inText(review).filter(({ spans }) => {
    const [start] = spans[0] ?? [0]
    return start >= gap[0] && start < gap[1]
  })
  const isRunning = between.every(
    ({ kind, spans }) =>
      kind === 'narrative' || !spans.some((span) => /\S/.test(source.slice(...span))),
  )
  return isRunning ? between : []
}

/** Spans in the order of the text, those that touch as one. */
function touching(spans: readonly Extent[]): Extent[] {
  const joined: Extent[] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last?.[1] === start) last[1] = end
    else joined.push([start, end])
  }
  return joined
}
