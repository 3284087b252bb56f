import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markdownPaper, plainPaper, typedMinutes } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'
import { faultsOf } from '#test/reviews.ts'
import { meetingFromPaper } from '../import/meeting-from-paper.ts'
import { readPaper } from '../import/read-paper.ts'
import type { MeetingToRecord } from '../meeting/meeting-to-record.ts'
import { meetingFromReview } from './meeting-from-review.ts'
import { reviewFromPaper } from './review-from-paper.ts'
import { sourceOf } from './source.ts'

/** The meeting by both ways: straight from the paper, and through a review in which nothing was changed. */
function bothWays(text: string): {
  direct: MeetingToRecord
  reviewed: MeetingToRecord
  faults: string[]
} {
  const record = readPaper(text)
  const taken = {
    state: 'published',
    takenFrom: { id: 'x' },
    text,
    titleOtherwise: 'A file',
  } as const
  const review = reviewFromPaper(record, { text, titleOtherwise: 'A file' })
  const source = sourceOf(text)
  return {
    direct: withoutPlaces(meetingFromPaper(record, taken)),
    reviewed: withoutPlaces(
      meetingFromReview(review, source, { state: 'published', paperSourceId: 'x' }),
    ),
    faults: faultsOf(review, source),
  }
}

/** One paragraph on several speakers is one piece in a review, by the first of them. */
function shareWords({ people, agenda }: MeetingToRecord): boolean {
  const starts = agenda.flatMap(({ kind, spans }) => (kind === 'talk' ? [spans[0]?.[0]] : []))
  return people.length > 0 && new Set(starts).size < starts.length
}

/** A review says besides in which words the opening stands, and says nowhere else where points begin and end. */
function withoutPlaces(meeting: MeetingToRecord): MeetingToRecord {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => (item.kind === 'opening' ? { ...item, spans: [] } : item)),
    rounds: meeting.rounds.map((round) => ({
      ...round,
      prompts: round.prompts.map((prompt) => ({
        ...prompt,
        points: prompt.points.map(({ text, spans }) => ({ text, spans })),
      })),
    })),
  }
}

test.each([
  ['a plain paper', plainPaper],
  ['a paper in Markdown', markdownPaper],
  ['typed minutes', typedMinutes],
])('a review in which nothing was changed is the meeting of %s', (_, text) => {
  const { direct, reviewed, faults } = bothWays(text)

  expect(reviewed).toEqual(direct)
  expect(faults).toEqual([])
})

test.skipIf(!realPapers.isThere)('so it is of the founding paper and of all real minutes', () => {
  const files = readdirSync(realPapers.minutes).map((name) => join(realPapers.minutes, name))
  expect(files.length).toBeGreaterThan(20)
  for (const file of [realPapers.founding, ...files]) {
    const { direct, reviewed, faults } = bothWays(readFileSync(file, 'utf8'))
    const { agenda, materials } = shareWords(direct) ? reviewed : direct

    expect(reviewed).toEqual({ ...direct, agenda, materials })
    expect(faults).toEqual([])
  }
})

test('names stay as the paper prints them, and no answer counts as approved', () => {
  const { reviewed } = bothWays(plainPaper)

  expect(new Set(reviewed.people.map(({ naming }) => naming))).toEqual(
    new Set(['as-named-in-the-paper']),
  )
  expect(reviewed.standing).toBe('as-published')
  expect(reviewed.wording).toBe('verbatim')
})
