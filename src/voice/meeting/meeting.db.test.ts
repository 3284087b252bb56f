import { describe, expect, test } from 'vitest'
import { undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { recordMeeting } from './meeting.commands.ts'
import { meetingBySlug, meetingsSeenBy } from './meeting.sql.ts'
import { meetingRecordKinds } from './meeting.ts'
import { meetingRecordBySlug } from './meeting-record.sql.ts'
import { countsOf } from './meeting-record.ts'
import type { MeetingToRecord } from './meeting-to-record.ts'

const world = useDatabase()
const asOf = '2010-04-30'
let numbered = 0

function aMeeting(over: Partial<MeetingToRecord> = {}): MeetingToRecord {
  numbered += 1
  return {
    title: `Facing the downturn ${numbered}`,
    heldOn: '2009-11-18',
    venue: 'A hall',
    summary: null,
    closing: 'Thanks were given.',
    state: 'published',
    wording: 'verbatim',
    standing: 'as-published',
    takenFrom: {
      fileName: 'paper.txt',
      mediaType: 'text/plain',
      sha256: numbered.toString(16).padStart(64, '0'),
      text: 'Who is missing? Ana: the parishes. What works? Job clubs and shared rooms.',
    },
    people: [
      {
        name: 'Ana',
        role: 'Clerk',
        organisation: 'A council',
        naming: 'as-named-in-the-paper',
        presence: null,
      },
    ],
    agenda: [
      { kind: 'talk', title: null, summary: 'What parishes do', person: 0, spans: [] },
      { kind: 'panel', title: null, summary: null, person: null, spans: [] },
    ],
    materials: [{ title: 'Slides', url: 'https://example.org/slides', agendaItem: 0, spans: [] }],
    questions: [
      {
        text: 'Who is missing?',
        spans: [[0, 15]],
        answers: [{ person: 0, text: 'the parishes', spans: [[21, 33]] }],
      },
      { text: 'And who else?', spans: [], answers: [] },
    ],
    rounds: [
      {
        title: 'First round',
        prompts: [
          {
            text: 'What works?',
            spans: [[35, 46]],
            points: [
              { text: 'Job clubs', spans: [[47, 56]] },
              {
                text: 'shared rooms',
                spans: [
                  [61, 67],
                  [68, 73],
                ],
              },
            ],
          },
        ],
      },
    ],
    notes: [{ title: 'Apologies', text: 'None.', spans: [] }],
    minutedActions: [{ text: 'Ask the parishes', owner: 'Ana', status: null, spans: [] }],
    ...over,
  }
}

async function aPartnership(): Promise<string> {
  return await aPartnershipRow(world.db)
}

async function record(partnershipId: string, meeting = aMeeting()) {
  return await inTransaction(
    world.db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, { partnershipId, asOf }, meeting),
  )
}

describe('recording a meeting', () => {
  test('keeps everything in its order, with the words it was taken from', async () => {
    const { slug } = await record(await aPartnership())
    const meeting = await meetingRecordBySlug(world.db, 'all', slug)
    expect(meeting).toMatchObject({
      state: 'published',
      heldOn: '2009-11-18',
      people: [{ name: 'Ana', naming: 'as-named-in-the-paper' }],
      agenda: [{ kind: 'talk', personId: meeting?.people[0]?.id }, { kind: 'panel' }],
      materials: [{ title: 'Slides', agendaItemId: meeting?.agenda[0]?.id }],
      questions: [
        {
          text: 'Who is missing?',
          state: 'answered',
          spans: [[0, 15]],
          answers: [
            { text: 'the parishes', personId: meeting?.people[0]?.id, standing: 'as-published' },
          ],
        },
        { text: 'And who else?', state: 'put', answers: [] },
      ],
      rounds: [
        {
          title: 'First round',
          prompts: [
            {
              text: 'What works?',
              points: [
                { text: 'Job clubs', state: 'captured', roundTable: null, spans: [[47, 56]] },
                {
                  text: 'shared rooms',
                  spans: [
                    [61, 67],
                    [68, 73],
                  ],
                },
              ],
            },
          ],
        },
      ],
      notes: [{ title: 'Apologies', text: 'None.' }],
      minutedActions: [{ text: 'Ask the parishes', owner: 'Ana', status: null }],
    })
    expect(meeting && countsOf(meeting)).toEqual({
      questions: 2,
      answers: 1,
      rounds: 1,
      prompts: 1,
      points: 2,
    })
  })

  test('is one entry, which is taken back whole, the kept paper with it', async () => {
    const partnershipId = await aPartnership()
    const { slug, entryId } = await record(partnershipId)
    await inTransaction(world.db, async (tx) => {
      await undoEntry(tx, { id: 'operator', label: 'Operator' }, entryId, meetingRecordKinds)
    })
    expect(await meetingBySlug(world.db, 'all', slug)).toBeUndefined()
    const left = await Promise.all(
      meetingRecordKinds.map(async ({ table }) => {
        const { rows } = await world.pool.query<{ count: number }>(
          `SELECT count(*) FROM ${table} WHERE partnership_id = $1`,
          [partnershipId],
        )
        return [table, rows[0]?.count]
      }),
    )
    expect(left).toEqual(meetingRecordKinds.map(({ table }) => [table, 0]))
  })

  test('refuses a paper that is on record already, and says where', async () => {
    const partnershipId = await aPartnership()
    const meeting = aMeeting()
    const { slug } = await record(partnershipId, meeting)
    await expect(record(partnershipId, meeting)).rejects.toMatchObject({
      id: 'already-exists',
      message: `This paper is on record already: “${meeting.title}”, at /meetings/${slug}.`,
    })
  })

  test('lets two partnerships record the same paper, each at its own address', async () => {
    const meeting = aMeeting()
    const first = await record(await aPartnership(), meeting)
    const second = await record(await aPartnership(), meeting)
    expect(second.slug).toBe(`${first.slug}-2`)
  })

  test('needs the permit', async () => {
    const partnershipId = await aPartnership()
    await expect(
      inTransaction(
        world.db,
        async (tx) =>
          await recordMeeting(tx, { person: null, roles: [] }, { partnershipId, asOf }, aMeeting()),
      ),
    ).rejects.toMatchObject({ id: 'not-permitted' })
  })
})

describe('who sees a meeting', () => {
  test('a draft is seen by its partnership alone, a published one by everybody', async () => {
    const partnershipId = await aPartnership()
    const draft = await record(partnershipId, aMeeting({ state: 'draft' }))
    const published = await record(partnershipId)
    const own = { partnershipIds: [partnershipId] }
    const other = { partnershipIds: [await aPartnership()] }
    expect(
      (await meetingsSeenBy(world.db, own, partnershipId)).map(({ slug }) => slug).toSorted(),
    ).toEqual([draft.slug, published.slug].toSorted())
    expect((await meetingsSeenBy(world.db, other, partnershipId)).map(({ slug }) => slug)).toEqual([
      published.slug,
    ])
    expect(await meetingRecordBySlug(world.db, other, draft.slug)).toBeUndefined()
    expect(
      await meetingRecordBySlug(world.db, { partnershipIds: [] }, published.slug),
    ).toBeDefined()
  })
})
