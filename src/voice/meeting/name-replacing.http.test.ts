import { describe, expect, test } from 'vitest'
import { undoEntry } from '#src/history/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { aMeeting, type Named, paperOf } from '#test/a-meeting.ts'
import { useApp } from '#test/app.ts'
import { tracesOf } from '#test/name-traces.ts'
import { recordMeeting } from './meeting.commands.ts'
import { meetingRecordKinds } from './meeting.ts'
import { meetingRecordBySlug } from './meeting-record.sql.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { MeetingToRecord } from './meeting-to-record.ts'
import { replaceNameByRole } from './name-replacing.commands.ts'
import { correctPoint } from './point.commands.ts'

const site = useApp()
const asOf = '2010-04-30'
const operator = { id: 'operator', label: 'Operator' }
let numbered = 0

/** A meeting whose every text names somebody whom no other meeting names. */
function naming(): Named & { name: string; given: MeetingToRecord } {
  numbered += 1
  const [first, last] = [`Ana${'q'.repeat(numbered)}`, `Holt${'q'.repeat(numbered)}`]
  const name = `${first} ${last}`
  const url = `https://example.org/${first}-${last}.pdf`.toLowerCase()
  const { takenFrom, ...given } = aMeeting(
    {
      title: `What ${name} said ${numbered}`,
      summary: `A talk by Ms. ${last}.`,
      materials: [{ title: `Slides of ${first}`, url, agendaItem: 0, spans: [] }],
    },
    { first, last },
  )
  const kept =
    takenFrom !== null && 'text' in takenFrom
      ? { ...takenFrom, fileName: `${first}-${last}.txt` }
      : null
  return { first, last, name, given: { ...given, takenFrom: kept } }
}

async function partnershipId(slug = 'milton-keynes'): Promise<string> {
  const { rows } = await site.database.pool.query<{ id: string }>(
    'SELECT id FROM partnership WHERE slug = $1',
    [slug],
  )
  return rows[0]?.id ?? ''
}

async function recorded(
  given: MeetingToRecord,
  partnership?: string,
): Promise<{ meeting: MeetingRecord; entryId: string }> {
  const place = { partnershipId: await partnershipId(partnership), asOf }
  const { slug, entryId } = await inTransaction(
    site.database.db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, given),
  )
  return { meeting: await seen(slug), entryId }
}

async function seen(slug: string): Promise<MeetingRecord> {
  const meeting = await meetingRecordBySlug(site.database.db, 'all', slug)
  if (meeting === undefined) throw new Error(`${slug} is not on record`)
  return meeting
}

const pointsOf = ({ rounds }: MeetingRecord) =>
  rounds.flatMap(({ prompts }) => prompts.flatMap(({ points }) => points))

async function replaced(
  meeting: MeetingRecord,
  { first, last }: { first: string; last: string },
  replacers?: Parameters<typeof replaceNameByRole>[3]['replacers'],
): Promise<string> {
  const personId = meeting.people[0]?.id ?? ''
  const given = { personId, role: 'a clerk', forms: [first, last], heldOn: asOf, replacers }
  return await inTransaction(
    site.database.db,
    async (tx) => await replaceNameByRole(tx, operatorAsViewer, meeting, given),
  )
}

