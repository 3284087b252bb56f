import { describe, expect, test } from 'vitest'
import { plainPaper } from '#test/papers.ts'
import { aReview, faultsOf, pieceSaying } from '#test/reviews.ts'
import { childrenOf, ofKind, pieceOf } from './piece.ts'
import { relabelled } from './relabel.ts'
import type { PieceKind, Review } from './review.ts'
import { type Source, wordsOf } from './source.ts'

const { review, source } = aReview(plainPaper)

function made(words: string, kind: PieceKind, from = review, of: Source = source): Review {
  const outcome = relabelled(from, of, { piece: pieceSaying(from, of, words), kind })
  if (!outcome.ok) throw new Error(outcome.sentence)
  expect(faultsOf(outcome.review, of)).toEqual([])
  return outcome.review
}

function parentOf(after: Review, words: string, of: Source = source): string {
  const piece = pieceOf(after, pieceSaying(after, of, words))
  const parent = pieceOf(after, piece?.under ?? 0)
  return parent === undefined ? 'nothing' : wordsOf(of, parent.spans)
}

describe('what is made', () => {
  test('an answer belongs to the question before it', () => {
    const after = made('First round table session', 'answer')
    expect(parentOf(after, 'First round table session')).toBe('Who speaks for market traders?')
  })

  test('a point belongs to the set question before it, and comes in its order', () => {
    const after = made('They have their own meeting in May.', 'leftover', parted())
    const point = made('Closing remarks', 'point', after)
    expect(parentOf(point, 'Closing remarks')).toBe('What would you like from the programme?')
  })

  test('a point in a paper without rounds gets a round, and a place without a set question', () => {
    const plain = aReview('A heading\n\nSomething was said.')
    const after = made('Something was said.', 'point', plain.review, plain.source)
    expect(after.rounds).toHaveLength(1)
    expect(parentOf(after, 'Something was said.', plain.source)).toBe('')
  })

  test('an answer without any question is refused', () => {
    const plain = aReview('Something was said.')
    const piece = pieceSaying(plain.review, plain.source, 'Something was said.')
    expect(relabelled(plain.review, plain.source, { piece, kind: 'answer' })).toMatchObject({
      ok: false,
      sentence: 'An answer needs its question. First make the words of the question a question.',
    })
  })

  test('punctuation alone is no record', () => {
    const glue = review.pieces.find(({ spans }) => wordsOf(source, spans) === ',')
    expect(relabelled(review, source, { piece: glue?.id ?? 0, kind: 'point' })).toMatchObject({
      ok: false,
    })
  })
})

describe('what stood under it', () => {
  test('answers go to the question before', () => {
    const after = made('Who speaks for market traders?', 'narrative')
    expect(ofKind(after, 'answer')).toHaveLength(ofKind(review, 'answer').length)
    expect(new Set(ofKind(after, 'answer').map(({ under }) => under)).size).toBe(1)
  })

  test('answers of the only question are not placed', () => {
    const once = made('Who speaks for market traders?', 'narrative')
    const after = made('Why are rents not lower?', 'narrative', once)
    expect(ofKind(after, 'answer')).toEqual([])
    expect(ofKind(after, 'leftover')).toHaveLength(ofKind(review, 'answer').length)
  })

  test('points stay together in a place without a set question', () => {
    const points = childrenOf(review, pieceSaying(review, source, 'What works well now?'))
    const after = made('What works well now?', 'narrative')
    const places = points.map(({ id }) => pieceOf(after, id)?.under)
    expect(new Set(places).size).toBe(1)
    expect(pieceOf(after, places[0] ?? 0)).toMatchObject({ kind: 'prompt', spans: [] })
  })
})

/** The second span of an answer by itself, as a footer between two pages parts it. */
function parted(): Review {
  const answer = ofKind(review, 'answer').find(({ spans }) => spans.length === 2)
  if (answer === undefined) throw new Error('No answer goes over two pages')
  const [first, second] = answer.spans
  const rest = {
    id: review.nextId,
    kind: 'narrative' as const,
    spans: second === undefined ? [] : [second],
    under: null,
    by: null,
  }
  return {
    ...review,
    nextId: review.nextId + 1,
    pieces: review.pieces.flatMap((each) =>
      each.id === answer.id
        ? [{ ...each, spans: first === undefined ? [] : [first] }, rest]
        : [each],
    ),
  }
}
