import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from '#test/app.ts'
import { claimantEdition } from '#test/claimant-rates.ts'
import { announceEdition } from '#test/edition.ts'

const site = useApp()
beforeAll(async () => {
  await announceEdition(site.database.pool, site.parts.editionsFolder, claimantEdition)
})

const item = z.looseObject({ address: z.string() })
const cellShape = z.object({
  place: z.object({ code: z.string(), name: z.string() }),
  theme: z.object({ id: z.string(), label: z.string() }),
  state: z.string(),
  kind: z.string(),
  label: z.string(),
  need: z.object({
    comparative: z.array(item),
    normative: z.array(item),
    felt: z.array(item),
    feltGroups: z.number(),
    expressed: z.array(item),
  }),
  response: z.object({
    services: z.array(item),
    actions: z.array(item),
    funds: z.array(item),
  }),
  couldAct: z.array(item),
  wanted: z.array(item),
  presented: z.array(item),
  successors: z.array(item),
  rule: z.object({ id: z.string(), version: z.number(), because: z.string() }),
  asOf: z.string(),
})
type Cell = z.output<typeof cellShape>

async function cellAt(path: string): Promise<Cell> {
  return cellShape.parse(await (await site.get(path)).json())
}
async function textOf(path: string, browser: Pick<TestBrowser, 'get'> = site): Promise<string> {
  return await (await browser.get(path)).text()
}
/** A cell as a table, each line by the names of its columns. */
async function linesAt(path: string): Promise<Record<string, string>[]> {
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parse(await textOf(path), { columns: true }))
}
const jobs = '/gap/E06000042/jobs.json?asOf=2010-04-30'
const youth = '/gap/E06000042/youth.json?asOf=2010-04-30'

function addressesIn({ need, response, couldAct, wanted, presented, successors }: Cell): string[] {
  const items = [
    need.comparative,
    need.normative,
    need.felt,
    need.expressed,
    response.services,
    response.actions,
    response.funds,
    couldAct,
    wanted,
    presented,
    successors,
  ]
  return items.flat().map(({ address }) => address)
}