describe('a name that is replaced by a role', () => {
  test('leaves no trace in any row, also where a meeting was undone or a point corrected', async () => {
    const who = naming()
    const { meeting } = await recorded(who.given)
    const [, point] = pointsOf(meeting)
    if (point === undefined) throw new Error('It has no second point')
    await inTransaction(site.database.db, async (tx) => {
      const words = {
        text: `shared rooms (${who.first})`,
        reason: `${who.last} asked`,
        heldOn: asOf,
      }
      await correctPoint(tx, operatorAsViewer, { meeting, point }, words)
      await undoEntry(
        tx,
        operator,
        (
          await recordMeeting(
            tx,
            operatorAsViewer,
            { partnershipId: meeting.partnershipId, asOf },
            {
              ...who.given,
              takenFrom: null,
            },
          )
        ).entryId,
        meetingRecordKinds,
      )
    })
    expect((await tracesOf(site.database.pool, [who.first, who.last])).length).toBeGreaterThan(20)

    await replaced(meeting, who)

    expect(await tracesOf(site.database.pool, [who.first, who.last])).toEqual([])
  })

  test('is found in no page and no twin, and its spans point at the same words', async () => {
    const who = naming()
    const { meeting } = await recorded(who.given)
    const officer = await site.as('partnership-officer')
    const form = { role: 'a clerk', forms: `${who.first}\n${who.last}`, step: 'replace' }
    const path = `/meetings/${meeting.slug}/people/${meeting.people[0]?.id}/role`
    const looked = await officer.post(path, { ...form, step: 'look' })
    expect(await looked.text()).toContain(`“${who.name}”, two places`)
    const done = await officer.post(path, form)
    expect(done.status).toBe(303)

    const { rows } = await site.database.pool.query<{ slug: string }>(
      'SELECT slug FROM meeting WHERE id = $1',
      [meeting.id],
    )
    const now = await seen(rows[0]?.slug ?? '')
    expect(now.title).toMatch(/^What \[a clerk\] said/)
    expect(now.people[0]).toMatchObject({ name: null, role: 'a clerk', naming: 'by-role' })
    const base = `/meetings/${now.slug}`
    const own = pointsOf(now).map(({ id }) => `${base}/points/${id}`)
    const pages = [base, `${base}.json`, `${base}.csv`, `${base}/source`, `${base}/changes`, '/']
    const history = ['/admin/history', '/admin/history.json', done.headers.get('location') ?? '']
    for (const page of [
      ...pages,
      ...own,
      ...own.map((each) => `${each}.json`),
      '/meetings',
      ...history,
    ])
      expect(await (await officer.get(page)).text()).not.toMatch(
        new RegExp(`${who.first}|${who.last}`, 'i'),
      )
    expect((await officer.get(`/meetings/${meeting.slug}`)).status).toBe(404)

    const page = await (await site.get(own[1] ?? '')).text()
    expect(page).toContain('What works? Job clubs\nand <mark>shared rooms, said [a clerk]</mark>.')
  })

  test('stays in the meeting of another partnership, and goes out of every meeting of its own', async () => {
    const who = naming()
    const { meeting } = await recorded(who.given)
    const again = { ...who.given, takenFrom: null, title: `Again with ${who.name}` }
    const { meeting: second } = await recorded(again)
    const { meeting: other } = await recorded({ ...who.given, takenFrom: null }, 'cherwell')
    const before = JSON.stringify(await seen(other.slug))

    await replaced(meeting, who)

    expect(JSON.stringify(await seen(other.slug))).toBe(before)
    expect(await tracesOf(site.database.pool, [who.first, who.last], other.partnershipId)).toEqual(
      [],
    )
    const rows = await site.database.pool.query<{ title: string }>(
      'SELECT title FROM meeting WHERE id = $1',
      [second.id],
    )
    expect(rows.rows[0]?.title).toBe('Again with [a clerk]')
  })

  test('cannot be undone, while what was done before it still can, without the name', async () => {
    const who = naming()
    const { meeting, entryId } = await recorded(who.given)
    const entry = await replaced(meeting, who)
    const undo = async (id: string) =>
      await inTransaction(
        site.database.db,
        async (tx) => await undoEntry(tx, operator, id, meetingRecordKinds),
      )
    await expect(undo(entry)).rejects.toMatchObject({ id: 'not-undoable' })
    const now = await site.database.pool.query<{ slug: string }>(
      'SELECT slug FROM meeting WHERE id = $1',
      [meeting.id],
    )
    const standing = await seen(now.rows[0]?.slug ?? '')
    const back = await undo(entryId)
    await undo(back)
    expect(await seen(standing.slug)).toEqual(standing)
    expect(await tracesOf(site.database.pool, [who.first, who.last])).toEqual([])
  })

  test('is replaced in what others made of the meeting, in the same transaction', async () => {
    const who = naming()
    const { meeting } = await recorded(who.given)
    const seenBy: string[] = []
    const failing = replaced(meeting, who, [
      async (_, { meetingId, inText, source }) => {
        const start = paperOf(who).indexOf('Who is')
        seenBy.push(
          meetingId,
          inText(`Said ${who.name}`),
          String(source?.moved([start, start + 6])[1]),
        )
        return await Promise.reject(new Error('the paper could not be changed'))
      },
    ])
    await expect(failing).rejects.toThrow('the paper could not be changed')
    const moved = paperOf().indexOf('Who is') - 'Ana Holt'.length + '[a clerk]'.length + 6
    expect(seenBy).toEqual([meeting.id, 'Said [a clerk]', String(moved)])
    expect((await seen(meeting.slug)).people[0]?.name).toBe(who.name)
  })
})

describe('replacing is refused', () => {
  test('for a part of a name that somebody else in the meeting bears', async () => {
    const who = naming()
    const [clerk] = who.given.people
    if (clerk === undefined) throw new Error('It names nobody')
    const people = [...who.given.people, { ...clerk, name: `${who.first} Marsh` }]
    const { meeting } = await recorded({ ...who.given, people })
    await expect(replaced(meeting, who)).rejects.toMatchObject({ id: 'bad-input', field: 'forms' })
  })

  test('for a role that holds the name, and for somebody who is named by role already', async () => {
    const who = naming()
    const { meeting } = await recorded(who.given)
    const officer = await site.as('partnership-officer')
    const path = (at: number) => `/meetings/${meeting.slug}/people/${meeting.people[at]?.id}/role`
    const form = { role: `${who.name}, clerk`, forms: '', step: 'replace' }
    const answer = await officer.post(path(0), form)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('The role must not hold the name')
    expect((await officer.get(path(1))).status).toBe(404)
  })
})
