import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { operator, undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { recordMeeting } from '../meeting/meeting.commands.ts'
import { meetingRecordKinds } from '../meeting/meeting.ts'
import { meetingRecordBySlug } from '../meeting/meeting-record.sql.ts'
import type { MeetingToRecord } from '../meeting/meeting-to-record.ts'
import { codeWords } from './coding.commands.ts'
import { wordsToCode } from './coding.sql.ts'
import { codingRecordKinds } from './coding.ts'
import { themedWords } from './themed-words.sql.ts'

const world = useDatabase()
const asOf = '2010-04-30'

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

const aMeeting: MeetingToRecord = {
  title: 'Facing the downturn',
  heldOn: '2009-11-18',
  venue: null,
  summary: null,
  closing: null,
  state: 'published',
  wording: 'reported',
  standing: 'as-published',
  takenFrom: null,
  people: [],
  agenda: [
    { kind: 'talk', title: null, summary: 'Young people lose work first', person: null, spans: [] },
    { kind: 'closing', title: null, summary: null, person: null, spans: [] },
  ],
  materials: [],
  questions: [],
  rounds: [
    {
      title: 'First round',
      prompts: [
        {
          text: 'What works?',
          points: [
            { text: 'Job clubs', spans: [] },
            { text: 'Food parcels', roundTable: '3', spans: [] },
          ],
          spans: [],
        },
      ],
    },
  ],
  notes: [],
  minutedActions: [],
}

async function aRecordedMeeting(over: Partial<MeetingToRecord> = {}) {
  const partnershipId = await aPartnershipRow(world.db)
  const { slug } = await inTransaction(
    world.db,
    async (tx) =>
      await recordMeeting(tx, operatorAsViewer, { partnershipId, asOf }, { ...aMeeting, ...over }),
  )
  const words = async () => {
    const meeting = await meetingRecordBySlug(world.db, 'all', slug)
    if (meeting === undefined) throw new Error('The meeting was just recorded')
    return await wordsToCode(world.db, meeting)
  }
  /** Saves a choice, made where `shown` was ticked: what stands, if it does not say otherwise. */
  const code = async (
    index: number,
    ticked: readonly string[],
    { on = asOf, shown }: { on?: string; shown?: readonly string[] } = {},
  ) => {
    const chosen = (await words())[index]
    if (chosen === undefined) throw new Error('There are three to code')
    const coding = {
      partnershipId,
      words: { kind: chosen.kind, id: chosen.id },
      themes: { shown: shown ?? chosen.codings.map(({ themeId }) => themeId), ticked },
    }
    return await inTransaction(
      world.db,
      async (tx) => await codeWords(tx, operatorAsViewer, coding, on),
    )
  }
  const themed = async (on = asOf) =>
    await themedWords(world.db, { partnerships: [partnershipId], asOf: on })
  const rowsOf = async (index: number) => {
    const id = (await words())[index]?.id
    const { rows } = await world.pool.query<{ said: string }>(
      `SELECT theme_id || ' ' || state AS said FROM coding
       WHERE partnership_id = $1 AND coalesce(point_id, agenda_item_id) = $2 ORDER BY said`,
      [partnershipId, id],
    )
    return rows.map(({ said }) => said)
  }
  return { partnershipId, words, code, themed, rowsOf }
}

/** Until a session of this database stands before a lock that another holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await world.pool.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    if (rows.length > 0) return
    await setTimeout(25)
  }
  throw new Error('Nobody waited for the lock')
}

describe('coding', () => {
  test('gives themes with who and when, and takes away those not wished', async () => {
    const { words, code } = await aRecordedMeeting()
    await code(1, ['jobs', 'skills'])
    expect((await words())[1]?.codings).toEqual([
      { themeId: 'jobs', codedBy: 'Operator of this machine', heldOn: asOf },
      { themeId: 'skills', codedBy: 'Operator of this machine', heldOn: asOf },
    ])
    await code(1, ['skills'])
    expect((await words()).map(({ codings }) => codings.map(({ themeId }) => themeId))).toEqual([
      [],
      ['skills'],
      [],
    ])
  })

  test('writes nothing where nothing changes, and knows no theme but those of the list', async () => {
    const { code } = await aRecordedMeeting()
    expect(await code(1, ['no-such-theme'])).toBeNull()
    expect(await code(1, ['jobs'])).not.toBeNull()
    expect(await code(1, ['jobs'])).toBeNull()
  })

  test('leaves a theme that somebody gave since the page was shown', async () => {
    const { words, code } = await aRecordedMeeting()
    await code(1, ['jobs'], { shown: [] })
    await code(1, ['skills'], { shown: [] })
    expect((await words())[1]?.codings.map(({ themeId }) => themeId)).toEqual(['jobs', 'skills'])
  })

  test.each([
    ['a point', 1],
    ['what was presented', 0],
  ])('of %s by two at once writes each theme once', async (_, index) => {
    const { code, rowsOf } = await aRecordedMeeting()
    const hands = [['jobs', 'food'], ['jobs', 'skills'], ['jobs'], ['jobs', 'food']]
    const entries = await Promise.all(
      hands.map(async (ticked) => await code(index, ticked, { shown: [] })),
    )
    expect(entries.filter((entry) => entry !== null).length).toBeGreaterThan(0)
    expect(await rowsOf(index)).toEqual(['food given', 'jobs given', 'skills given'])
    await Promise.all(
      [1, 2].map(async () => await code(index, ['food'], { shown: ['food', 'jobs'] })),
    )
    expect(await rowsOf(index)).toEqual([
      'food given',
      'jobs given',
      'jobs withdrawn',
      'skills given',
    ])
  })

  test('waits for whoever codes the same words, and then sees what they did', async () => {
    const { partnershipId, words, code, rowsOf } = await aRecordedMeeting()
    const id = (await words())[1]?.id ?? ''
    const coding = {
      partnershipId,
      words: { kind: 'point' as const, id },
      themes: { shown: [], ticked: ['jobs'] },
    }
    const { second } = await inTransaction(world.db, async (tx) => {
      await codeWords(tx, operatorAsViewer, coding, asOf)
      const waiting = code(1, ['jobs'], { shown: [] })
      await untilSomebodyWaits()
      return { second: waiting }
    })
    expect(await second).toBeNull()
    expect(await rowsOf(1)).toEqual(['jobs given'])
  })

  test('of words that are not there is refused', async () => {
    const { partnershipId } = await aRecordedMeeting()
    const coding = {
      partnershipId,
      words: { kind: 'point' as const, id: newId() },
      themes: { shown: [], ticked: ['jobs'] },
    }
    const saving = inTransaction(
      world.db,
      async (tx) => await codeWords(tx, operatorAsViewer, coding, asOf),
    )
    await expect(saving).rejects.toMatchObject({ id: 'not-found' })
  })

  test('is taken back by one undo', async () => {
    const { words, code } = await aRecordedMeeting()
    const entryId = await code(2, ['food'])
    await inTransaction(world.db, async (tx) => {
      await undoEntry(tx, operator, entryId ?? '', [...codingRecordKinds, ...meetingRecordKinds])
    })
    expect((await words())[2]?.codings).toEqual([])
  })
})

describe('words under a theme', () => {
  test('are points with their table, and what was presented as what it is', async () => {
    const { code, themed } = await aRecordedMeeting()
    await code(0, ['youth'])
    await code(2, ['food'])
    expect(await themed()).toMatchObject([
      { kind: 'agenda-item', themeId: 'youth', wording: null, heldOn: '2009-11-18' },
      {
        kind: 'point',
        themeId: 'food',
        text: 'Food parcels',
        roundTable: '3',
        wording: 'reported',
      },
    ])
  })

  test('of a draft are nobody’s to see', async () => {
    const { code, themed } = await aRecordedMeeting({ state: 'draft' })
    await code(1, ['jobs'])
    expect(await themed()).toEqual([])
  })

  test('are there from the day they were coded, and not before', async () => {
    const { code, themed } = await aRecordedMeeting()
    await code(1, ['jobs'], { on: '2010-02-01' })
    expect(await themed('2010-01-31')).toEqual([])
    expect(await themed('2010-02-01')).toHaveLength(1)
    await code(1, [], { on: '2010-03-01' })
    expect(await themed('2010-02-28')).toHaveLength(1)
    expect(await themed('2010-03-01')).toEqual([])
  })
})