describe('jobs in Milton Keynes', () => {
  test('are acted on: the figure is worse and rises, and several organisations reach people', async () => {
    const cell = await cellAt(jobs)

    expect(cell).toMatchObject({
      place: { code: 'E06000042', name: 'Milton Keynes' },
      theme: { id: 'jobs', label: 'Jobs' },
      state: 'acting',
      kind: 'none',
      rule: { id: 'several-organisations', version: 1 },
      asOf: '2010-04-30',
    })
    expect(cell.need.comparative).toEqual([
      expect.objectContaining({
        period: '2009',
        value: 4.3,
        level: 'worse',
        trend: 'rising',
        evidenceLevel: 4,
        against: [
          { code: 'E12000008', value: 2.8, judgement: 'worse' },
          { code: 'E92000001', value: 3.8, judgement: 'worse' },
        ],
      }),
    ])
  })

  test('are told of by points, actions and services, each with what stands behind it', async () => {
    const { need, response } = await cellAt(jobs)

    expect(need.felt.map(({ text, wording, table }) => [text, wording, table])).toEqual([
      ['Job clubs have opened, in Banbury and Bicester above all', 'reported', null],
      ['Job clubs in several areas, each for other kinds of skill', 'reported', null],
      ['Keeping people’s skills from fading', 'reported', null],
    ])
    expect(need.feltGroups).toBe(1)
    expect(response.actions.filter(({ state }) => state === 'live')).toEqual([
      expect.objectContaining({
        lead: 'Grand Union Job Club (illustrative)',
        placeOfBenefit: 'E06000042',
        leadConfirmedOn: '2010-04-12',
      }),
      expect.objectContaining({
        lead: 'Three Parishes Trust (illustrative)',
        leadConfirmedOn: '2010-04-12',
      }),
    ])
    expect(response.services.map(({ capacity }) => capacity)).toEqual(['not-known', 'full', 'room'])
    expect(need.expressed).toHaveLength(1)
  })

  test('are shown on the page as in the data', async () => {
    const { need, response, couldAct } = await cellAt(jobs)
    const page = await textOf('/gap/E06000042/jobs')

    expect(page).toContain(
      'Claimant count in Milton Keynes rose by 2.5 percentage points, from 1.8% in 2005 to 4.3% in 2009, which is worse. The figure for 2009 was higher, and so worse, than in the South East of England (2.8%) and England (3.8%).',
    )
    expect(page).toContain('Tables not recorded, so each meeting counts once.')
    for (const { address } of [need.felt, response.actions, response.services, couldAct].flat())
      expect(page).toContain(`href="${address}"`)
  })

  test('were another thing before the actions began, by the figures of that day', async () => {
    const before = await cellAt('/gap/E06000042/jobs.json?asOf=2009-11-10')

    expect(before).toMatchObject({
      state: 'not-confirmed',
      kind: 'strategic',
      label: 'high, steady: acting, not confirmed',
      rule: { id: 'confirmed' },
    })
    expect(before.need.felt).toEqual([])
    expect(before.response.actions).toEqual([])
    const [reading] = before.need.comparative
    expect(reading).toMatchObject({ period: '2008', value: 2.3, trend: 'steady' })
    const source = await textOf(reading?.address ?? '')
    expect(source).toContain('to 2.3% in 2008')
    expect(source).not.toContain('4.3%')
  })

  test('are a table too: one line for each thing on record', async () => {
    const answer = await site.get('/gap/E06000042/jobs.csv?asOf=2010-04-30')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const rows = await linesAt('/gap/E06000042/jobs.csv?asOf=2010-04-30')
    const cell = await cellAt(jobs)

    expect(new Set(rows.map((row) => row['address']))).toEqual(new Set(addressesIn(cell)))
    expect(rows).toHaveLength(addressesIn(cell).length)
    expect(new Set(rows.map((row) => row['state']))).toEqual(new Set(['acting']))
    expect(rows.find((row) => row['part'] === 'comparative need')?.['says']).toBe(
      '4.3% in 2009; level worse, trend rising',
    )
  })

  test('say of an official figure that it is one, in the data and in the table', async () => {
    const [reading] = (await cellAt(jobs)).need.comparative
    const lines = await linesAt('/gap/E06000042/jobs.csv?asOf=2010-04-30')

    expect(reading).toMatchObject({ evidenceLevel: 4, standing: 'official' })
    expect(lines.find(({ part }) => part === 'comparative need')).toMatchObject({
      evidence_level: '4',
      standing: 'official',
    })
    expect(lines.find(({ part }) => part === 'felt need')).toMatchObject({
      evidence_level: '1',
      standing: '',
    })
  })
})

describe('whether a service has room', () => {
  const club = 'Job club for shop and office work (illustrative)'
  const inJanuary = '2010-01-20'

  test.each([
    [inJanuary, { capacity: 'full', roomFor: null, capacityOn: '2010-01-18' }],
    ['2010-04-30', { capacity: 'room', roomFor: 6, capacityOn: '2010-04-14' }],
  ])('is told in the data of %s with the day it was said of', async (asOf, told) => {
    const { response } = await cellAt(`/gap/E06000042/jobs.json?asOf=${asOf}`)
    const lines = await linesAt(`/gap/E06000042/jobs.csv?asOf=${asOf}`)

    expect(response.services.find(({ service }) => service === club)).toMatchObject(told)
    expect(lines.find(({ part, what }) => part === 'service' && what === club)).toMatchObject({
      capacity: told.capacity,
      capacity_on: told.capacityOn,
    })
  })

  test('is told on the page with that day', async () => {
    expect(await textOf(`/gap/E06000042/jobs?asOf=${inJanuary}`)).toContain(
      'Full since 18 January 2010.',
    )
    expect(await textOf('/gap/E06000042/jobs')).toContain('Has room for 6, as of 14 April 2010.')
  })

  test('reads the same where the cell leads to, as of the day of the cell', async () => {
    const { response } = await cellAt(`/gap/E06000042/jobs.json?asOf=${inJanuary}`)
    const address = response.services.find(({ service }) => service === club)?.address ?? ''
    const page = await textOf(address)

    expect(await textOf(`/gap/E06000042/jobs?asOf=${inJanuary}`)).toContain(`href="${address}"`)
    expect(page).toContain('Open. Full. Confirmed on 18 January 2010.')
    expect(page).toContain('Shown as of 20 January 2010')
    expect(page).not.toContain('Has room for 6')
  })
})

