import { describe, expect, test } from 'vitest'
import { aReview, faultsOf, pieceSaying } from '#test/reviews.ts'
import { pieceOf } from './piece.ts'
import { relabelled } from './relabel.ts'
import type { Review } from './review.ts'
import { type Source, wordsOf } from './source.ts'
import { split, splitPlaces } from './split.ts'

/** Words as one point of a round that is made for them. */
function asPoint(words: string): { review: Review; source: Source; piece: number } {
  const { review, source } = aReview(words)
  const piece = pieceSaying(review, source, words)
  const outcome = relabelled(review, source, { piece, kind: 'point' })
  if (!outcome.ok) throw new Error(outcome.sentence)
  return { review: outcome.review, source, piece }
}

function parted(words: string, before: string): string[] {
  const { review, source, piece } = asPoint(words)
  const whole = pieceOf(review, piece)
  const place =
    whole &&
    splitPlaces(source, whole).find(({ to }) => source.slice(to, source.length).startsWith(before))
  if (place === undefined) return []
  const outcome = split(review, source, { piece, from: place.from, to: place.to })
  if (!outcome.ok) throw new Error(outcome.sentence)
  expect(faultsOf(outcome.review, source)).toEqual([])
  return outcome.review.pieces
    .filter(({ kind }) => kind === 'point')
    .map(({ spans }) => wordsOf(source, spans))
}

describe('a point is parted', () => {
  test('between the items of a list, without what stands between them', () => {
    expect(parted('job clubs, and a food bank', 'a food bank')).toEqual([
      'job clubs',
      'a food bank',
    ])
    expect(parted('buses; lifts to work', 'lifts')).toEqual(['buses', 'lifts to work'])
    expect(parted('training and advice', 'advice')).toEqual(['training', 'advice'])
  })

  test('between sentences, each with its full stop', () => {
    expect(parted('It was slow. It was costly.', 'It was costly')).toEqual([
      'It was slow.',
      'It was costly.',
    ])
  })

  test('at any word, and the word belongs to the second part', () => {
    expect(parted('one two three four', 'three')).toEqual(['one two', 'three four'])
  })

  test('in code points, not in halves of them', () => {
    expect(parted('😀 smiles, 😀 laughs', '😀 laughs')).toEqual(['😀 smiles', '😀 laughs'])
  })

  test('nowhere else: not inside a word, and not where one part would have no word', () => {
    const { review, source, piece } = asPoint('one two - .')
    expect(split(review, source, { piece, from: 1, to: 1 })).toMatchObject({ ok: false })
    expect(split(review, source, { piece, from: 9, to: 10 })).toMatchObject({ ok: false })
    expect(parted('one', 'e')).toEqual([])
  })
})

test('both parts stand under the same set question, the second after the first', () => {
  const { review, source, piece } = asPoint('one two')
  const outcome = split(review, source, { piece, from: 3, to: 4 })
  const points = outcome.ok ? outcome.review.pieces.filter(({ kind }) => kind === 'point') : []

  expect(points.map(({ under }) => under)).toEqual([points[0]?.under, points[0]?.under])
  expect(points[1]?.id).toBe(outcome.ok ? outcome.piece : null)
})

test('every place of a text of 80,000 words is found', () => {
  const { review, source, piece } = asPoint('word '.repeat(79_999).trim())
  const whole = pieceOf(review, piece)
  const places = whole === undefined ? [] : splitPlaces(source, whole)

  expect(places).toHaveLength(79_998)
}, 60_000)
