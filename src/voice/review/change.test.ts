import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownPaper, plainPaper, typedMinutes } from '#test/papers.ts'
import { aReview, faultsOf } from '#test/reviews.ts'
import { spanKinds } from '../import/paper-record.ts'
import { changed, type ReviewChange } from './change.ts'
import { meetingFromReview } from './meeting-from-review.ts'
import type { Review } from './review.ts'
import { type Source, wordsOf } from './source.ts'
import { splitPlaces } from './split.ts'

type Choice = readonly [what: number, which: number, how: number]

/** The review after every change of a list that can be made, and what was said of the others. */
function afterAll(
  first: Review,
  source: Source,
  choices: readonly Choice[],
): { review: Review; refusals: string[] } {
  let review = first
  const refusals: string[] = []
  for (const choice of choices) {
    const outcome = changed(review, source, changeBy(review, source, choice))
    if (outcome.ok) review = outcome.review
    else refusals.push(outcome.sentence)
  }
  return { review, refusals }
}

/** A change chosen by numbers, so that any numbers are one. */
function changeBy(review: Review, source: Source, [what, which, how]: Choice): ReviewChange {
  const among = <T>(all: readonly T[]): T | undefined => all[how % Math.max(1, all.length)]
  const oneOf = (all: readonly { id: number }[]): number => among(all)?.id ?? 0
  const piece = review.pieces[which % Math.max(1, review.pieces.length)]
  const id = piece?.id ?? 0
  const place = piece === undefined ? undefined : among(splitPlaces(source, piece))
  const { from, to } = place ?? { from: how % source.length, to: which % source.length }
  const any = oneOf([...review.pieces, ...review.rounds])
  const person = oneOf(review.people)
  const somebody = { name: 'Somebody', role: null, organisation: null, presence: null }
  const changes: readonly ReviewChange[] = [
    { change: 'relabelling', piece: id, kind: among(spanKinds) ?? 'leftover' },
    { change: 'relabelling', piece: id, kind: 'point' },
    { change: 'split', piece: id, from, to },
    { change: 'split', piece: id, from: from + 1, to: to + 1 },
    { change: 'merge', piece: id },
    { change: 'shift', piece: id, by: how % 2 === 0 ? 'up' : 'down' },
    { change: 'move', piece: id, under: any },
    { change: 'naming', piece: id, by: person },
    { change: 'person-removal', id: person },
    { change: 'person', person: { id: null, ...somebody } },
    { change: 'round', id: null, title: 'Another' },
    { change: 'round-removal', id: any },
    { change: 'prompt', round: oneOf(review.rounds) },
    { change: 'prompt-removal', id: any },
    { change: 'omission', id: oneOf(review.notes) },
  ]
  const [only = { change: 'merge', piece: id }] = changes.slice(what % changes.length)
  return only
}

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat())
const papers = [plainPaper, markdownPaper, typedMinutes, plainPaper.replaceAll('\n', '\r\n')]

describe('any number of changes', { timeout: 60_000 }, () => {
  test('leave every word of an invented paper in exactly one place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...papers),
        fc.array(numbers, { maxLength: 40 }),
        (text, choices) => {
          const { review: first, source } = aReview(text)
          const { review, refusals } = afterAll(first, source, choices)

          expect(faultsOf(review, source)).toEqual([])
          expect(refusals.filter((sentence) => !/^[A-Z].*\.$/s.test(sentence))).toEqual([])
          expectOwnWords(review, source)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('leave every character of any text in exactly one place', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'Q: Why?',
        'A:',
        'Ana Bee – Yes, and no.',
        '\n\n',
        ' ',
        '“**What works?**”',
        ', ',
        '😀 ',
        '\u200b',
        '<p>',
        '- ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }),
        fc.array(numbers, { maxLength: 15 }),
        (parts, choices) => {
          const { review: first, source } = aReview(parts.join(''))
          const { review } = afterAll(first, source, choices)

          expect(faultsOf(review, source)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  test('would be caught losing a word', () => {
    const { review, source } = aReview(plainPaper)
    const pieces = review.pieces.slice(0, -1)

    expect(faultsOf({ ...review, pieces }, source)).not.toEqual([])
  })
})

/** Each record says what its spans say, their texts joined by one blank. */
function expectOwnWords(review: Review, source: Source): void {
  const meeting = meetingFromReview(review, source, { state: 'draft', paperSourceId: 'x' })
  const records = [
    ...meeting.questions.flatMap((question) => [question, ...question.answers]),
    ...meeting.rounds.flatMap(({ prompts }) =>
      prompts.flatMap((prompt) => [prompt, ...prompt.points]),
    ),
  ]
  for (const { text, spans } of records) {
    const words = spans.map(([start, end]) => source.slice(start, end)).join(' ')
    expect(text ?? '').toBe(words)
    expect(words).toBe(words.trim())
    expect(
      wordsOf(
        source,
        spans.map(([start, end]) => [start, end]),
      ),
    ).toBe(words)
  }
}

test('what is not there is refused in words', () => {
  const { review, source } = aReview(plainPaper)
  const absent: readonly ReviewChange[] = [
    { change: 'relabelling', piece: 99_999, kind: 'point' },
    { change: 'split', piece: 99_999, from: 1, to: 2 },
    { change: 'merge', piece: 99_999 },
    { change: 'shift', piece: 99_999, by: 'up' },
    { change: 'move', piece: 99_999, under: 1 },
    { change: 'naming', piece: 99_999, by: null },
    { change: 'person-removal', id: 99_999 },
    { change: 'round-removal', id: 99_999 },
    { change: 'round', id: 99_999, title: null },
    { change: 'prompt', round: 99_999 },
    { change: 'prompt-removal', id: 99_999 },
    { change: 'action', action: { id: 99_999, owner: null, status: null } },
    { change: 'omission', id: 99_999 },
  ]
  for (const change of absent) expect(changed(review, source, change)).toMatchObject({ ok: false })
})
