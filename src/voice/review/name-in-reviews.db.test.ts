import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { tracesOf } from '#test/name-traces.ts'
import { plainPaper } from '#test/papers.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { realPapers } from '#test/real-papers.ts'
import { faultsOf } from '#test/reviews.ts'
import { readPaper } from '../import/read-paper.ts'
import { sourceById } from '../meeting/meeting.sql.ts'
import { meetingRecordKinds } from '../meeting/meeting.ts'
import { meetingRecordBySlug } from '../meeting/meeting-record.sql.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { formsOfName } from '../meeting/name-forms.ts'
import { replaceNameByRole } from '../meeting/name-replacing.commands.ts'
import { acceptReview, startReview } from './review.commands.ts'
import { draftOf, reviewById } from './review.sql.ts'
import { reviewRecordKinds } from './review.ts'
import { reviewFromPaper } from './review-from-paper.ts'
import { sourceOf } from './source.ts'

const world = useDatabase()
const asOf = '2010-04-30'
const viewer = operatorAsViewer

/** A paper that was reviewed and accepted, and the meeting it became. */
async function accepted(paperText = plainPaper) {
  const partnershipId = await aPartnershipRow(world.db)
  const draft = reviewFromPaper(readPaper(paperText), {
    text: paperText,
    titleOtherwise: 'x',
  })
  const sha256 = createHash('sha256').update(paperText).digest('hex')
  const paper = { fileName: 'high-street.txt', mediaType: 'text/plain', sha256, text: paperText }
  const { id } = await inTransaction(
    world.db,
    async (tx) => await startReview(tx, viewer, partnershipId, { paper, draft }),
  )
  const listed = await reviewById(world.db, 'all', id)
  if (listed === undefined) throw new Error('The review was not begun')
  const { slug, entryId } = await inTransaction(
    world.db,
    async (tx) => await acceptReview(tx, viewer, listed, { version: 1, state: 'published', asOf }),
  )
  const meeting = await meetingRecordBySlug(world.db, 'all', slug)
  if (meeting === undefined) throw new Error('The review was not accepted')
  return { meeting, listed, entryId }
}

async function wordsOfSpans(meeting: MeetingRecord): Promise<[string, string][]> {
  const source = await sourceById(world.db, meeting.partnershipId, meeting.paperSourceId ?? '')
  const characters = Array.from(source?.text ?? '')
  const prompts = meeting.rounds.flatMap((round) => round.prompts)
  const answers = meeting.questions.flatMap((question) => question.answers)
  return [...meeting.questions, ...answers, ...prompts, ...prompts.flatMap(({ points }) => points)]
    .filter(({ spans }) => spans.length > 0)
    .map(({ text, spans }) => [
      text ?? '',
      spans.map(([start, end]) => characters.slice(start, end).join('')).join(' '),
    ])
}

test('a replaced name is gone from the review too, whose pieces are the whole text as before', async () => {
  const { meeting, listed, entryId } = await accepted()
  const person = meeting.people.find(({ name }) => name === 'Dev Marsh')
  if (person === undefined) throw new Error('It does not name Dev Marsh')
  const others = meeting.people.filter(({ id }) => id !== person.id)
  expect((await tracesOf(world.pool, ['Marsh'])).length).toBeGreaterThan(5)
  const given = {
    personId: person.id,
    role: 'panel member, traders',
    forms: formsOfName('Dev Marsh', others),
    heldOn: asOf,
  }

  await inTransaction(world.db, async (tx) => await replaceNameByRole(tx, viewer, meeting, given))

  expect(await tracesOf(world.pool, ['Marsh', '\\mDev\\M'])).toEqual([])
  const { review, text } = await draftOf(world.db, { ...listed, version: 1 })
  expect(faultsOf(review, sourceOf(text))).toEqual([])
  const now = await meetingRecordBySlug(world.db, 'all', meeting.slug)
  const words = now === undefined ? [] : await wordsOfSpans(now)
  expect(words.length).toBe((await wordsOfSpans(meeting)).length)
  for (const [told, stands] of words) expect(stands).toBe(told)

  const kinds = [...meetingRecordKinds, ...reviewRecordKinds]
  const operator = { id: 'operator', label: 'Operator' }
  await inTransaction(world.db, async (tx) => {
    const back = await undoEntry(tx, operator, entryId, kinds)
    await undoEntry(tx, operator, back, kinds)
  })
  expect(await meetingRecordBySlug(world.db, 'all', meeting.slug)).toEqual(now)
})

test.skipIf(!realPapers.isThere)(
  'everybody whom the founding paper names can be named by role, and every point keeps its words',
  async () => {
    const { meeting, listed } = await accepted(readFileSync(realPapers.founding, 'utf8'))
    const names = meeting.people.flatMap(({ name }) => name ?? [])
    expect(names).toHaveLength(4)
    let now: MeetingRecord | undefined = meeting
    for (const name of names) {
      const person = now?.people.find((each) => each.name === name)
      if (now === undefined || person === undefined) throw new Error('A name is gone too early')
      const others = now.people.filter(({ id }) => id !== person.id)
      const forms = formsOfName(name, others)
      const given = { personId: person.id, role: person.role ?? 'speaker', forms, heldOn: asOf }
      const at = now
      await inTransaction(world.db, async (tx) => await replaceNameByRole(tx, viewer, at, given))
      now = await meetingRecordBySlug(world.db, 'all', meeting.slug)
    }
    const words = names.flatMap((name) => name.split(' '))
    expect(
      await tracesOf(
        world.pool,
        words.map((word) => `\\m${word}\\M`),
      ),
    ).toEqual([])
    const stands = now === undefined ? [] : await wordsOfSpans(now)
    expect(stands.length).toBeGreaterThan(40)
    for (const [told, inSource] of stands) expect(inSource.replace(/\s+/g, ' ')).toBe(told)
    const { review, text } = await draftOf(world.db, { ...listed, version: 1 })
    expect(faultsOf(review, sourceOf(text))).toEqual([])
  },
)
