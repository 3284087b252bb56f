import { expect, test } from 'vitest'
import { z } from 'zod'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { meetingRecordBySlug, recordMeeting } from '#src/voice/index.ts'
import { aMeeting } from './a-meeting.ts'
import { useApp } from './app.ts'

const site = useApp()
const felt = z.object({ need: z.object({ felt: z.array(z.object({ text: z.string() })) }) })

async function aMeetingOf(state: 'draft' | 'published') {
  const { db, pool } = site.database
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM partnership WHERE slug = 'milton-keynes'",
  )
  const place = { partnershipId: rows[0]?.id ?? '', asOf: '2010-04-30' }
  const { slug } = await inTransaction(
    db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, aMeeting({ state })),
  )
  const record = await meetingRecordBySlug(db, 'all', slug)
  return { path: `/meetings/${slug}`, pointId: record?.rounds[0]?.prompts[0]?.points[0]?.id ?? '' }
}

async function saidOf(theme: string, asOf: string): Promise<string[]> {
  const answer = await site.get(`/gap/E06000042/${theme}.json?asOf=${asOf}`)
  return felt.parse(await answer.json()).need.felt.map(({ text }) => text)
}

test('words of a meeting that was withdrawn are in no cell, whatever the day asked for', async () => {
  const officer = await site.as('partnership-officer')
  const { path, pointId } = await aMeetingOf('published')
  await officer.post(`${path}/coding`, { words: pointId, 'theme-health': 'health' })
  expect(await saidOf('health', '2010-04-30')).toContain('Job clubs')

  await officer.post(`${path}/withdrawal`)

  expect((await site.get(path)).status).toBe(404)
  expect(await saidOf('health', '2010-04-30')).not.toContain('Job clubs')
  expect(await saidOf('health', '2010-05-30')).not.toContain('Job clubs')
  await officer.post(`${path}/publication`)
  expect(await saidOf('health', '2010-04-30')).toContain('Job clubs')
})

test('a meeting is not withdrawn on a day to come', async () => {
  const officer = await site.as('partnership-officer')
  const { path } = await aMeetingOf('published')
  const day = { 'since-day': '1', 'since-month': '1', 'since-year': '2011' }

  const refused = await officer.post(`${path}/withdrawal`, day)

  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('The date must be on or before 30 April 2010')
})

test('what made a meeting public is not undone once a published paper quotes it', async () => {
  const officer = await site.as('partnership-officer')
  const { path } = await aMeetingOf('draft')
  const published = await officer.post(`${path}/publication`)
  const entry = /saved=([0-9a-f-]{36})/.exec(published.headers.get('location') ?? '')?.[1] ?? ''
  const drafted = await officer.post(`${path}/papers`)
  const paper = (drafted.headers.get('location') ?? '').replace(/\/draft.*/, '')
  expect((await officer.post(`${paper}/editions`)).status).toBe(303)

  const undone = await officer.post(`/admin/history/${entry}/undo`)

  expect(undone.status).toBe(409)
  expect(await undone.text()).toContain('so this record stays public')
  expect((await site.get(path)).status).toBe(200)
})
