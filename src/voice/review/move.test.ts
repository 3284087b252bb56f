import { describe, expect, test } from 'vitest'
import { plainPaper } from '#test/papers.ts'
import { aReview, faultsOf, pieceSaying } from '#test/reviews.ts'
import { withBarePrompt, withoutPerson, withoutRound, withPerson, withRound } from './edit.ts'
import { moved, placeName, shifted } from './move.ts'
import { childrenOf, ofKind } from './piece.ts'
import type { Outcome, Review } from './review.ts'
import { wordsOf } from './source.ts'

const { review, source } = aReview(plainPaper)
const works = pieceSaying(review, source, 'What works well now?')
const stands = pieceSaying(review, source, 'What stands in the way?')
const card = pieceSaying(review, source, 'the loyalty card, specifically in Bridge Street')

function after(outcome: Outcome): Review {
  if (!outcome.ok) throw new Error(outcome.sentence)
  expect(faultsOf(outcome.review, source)).toEqual([])
  return outcome.review
}

const pointsOf = (of: Review, prompt: number): string[] =>
  childrenOf(of, prompt).map(({ spans }) => wordsOf(source, spans))

describe('a point', () => {
  test('moves up and down among those of its set question, and no further', () => {
    const up = after(shifted(review, { piece: card, by: 'up' }))
    expect(pointsOf(up, works)[0]).toBe('the loyalty card, specifically in Bridge Street')
    expect(shifted(up, { piece: card, by: 'up' })).toMatchObject({
      sentence: 'It is the first already.',
    })
    expect(after(shifted(up, { piece: card, by: 'down' }))).toEqual(review)
  })

  test('moves to the end of another set question', () => {
    const next = after(moved(review, source, { piece: card, under: stands }))
    expect(pointsOf(next, stands).at(-1)).toBe('the loyalty card, specifically in Bridge Street')
    expect(pointsOf(next, works)).toHaveLength(pointsOf(review, works).length - 1)
  })

  test('moves to no question of the panel, and not where it stands', () => {
    const question = ofKind(review, 'question')[0]?.id ?? 0
    expect(moved(review, source, { piece: card, under: question })).toMatchObject({ ok: false })
    expect(moved(review, source, { piece: card, under: works })).toMatchObject({
      sentence: 'It stands there already.',
    })
  })
})

test('a set question takes its points along to another round, which then can go', () => {
  const [first, second] = review.rounds
  let next = review
  for (const { id } of childrenOf(review, second?.id ?? 0))
    next = after(moved(next, source, { piece: id, under: first?.id ?? 0 }))
  expect(ofKind(next, 'point')).toHaveLength(ofKind(review, 'point').length)
  expect(withoutRound(next, first?.id ?? 0)).toMatchObject({ ok: false })
  expect(after(withoutRound(next, second?.id ?? 0)).rounds).toHaveLength(1)
})

test('a place is named as a list to choose from names it', () => {
  const [round] = review.rounds
  const unnamed = after(withRound(review, { id: round?.id ?? 0, title: null }))
  expect(placeName(unnamed, source, round?.id ?? 0)).toBe('round 1')
  expect(placeName(review, source, works)).toBe('“What works well now?”')
  const bare = withBarePrompt(review, round?.id ?? 0)
  expect(bare.ok && placeName(bare.review, source, bare.piece ?? 0)).toBe(
    'points without a set question, round 1',
  )
})

test('a person is added by role alone, and leaves only when nothing is theirs', () => {
  const added = after(
    withPerson(review, {
      id: null,
      name: null,
      role: 'Trader',
      organisation: null,
      presence: null,
    }),
  )
  const person = added.people.at(-1)
  expect(person).toMatchObject({ name: null, role: 'Trader' })
  expect(after(withoutPerson(added, person?.id ?? 0)).people).toEqual(review.people)
  const speaker = ofKind(review, 'speaker')[0]?.by ?? 0
  expect(withoutPerson(review, speaker)).toMatchObject({ ok: false })
})
