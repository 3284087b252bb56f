import { expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from './app.ts'

const site = useApp()

const cellShape = z.object({
  state: z.string(),
  kind: z.string(),
  need: z.object({ felt: z.array(z.object({ text: z.string(), address: z.string() })) }),
  response: z.object({ actions: z.array(z.looseObject({ action: z.string() })) }),
})
async function food() {
  return cellShape.parse(await (await site.get('/gap/E06000042/food.json')).json())
}
async function stateOfFood(): Promise<string> {
  return (await food()).state
}

async function idOf(table: 'plan' | 'organisation', column: string, words: string) {
  const { rows } = await site.database.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [words],
  )
  return rows[0]?.id ?? ''
}

const saved = (answer: Response) => {
  const to = new URL(answer.headers.get('location') ?? '', 'http://x')
  return { path: to.pathname, entry: to.searchParams.get('saved') ?? '' }
}
async function undo(officer: TestBrowser, answer: Response): Promise<void> {
  expect((await officer.post(`/admin/history/${saved(answer).entry}/undo`)).status).toBe(303)
}

test('an officer turns a point into an action, the cell changes state step by step, and back', async () => {
  const officer = await site.as('partnership-officer')
  expect(await stateOfFood()).toBe('cannot-tell')
  const judged = await officer.post('/gap/E06000042/food/assessments', {
    verdict: 'pressing',
    reason: 'Parcels ran out twice in March',
  })
  expect(await food()).toMatchObject({ state: 'nobody-acting', kind: 'strategic' })

  const page = await (await officer.get('/gap/E06000042/food')).text()
  const [, href = '', origin = ''] =
    /href="(\/actions\/new\?[^"]*origin=(point:[0-9a-f-]+))"/.exec(page) ?? []
  const form = await (await officer.get(href.replaceAll('&amp;', '&'))).text()
  const [point] = (await food()).need.felt
  expect(origin).toBe(`point:${point?.address.split('/').at(-1)}`)
  expect(form).toContain(point?.text)

  const added = await officer.post('/actions', {
    plan: await idOf('plan', 'title', 'Facing the downturn together (illustrative)'),
    origin,
    what: 'Open a food bank store (illustrative)',
    kind: 'deliver',
    theme: 'food',
    lead: await idOf('organisation', 'name', 'Watling Learning (illustrative)'),
    benefitPlace: 'E06000042',
    organisationPlace: 'as-listed',
    state: 'proposed',
  })
  const { path } = saved(added)
  expect(await food()).toMatchObject({
    state: 'nobody-acting',
    kind: 'activity',
    response: {
      actions: [
        {
          action: 'Open a food bank store (illustrative)',
          state: 'proposed',
          lead: 'Watling Learning (illustrative)',
          placeOfBenefit: 'E06000042',
          origin: { kind: 'point', id: origin.slice('point:'.length) },
        },
      ],
    },
  })

  const live = await officer.post(`${path}/state`, { state: 'live' })
  expect(await stateOfFood()).toBe('not-confirmed')
  const confirmed = await officer.post(`${path}/confirmations`)
  expect(await food()).toMatchObject({ state: 'not-reaching', kind: 'capacity' })
  const zero = { kind: 'how-much', what: 'parcels given', number: '0', evidence: '3' }
  await officer.post(`${path}/measures`, zero)
  expect(await stateOfFood()).toBe('not-reaching')
  const counted = await officer.post(`${path}/measures`, { ...zero, number: '25' })
  expect(await food()).toMatchObject({ state: 'one-acting', kind: 'none' })

  await undo(officer, counted)
  expect(await stateOfFood()).toBe('not-reaching')
  await undo(officer, confirmed)
  expect(await stateOfFood()).toBe('not-confirmed')
  await undo(officer, live)
  expect(await stateOfFood()).toBe('nobody-acting')
  await undo(officer, judged)
  expect(await stateOfFood()).toBe('cannot-tell')
})

test('an action that is live and that nobody leads changes no cell, until somebody does', async () => {
  const officer = await site.as('partnership-officer')
  const stateNow = async () =>
    cellShape.parse(await (await site.get('/gap/E06000042/business.json')).json()).state
  const shown = async () =>
    /Meet small firms[^]*?<\/div>/.exec(
      await (await site.get('/gap/E06000042/business')).text(),
    )?.[0]
  const facts = {
    what: 'Meet small firms once a month (illustrative)',
    kind: 'deliver',
    theme: 'business',
    benefitPlace: 'E06000042',
  }
  await officer.post('/gap/E06000042/business/assessments', {
    verdict: 'pressing',
    reason: 'Firms that closed doubled over the winter',
  })
  const plan = await idOf('plan', 'title', 'Facing the downturn together (illustrative)')
  const added = await officer.post('/actions', { ...facts, plan, state: 'live' })

  expect(await shown()).toContain('It does not count as a response')
  expect(await stateNow()).toBe('nobody-acting')
  const lead = await idOf('organisation', 'name', 'Watling Learning (illustrative)')
  const led = await officer.post(`${saved(added).path}/details`, { ...facts, lead })
  expect(await shown()).not.toContain('It does not count as a response')
  expect(await stateNow()).toBe('not-confirmed')
  await undo(officer, led)
  expect(await stateNow()).toBe('nobody-acting')
})