test('what else could be done is by others than those who do something already', async () => {
  const { response, couldAct } = await cellAt('/gap/E06000042/advice.json')
  const said = JSON.stringify(couldAct)

  expect(JSON.stringify(response.actions)).toContain('Vale Debt Advice')
  expect(said).not.toContain('Vale Debt Advice')
  expect(said).not.toContain('Grand Union')
  expect(couldAct).not.toEqual([])
})

test('a cell of another day leads to each record as of that day, and says which day it is', async () => {
  const path = '/gap/E06000042/jobs?asOf=2010-01-20'
  const { need, response, couldAct } = await cellAt(path.replace('?', '.json?'))
  const led = [need.expressed, response.services, response.actions, couldAct].flat()

  for (const list of [response.services, response.actions, couldAct]) expect(list).not.toEqual([])
  for (const { address } of led) {
    expect(address).toMatch(/^\/(actions|services|organisations)\/[0-9a-f-]+\?asOf=2010-01-20$/)
    expect(await textOf(address)).toContain('Shown as of 20 January 2010')
  }
  expect(await textOf(path)).toContain('Shown as of 20 January 2010')
  expect(await textOf('/gap?asOf=2010-01-20')).toContain('Shown as of 20 January 2010')
})

describe('young people in Milton Keynes', () => {
  test('have one second-hand figure, no point, and nobody who acts', async () => {
    const cell = await cellAt(youth)

    expect(cell).toMatchObject({
      state: 'nobody-acting',
      kind: 'strategic',
      label: 'high, trend not known: nobody acting',
      rule: { id: 'response-on-record' },
      response: { services: [], actions: [], funds: [] },
    })
    expect(cell.need).toMatchObject({ normative: [], felt: [], feltGroups: 0, expressed: [] })
    expect(cell.need.comparative).toEqual([
      expect.objectContaining({
        value: 7,
        against: [{ name: 'the United Kingdom', value: 5.5 }],
        evidenceLevel: 2,
        standing: 'quoted, not checked',
      }),
    ])
    expect(cell.wanted.map(({ what }) => what)).toEqual([
      'The series behind the quoted figure',
      'What people here say of it',
      'What services were asked for',
    ])
  })

  test('are quoted, not checked, in the table too', async () => {
    const lines = await linesAt('/gap/E06000042/youth.csv?asOf=2010-04-30')

    expect(lines.filter(({ part }) => part === 'comparative need')).toEqual([
      expect.objectContaining({ evidence_level: '2', standing: 'quoted, not checked' }),
    ])
  })

  test('were spoken of in a talk, which is shown as presented and not counted', async () => {
    const { presented } = await cellAt(youth)
    const page = await textOf('/gap/E06000042/youth')
    const told = 'among young people it was shown to have risen sharply'

    expect(presented.map(({ text }) => text)).toEqual([expect.stringContaining(told)])
    const [picture = '', said = ''] = [
      /id="picture"[^]*id="affected"/,
      /id="said"[^]*id="done"/,
    ].map((part) => part.exec(page)?.[0] ?? '')
    expect(picture).toContain(told)
    expect(picture).toContain('Shown, and not counted as what people say')
    expect(said).not.toContain(told)
    expect(said).toContain('No point from any table stands under this theme.')
  })

  test('are quoted as quoted, and the page does not take that for an official figure', async () => {
    const page = await textOf('/gap/E06000042/youth')

    expect(page).toMatch(/<strong>7%<\/strong> in Milton Keynes, April 2010, against 5\.5% in/)
    expect(page).toContain('Quoted, not checked')
    expect(page).toContain('Evidence level 2')
    expect(page).not.toMatch(/<dt[^>]*>Official figure/)
    expect(page).not.toContain('The official figures here are of everybody')
    expect(page).toContain('No official figure under this theme is held for Milton Keynes')
    expect(page).toContain('What documents quote counts: people aged 18 to 24 who claim.')
  })
})

