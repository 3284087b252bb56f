import { expect, test } from 'vitest'
import { plainPaper } from '#test/papers.ts'
import { aReview, faultsOf, pieceSaying } from '#test/reviews.ts'
import { merged } from './merge.ts'
import { ofKind, pieceOf } from './piece.ts'
import { wordsOf } from './source.ts'

function mergedWords(words: string, text = plainPaper): string {
  const { review, source } = aReview(text)
  const piece = pieceSaying(review, source, words)
  const outcome = merged(review, source, { piece })
  if (!outcome.ok) return outcome.sentence
  expect(faultsOf(outcome.review, source)).toEqual([])
  return wordsOf(source, pieceOf(outcome.review, piece)?.spans ?? [])
}

test('in one paragraph the words between become part of it, as the paper prints them', () => {
  expect(mergedWords('late opening on Thursdays')).toBe(
    'late opening on Thursdays, the loyalty card, specifically in Bridge Street',
  )
})

test('over a running line the spans stay apart, and the line stays what it was', () => {
  const { review, source } = aReview(plainPaper)
  const [, second] = ofKind(review, 'question')
  const answer = review.pieces.find(({ under }) => under === second?.id)

  expect(answer?.spans).toHaveLength(2)
  expect(wordsOf(source, answer?.spans ?? [])).toBe(
    'We do, and we need more of them. They have their own meeting in May.',
  )
})

test('another kind is refused, and named', () => {
  expect(mergedWords('Why are rents not lower?')).toBe(
    'The next words are an answer, and this is a question. Make them the same first.',
  )
})

test('the last of all has nothing to be merged with', () => {
  expect(mergedWords('Ruth Amber closed the event.')).toBe(
    'Nothing follows that it could be merged with.',
  )
})

test('what stood under the second stands under the first', () => {
  const text = 'Q and A session\n\nQ: Why?\n\nQ: Who else?\n\nA:\n\nAna Bee – All of us.\n'
  const { review, source } = aReview(text)
  const [first, second] = ofKind(review, 'question')
  const outcome = merged(review, source, { piece: first?.id ?? 0 })

  expect(ofKind(review, 'answer').map(({ under }) => under)).toEqual([second?.id])
  expect(outcome.ok && ofKind(outcome.review, 'answer').map(({ under }) => under)).toEqual([
    first?.id,
  ])
})
