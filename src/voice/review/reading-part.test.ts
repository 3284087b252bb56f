import { describe, expect, test } from 'vitest'
import { plainPaper } from '#test/papers.ts'
import { aReview } from '#test/reviews.ts'
import { partLimits, readingPart } from './reading-part.ts'

function shown(text: string, number = 1) {
  const { review, source } = aReview(text)
  return { review, part: readingPart(review, source, { piece: undefined, number }) }
}

const textOf = (text: string): string[] =>
  shown(text).part.paragraphs.map((runs) => runs.map((run) => run.text).join(''))

describe('a paper as it is looked at', () => {
  test('keeps its paragraphs, and a running line is one by itself', () => {
    const paragraphs = textOf(plainPaper)
    expect(paragraphs).toContain('Q: Why are rents not lower?')
    expect(paragraphs).toContain('Oakmoot partnership programme for town centres')
  })

  test('shows the words of HTML without its tags', () => {
    const html = '<p>Minutes of the <b>meet</b>ing</p><p>Fish &amp; chips were served.</p>'
    expect(textOf(html).map((text) => text.trim())).toEqual([
      'Minutes of the meeting',
      'Fish & chips were served.',
    ])
  })
})

describe('a long paper', () => {
  const long = plainPaper.repeat(40)

  test('is shown in parts within their limits, which together are all of it', () => {
    const { review, part } = shown(long)
    const seen = new Set<number>()
    for (let number = 1; number <= part.count; number += 1) {
      const { paragraphs, pieceIds } = shown(long, number).part
      const runs = paragraphs.flat()
      expect(runs.length).toBeLessThanOrEqual(partLimits.runs)
      const characters = runs.reduce((sum, { text }) => sum + text.length, 0)
      expect(characters).toBeLessThanOrEqual(partLimits.characters)
      for (const id of pieceIds) seen.add(id)
    }
    const withWords = review.pieces.filter(
      ({ kind }) => kind !== 'furniture' && kind !== 'narrative',
    )
    expect(withWords.filter(({ id }) => !seen.has(id))).toEqual([])
  })

  test('is opened at the part of the piece that is asked for', () => {
    const { review, source } = aReview(long)
    const last = review.pieces.findLast(({ kind }) => kind === 'point')
    const part = readingPart(review, source, { piece: last?.id, number: 1 })
    expect(part.pieceIds.has(last?.id ?? 0)).toBe(true)
    expect(part.number).toBeGreaterThan(1)
  })

  test('has a first and a last part, whatever number is asked for', () => {
    const { part } = shown(long, 9999)
    expect(part.number).toBe(part.count)
    expect(shown(long, 0).part.number).toBe(1)
  })
})

test('a text of one endless line is cut between its stretches', () => {
  const line = `Tables were asked “**What now?**” Some of the points raised included; ${'a shared van, '.repeat(3000)}and the end.`
  const { part } = shown(`First round table session\n\n${line}\n`)
  expect(part.paragraphs.flat().length).toBeLessThanOrEqual(partLimits.runs)
})