describe('every statement', () => {
  test.each([
    jobs,
    youth,
    '/gap/E06000042/jobs.json?asOf=2010-01-20',
    '/gap/E06000042/skills.json',
    '/gap/E07000177/jobs.json',
  ])('of %s leads to its source', async (path) => {
    const addresses = addressesIn(await cellAt(path))
    expect(addresses).not.toEqual([])
    for (const address of addresses) {
      const [where = '', anchor = 'main'] = address.split('#')
      const answer = await site.get(where)
      expect([address, answer.status]).toEqual([address, 200])
      expect(await answer.text()).toContain(`id="${anchor}"`)
    }
  })
})

test('an area that has ended says what the one that took it in reads', async () => {
  const cell = await cellAt('/gap/E07000004/jobs.json')

  expect(cell).toMatchObject({ state: 'cannot-tell', rule: { id: 'need-on-record' } })
  expect(cell.successors).toEqual([
    expect.objectContaining({ place: 'E06000060', state: 'cannot-tell' }),
  ])
  expect(await textOf('/gap/E07000004/jobs')).toContain(
    'This area has ended: Buckinghamshire, which took it in, reads “cannot tell”.',
  )
})

describe('an address that cannot be answered', () => {
  test.each(['/gap/E06999999/jobs', '/gap/E06000042/dancing', '/gap/E06000042/jobs.pdf'])(
    '%s is not found',
    async (path) => {
      expect((await site.get(path)).status).toBe(404)
    },
  )

  test.each(['', '.json', '.csv'])(
    'a date that is none is refused in words (%s)',
    async (format) => {
      const answer = await site.get(`/gap/E06000042/jobs${format}?asOf=2010-13-01`)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('The date must be a real one, such as 2010-04-30.')
    },
  )
})

describe('a draft', () => {
  const action = 'Open a job club for office work in Banbury (illustrative)'
  const banbury = '/gap/E04012640/jobs'

  test('is in no cell, for nobody, and for no officer of another partnership', async () => {
    for (const person of ['nobody', 'partnership-officer', 'member'] as const) {
      const browser = await site.as(person)
      for (const cell of [banbury, '/gap/E07000177/jobs', '/gap/E06000042/jobs'])
        for (const format of ['', '.json', '.csv'])
          expect(await textOf(`${cell}${format}`, browser)).not.toContain(action)
    }
  })

  test('is there once its plan is published, and gone once that is undone', async () => {
    const officer = await site.as('partnership-officer-elsewhere')
    const { rows } = await site.database.pool.query<{ id: string }>(
      "SELECT id FROM plan WHERE title = 'Job clubs for different skills (illustrative)'",
    )
    const published = await officer.post(`/plans/${rows[0]?.id}/state`, { state: 'published' })
    for (const format of ['', '.json', '.csv'])
      expect(await textOf(`${banbury}${format}`)).toContain(action)

    const entry = /saved=([0-9a-f-]+)/.exec(published.headers.get('location') ?? '')?.[1] ?? ''
    await officer.post(`/admin/history/${entry}/undo`)
    expect(await textOf(banbury)).not.toContain(action)
  })
})
