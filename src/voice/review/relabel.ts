import { kindWords } from './kind-words.ts'
import { childrenOf, lastBefore, ofKind, pieceOf, replaced, startOf, withIds } from './piece.ts'
import {
  type Outcome,
  type Piece,
  type PieceKind,
  type Review,
  recordKinds,
  refused,
} from './review.ts'
import { hasWords, type Source, wordsOf } from './source.ts'

/** Makes a piece something else. What stood under it finds another place, or stays where it is. */
export function relabelled(
  review: Review,
  source: Source,
  { piece: id, kind }: { piece: number; kind: PieceKind },
): Outcome {
  const piece = pieceOf(review, id)
  if (piece === undefined || piece.spans.length === 0) return refused('There are no such words.')
  if (piece.kind === kind) return refused(`It is ${kindWords[kind].noun} already.`)
  if (recordKinds.has(kind) && !hasWords(wordsOf(source, piece.spans)))
    return refused(`There is no word in it, so it cannot be ${kindWords[kind].noun}.`)
  const left = withoutParent(review, piece)
  const place = placeFor(left, piece, kind)
  if (typeof place === 'string') return refused(place)
  const by = kind === 'answer' || kind === 'speaker' || kind === 'opener' ? piece.by : null
  return {
    ok: true,
    review: replaced(place.review, id, { ...piece, kind, under: place.under, by }),
    piece: id,
    label: `made it ${kindWords[kind].noun}`,
  }
}

/** The review in which nothing stands under a piece any more. */
function withoutParent(review: Review, piece: Piece): Review {
  const children = childrenOf(review, piece.id)
  if (children.length === 0) return review
  if (piece.kind === 'question') return withAnswersElsewhere(review, piece)
  const { review: next, ids } = withIds(review, 1)
  const bare: Piece = { ...piece, id: ids[0] ?? 0, spans: [], by: null }
  const moved = withUnder(next, piece.id, bare.id)
  return {
    ...moved,
    pieces: moved.pieces.flatMap((each) => (each.id === piece.id ? [each, bare] : [each])),
  }
}

/** Answers go to the question before, or else to the one after; without any they are not placed. */
function withAnswersElsewhere(review: Review, question: Piece): Review {
  const others = ofKind(review, 'question').filter(({ id }) => id !== question.id)
  const before = lastBefore(review, 'question', startOf(review, question))
  const heir = before ?? others[0]
  if (heir !== undefined) return withUnder(review, question.id, heir.id)
  return {
    ...review,
    pieces: review.pieces.map((each) =>
      each.under === question.id ? { ...each, kind: 'leftover', under: null, by: null } : each,
    ),
  }
}

function withUnder(review: Review, from: number, to: number): Review {
  return {
    ...review,
    pieces: review.pieces.map((each) => (each.under === from ? { ...each, under: to } : each)),
  }
}

interface Place {
  review: Review
  under: number | null
}

/** What a piece of a kind stands under, made where there is none; or why there can be none. */
function placeFor(review: Review, piece: Piece, kind: PieceKind): Place | string {
  const start = startOf(review, piece)
  const others = { ...review, pieces: review.pieces.filter(({ id }) => id !== piece.id) }
  if (kind === 'answer') {
    const question = lastBefore(others, 'question', start) ?? ofKind(others, 'question')[0]
    if (question === undefined)
      return 'An answer needs its question. First make the words of the question a question.'
    return { review, under: question.id }
  }
  if (kind === 'prompt') return roundFor(review, others, start)
  if (kind !== 'point') return { review, under: null }
  const prompt = lastBefore(others, 'prompt', start)
  if (prompt !== undefined) return { review, under: prompt.id }
  const round = roundFor(review, others, start)
  const { review: next, ids } = withIds(round.review, 1)
  const bare: Piece = { id: ids[0] ?? 0, kind: 'prompt', spans: [], under: round.under, by: null }
  return { review: { ...next, pieces: [...next.pieces, bare] }, under: bare.id }
}

/** The round that goes on at a place in the text, or the first, or a new one. */
function roundFor(review: Review, others: Review, start: number): Place {
  const under = lastBefore(others, 'prompt', start)?.under ?? review.rounds[0]?.id
  if (under !== undefined) return { review, under }
  const { review: next, ids } = withIds(review, 1)
  const round = { id: ids[0] ?? 0, title: null }
  return { review: { ...next, rounds: [...next.rounds, round] }, under: round.id }
}
