import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from './app.ts'
import { claimantEdition } from './claimant-rates.ts'
import { announceEdition } from './edition.ts'

const site = useApp()
beforeAll(async () => {
  await announceEdition(site.database.pool, site.parts.editionsFolder, claimantEdition)
})

const cellShape = z.object({
  state: z.string(),
  response: z.object({
    actions: z.array(
      z.object({
        action: z.string(),
        lead: z.string().nullable(),
        leadConfirmedOn: z.string().nullable(),
      }),
    ),
  }),
})
const what = 'Open a second evening for people laid off in building (illustrative)'
const watling = 'Watling Learning (illustrative)'

/** Who leads the action as the cell tells it on a day, when that lead confirmed it, and the state of the cell. */
async function toldOn(asOf: string) {
  const answer = await site.get(`/gap/E06000042/jobs.json?asOf=${asOf}`)
  const { state, response } = cellShape.parse(await answer.json())
  const found = response.actions.find(({ action }) => action === what)
  return { lead: found?.lead, confirmedOn: found?.leadConfirmedOn, state }
}

async function idOf(table: 'action' | 'organisation', column: 'what' | 'name', words: string) {
  const { rows } = await site.database.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [words],
  )
  return rows[0]?.id ?? ''
}

test('an action is handed on: days before keep their lead, its word and their state', async () => {
  const officer = await site.as('partnership-officer')
  const path = `/actions/${await idOf('action', 'what', what)}`
  const before = {
    lead: 'Three Parishes Trust (illustrative)',
    confirmedOn: '2010-04-12',
    state: 'acting',
  }
  expect(await toldOn('2010-04-30')).toEqual(before)

  const details = {
    what,
    kind: 'deliver',
    theme: 'jobs',
    benefitPlace: 'E06000042',
    lead: await idOf('organisation', 'name', watling),
  }
  const tooEarly = { 'leadSince-day': '17', 'leadSince-month': '1', 'leadSince-year': '2010' }
  const refused = await officer.post(`${path}/details`, { ...details, ...tooEarly })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain(
    'A lead is on record since 18 January 2010, so the date must be that day or a later one',
  )

  const saved = await officer.post(`${path}/details`, details)
  expect(await toldOn('2010-04-20')).toEqual(before)
  expect(await toldOn('2010-04-29')).toEqual(before)
  expect(await toldOn('2010-04-30')).toMatchObject({ lead: watling, confirmedOn: null })
  expect(await (await site.get(path)).text()).toMatch(/Lead changed:.*Watling Learning/)
  expect(await (await site.get(`${path}?asOf=2010-04-29`)).text()).not.toContain('Watling')

  const entry = /saved=([0-9a-f-]+)/.exec(saved.headers.get('location') ?? '')?.[1] ?? ''
  expect((await officer.post(`/admin/history/${entry}/undo`)).status).toBe(303)
  expect(await toldOn('2010-04-30')).toEqual(before)
})
