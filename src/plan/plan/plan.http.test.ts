import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '#test/app.ts'

const site = useApp()

const textOf = async (path: string) => await (await site.get(path)).text()
const plansShape = z.object({
  asOf: z.string(),
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      partnership: z.string(),
      state: z.string(),
      counts: z.object({ total: z.number(), withoutPlaceOfBenefit: z.number() }),
      aims: z.array(z.object({ theme: z.string() })),
      actions: z.array(z.object({ id: z.string(), what: z.string(), theme: z.string() })),
    }),
  ),
})
const plansOf = async (path = '/plans.json', browser: Pick<typeof site, 'get'> = site) =>
  plansShape.parse(await (await browser.get(path)).json()).plans

const total = async (place: string) =>
  (await plansOf(`/plans.json?place=${place}`)).map(({ counts }) => counts.total)

const published = 'Facing the downturn together (illustrative)'
const draft = 'Job clubs for different skills (illustrative)'
const draftAction = 'Open a job club for office work in Banbury (illustrative)'

async function idOf(table: 'plan' | 'action', words: string): Promise<string> {
  const column = table === 'plan' ? 'title' : 'what'
  const { rows } = await site.database.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [words],
  )
  return rows[0]?.id ?? ''
}

describe('the list of plans', () => {
  test('says what is planned by place and theme, and of what the place is not known', async () => {
    const page = await textOf('/plans')
    expect(page).toContain('1 plan with 3 aims and 7 actions by 30 April 2010.')
    expect(page).toContain('Of 1 action it is not known where the help arrives.')
    expect(page).toContain(`>${published}</a>`)
    expect(page).toContain('2 live, 1 done')
  })

  test('shows a theme alone, in the page and in its twins', async () => {
    expect(await textOf('/plans?theme=advice')).toContain('1 plan with 1 aim and 1 action')
    const [plan] = await plansOf('/plans.json?theme=advice')
    expect(plan?.actions.map(({ theme }) => theme)).toEqual(['advice'])
    const lines = (await textOf('/plans.csv?theme=advice')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(',1,1,0,1,0')
  })

  test('shows a place with all that lies in it', async () => {
    expect(await total('E06000042')).toEqual([6])
    expect(await total('E12000008')).toEqual([6])
    expect(await total('E07000177')).toEqual([])
  })

  test('says that nobody has planned anything there, and does not look empty', async () => {
    const page = await textOf('/plans?theme=energy')
    expect(page).toContain('No plan has an aim or an action there.')
    expect(page).toContain('0 plans')
  })

  test.each(['/plans?theme=<script>alert(1)</script>', `/plans?place=${'a'.repeat(50)}`])(
    '%s runs nothing and breaks nothing',
    async (path) => {
      const answer = await site.get(path)
      expect([200, 422]).toContain(answer.status)
      expect(await answer.text()).not.toContain('<script>alert')
    },
  )
})

describe('a draft plan', () => {
  test.each(['nobody', 'member', 'partnership-officer'] as const)(
    'of another partnership is not there for %s, in any format, list or file',
    async (person) => {
      const browser = await site.as(person)
      const [planId, actionId] = [await idOf('plan', draft), await idOf('action', draftAction)]
      for (const path of [
        `/plans/${planId}`,
        `/plans/${planId}.json`,
        `/plans/${planId}.csv`,
        `/actions/${actionId}`,
        `/actions/${actionId}.json`,
      ]) {
        const answer = await browser.get(path)
        expect([path, answer.status]).toEqual([path, 404])
        expect(await answer.text()).not.toContain('Banbury')
      }
      for (const path of ['/plans', '/plans.json', '/plans.csv', '/plans.json?place=E07000177']) {
        const text = await (await browser.get(path)).text()
        expect(text).not.toContain(draft)
        expect(text).not.toContain(draftAction)
      }
    },
  )

  test('is seen by its own partnership, and said to be a draft', async () => {
    const officer = await site.as('partnership-officer-elsewhere')
    const planId = await idOf('plan', draft)
    const page = await (await officer.get(`/plans/${planId}`)).text()
    expect(page).toContain(draftAction)
    expect(page).toContain('This is a draft. Only its partnership sees it')
    expect((await plansOf('/plans.json', officer)).map(({ title }) => title)).toEqual([
      published,
      draft,
    ])
  })

  test('is seen by everybody once it is published, and by nobody else when that is undone', async () => {
    const officer = await site.as('partnership-officer-elsewhere')
    const planId = await idOf('plan', draft)
    const saved = await officer.post(`/plans/${planId}/state`, { state: 'published' })
    expect((await site.get(`/plans/${planId}`)).status).toBe(200)
    const entryId = /saved=([0-9a-f-]+)/.exec(saved.headers.get('location') ?? '')?.[1] ?? ''
    await officer.post(`/admin/history/${entryId}/undo`)
    expect((await site.get(`/plans/${planId}`)).status).toBe(404)
  })
})

describe('a plan', () => {
  test('shows aims, then actions with state, lead, place of benefit and confirmation', async () => {
    const page = await textOf(`/plans/${await idOf('plan', published)}`)
    expect(page.indexOf('Nobody alone is responsible')).toBeLessThan(
      page.indexOf('The lead is responsible'),
    )
    expect(page).toContain('Grand Union Job Club (illustrative)')
    expect(page).toContain('nobody yet')
    expect(page).toContain('not known')
    expect(page).toContain('12 April 2010')
    expect(page).toContain('Of 1 action nothing was heard for over 90 days.')
  })

  test('is handed on as CSV, a row for each action, without an empty cell', async () => {
    const lines = (await textOf(`/plans/${await idOf('plan', published)}.csv`))
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(8)
    expect(lines.every((line) => !/(^|,)(,|$)/.test(line))).toBe(true)
  })

  test('says nothing of who typed it', async () => {
    const planId = await idOf('plan', published)
    for (const path of ['/plans.json', `/plans/${planId}.json`, `/plans/${planId}`]) {
      expect(await textOf(path)).not.toMatch(/recorded_?by|The demonstration"/i)
    }
  })

  test.each(['/plans/none', '/plans/01900000-0000-7000-8000-000000000000', "/plans/'--"])(
    '%s is not found',
    async (path) => {
      expect((await site.get(path)).status).toBe(404)
    },
  )
})

describe('an officer', () => {
  test('adds a plan as a draft, and is told what is missing', async () => {
    const officer = await site.as('partnership-officer')
    const page = await (await officer.get('/plans/new')).text()
    const partnership = /name="partnership" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const wrong = await officer.post('/plans', { partnership, title: '', level: 'task-group' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Enter a title')
    const unnamed = await officer.post('/plans', { partnership, title: 'T', level: 'task-group' })
    expect(await unnamed.text()).toContain('Enter the name of the task group or community')
    const saved = await officer.post('/plans', {
      partnership,
      title: 'Of the economic task group (illustrative)',
      level: 'task-group',
      bodyName: 'Economic task group (illustrative)',
    })
    const location = saved.headers.get('location') ?? ''
    const held = await (await officer.get(location)).text()
    expect(held).toContain('A task group: Economic task group (illustrative)')
    expect(held).toContain('Your change is kept.')
    expect((await site.get(location)).status).toBe(404)
  })

  test('adds an aim, for a theme and a place that are there', async () => {
    const officer = await site.as('partnership-officer')
    const planId = await idOf('plan', published)
    const add = async (form: Record<string, string>) =>
      await officer.post(`/plans/${planId}/aims`, {
        words: 'More firms pay in time (illustrative)',
        theme: 'business',
        place: 'E06000042',
        ...form,
      })
    expect((await add({ place: 'E06000999' })).status).toBe(400)
    expect((await add({ theme: 'gold' })).status).toBe(400)
    const wrongDay = await add({ 'heldOn-day': '1', 'heldOn-month': '5', 'heldOn-year': '2010' })
    expect(await wrongDay.text()).toContain('The date must be on or before 30 April 2010')
    expect((await add({})).status).toBe(303)
    expect(await textOf(`/plans/${planId}`)).toContain('More firms pay in time (illustrative)')
  })
})
