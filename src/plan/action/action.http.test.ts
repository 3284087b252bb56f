import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from '#test/app.ts'
import { aPointOf } from '#test/points.ts'

const site = useApp()

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const entryIn = (answer: Response): string =>
  /saved=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
const pathIn = (answer: Response): string =>
  (answer.headers.get('location') ?? '').split('?')[0] ?? ''

const actionShape = z.object({
  asOf: z.string(),
  what: z.string(),
  state: z.string(),
  why: z.string().nullable(),
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
  leadConfirmedOn: z.string().nullable(),
  placeOfBenefit: z.union([z.string(), z.object({ code: z.string(), name: z.string() })]),
  placeOfOrganisation: z.union([z.string(), z.object({ code: z.string(), name: z.string() })]),
  origin: z.object({ kind: z.string(), id: z.string() }).nullable(),
  outputs: z.array(z.object({ number: z.number() })),
  milestones: z.array(
    z.object({ dueOn: z.string(), firstDueOn: z.string(), metOn: z.string().nullable() }),
  ),
  story: z.array(z.object({ kind: z.string(), heldOn: z.string() })),
})
async function actionAt(path: string, browser: Pick<TestBrowser, 'get'> = site) {
  return actionShape.parse(await (await browser.get(`${path}.json`)).json())
}

async function row(table: string, column: string, words: string): Promise<string> {
  const { rows } = await site.database.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [words],
  )
  return rows[0]?.id ?? ''
}
const planId = async () => await row('plan', 'title', 'Facing the downturn together (illustrative)')
const organisation = async (name: string) => await row('organisation', 'name', name)
const watling = 'Watling Learning (illustrative)'
const grandUnion = 'Grand Union Job Club (illustrative)'

const point = '01900000-0000-7000-8000-000000000009'

async function anAction(officer: TestBrowser, form: Record<string, string> = {}) {
  return await officer.post('/actions', {
    plan: await planId(),
    origin: `point:${point}`,
    what: 'Lend a van to the job clubs (illustrative)',
    kind: 'deliver',
    theme: 'jobs',
    state: 'proposed',
    ...form,
  })
}

describe('an action', () => {
  test('is told from its origin to what it counted, in date order', async () => {
    const id = await row(
      'action',
      'what',
      'Share vacancies between the job clubs each week (illustrative)',
    )
    const page = await (await site.get(`/actions/${id}`)).text()
    const told = [
      'Proposed',
      'Agreed',
      'Milestone moved:',
      'Milestone met:',
      'people who found work',
    ]
    const places = told.map((words) => page.indexOf(words, page.indexOf('id="story"')))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(page).toContain('They are no figures of the area.')
    const json = await actionAt(`/actions/${id}`)
    const days = json.story.map(({ heldOn }) => heldOn)
    expect(days).toEqual(days.toSorted())
    expect(days.every((heldOn) => heldOn <= json.asOf)).toBe(true)
    expect(json).toMatchObject({
      state: 'live',
      lead: { name: grandUnion },
      leadConfirmedOn: '2010-04-12',
      placeOfBenefit: { code: 'E06000042', name: 'Milton Keynes' },
    })
    expect(json.outputs.map(({ number }) => number)).toEqual([61])
  })

  test('says in words what nobody knows', async () => {
    const id = await row(
      'action',
      'what',
      'Mentors from local firms for school leavers (illustrative)',
    )
    const page = await (await site.get(`/actions/${id}`)).text()
    expect(page).toContain('Nobody leads it yet. Where the help arrives is not known.')
    expect(page).toContain('Where it came from is not on record.')
    expect(page).toContain('Nobody has reported who is better off. Evidence level 0, none.')
    expect(page).toContain('It has counted nothing yet')
    expect((await actionAt(`/actions/${id}`)).placeOfBenefit).toBe('not known')
  })

  test('says nothing of who typed it, nor what its origin is to whoever may not see that', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer))
    const page = await (await site.get(path)).text()
    const json = await (await site.get(`${path}.json`)).text()
    expect(page).toContain('A point made at a meeting. It cannot be shown here.')
    for (const text of [page, json]) expect(text).not.toMatch(/recorded_?by|Partnership officer/i)
  })
})

const vacancies = 'Share vacancies between the job clubs each week (illustrative)'
const pathOfVacancies = async (format = '') =>
  `/actions/${await row('action', 'what', vacancies)}${format}`

describe('an action as of another day', () => {
  test('is told up to then, and the page says which day that is', async () => {
    const page = await (await site.get(`${await pathOfVacancies()}?asOf=2010-01-20`)).text()
    const json = await (await site.get(`${await pathOfVacancies('.json')}?asOf=2010-01-20`)).json()

    expect(page).toContain('Shown as of 20 January 2010')
    expect(page).toContain('Its lead confirmed it on 18 January 2010.')
    expect(page).not.toMatch(/(February|April) 2010/)
    expect(actionShape.parse(json)).toMatchObject({
      asOf: '2010-01-20',
      state: 'live',
      leadConfirmedOn: '2010-01-18',
      outputs: [],
    })
  })

  test.each(['', '.json'])('is not found on a day before it was proposed (%s)', async (format) => {
    const answer = await site.get(`${await pathOfVacancies(format)}?asOf=2009-11-01`)

    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('We cannot find that action as of 1 November 2009.')
  })

  test.each(['', '.json'])('is refused in words where the day is none (%s)', async (format) => {
    const answer = await site.get(`${await pathOfVacancies(format)}?asOf=2010-13-01`)

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('The date must be a real one, such as 2010-04-30.')
  })
})

describe('the origin of an action', () => {
  const words = 'People need a job club after working hours'

  test('is the point it came from, in its words, leading there', async () => {
    const officer = await site.as('partnership-officer')
    const partnershipId = await row('partnership', 'slug', 'milton-keynes')
    const said = { text: words, state: 'published' } as const
    const { id, slug } = await aPointOf(site.database.db, partnershipId, said)
    const form = await (await officer.get(`/actions/new?origin=point:${id}`)).text()
    expect(form).toContain(words)
    const path = pathIn(await anAction(officer, { origin: `point:${id}` }))
    const page = await (await site.get(path)).text()
    expect(page).toContain('Point, Facing the downturn, 18 November 2009')
    expect(page).toContain(`<a href="/meetings/${slug}/points/${id}">${words}</a>`)
  })

  test('is not told to whoever may not see the meeting', async () => {
    const officer = await site.as('partnership-officer')
    const partnershipId = await row('partnership', 'slug', 'milton-keynes')
    const said = { text: `${words}, in a draft`, state: 'draft' } as const
    const { id, slug } = await aPointOf(site.database.db, partnershipId, said)
    const path = pathIn(await anAction(officer, { origin: `point:${id}` }))
    expect(await (await (await site.as('member')).get(path)).text()).toContain(said.text)
    for (const person of ['nobody', 'partnership-officer-elsewhere'] as const) {
      const browser = await site.as(person)
      for (const address of [path, `${path}.json`]) {
        const text = await (await browser.get(address)).text()
        expect(text).not.toContain(said.text)
        expect(text).not.toContain(slug)
      }
    }
    const elsewhere = await site.as('partnership-officer-elsewhere')
    const form = await (await elsewhere.get(`/actions/new?origin=point:${id}`)).text()
    expect(form).not.toContain(said.text)
  })

  test('is the cell of the response gap it answers', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer, { origin: 'cell:E06000042/jobs' }))
    const page = await (await site.get(path)).text()
    expect(page).toContain('<a href="/gap/E06000042/jobs">Jobs in Milton Keynes</a>')
  })
})

describe('an officer', () => {
  test('finds a form filled from a point, a theme and a place', async () => {
    const officer = await site.as('partnership-officer')
    const page = await (
      await officer.get(`/actions/new?origin=point:${point}&theme=jobs&place=E06000042`)
    ).text()
    expect(page).toContain(`<input type="hidden" name="origin" value="point:${point}"`)
    expect(page).toContain('It comes from: a point made at a meeting.')
    expect(page).toMatch(/<option value="jobs" selected/)
    expect(page).toMatch(/<option value="E06000042" selected/)
    const odd = await (await officer.get('/actions/new?origin="><script>alert(1)</script>')).text()
    expect(odd).not.toContain('<script>alert')
    expect(odd).toContain('<input type="hidden" name="origin" value=""')
  })

  test('turns a point into an action with a lead and a place of benefit, and undoes it', async () => {
    const officer = await site.as('partnership-officer')
    const saved = await anAction(officer, {
      lead: await organisation(watling),
      partners: await organisation(grandUnion),
      benefitPlace: 'E06000042',
      organisationPlace: 'as-listed',
      state: 'live',
      ...day('heldOn', '2010-04-26'),
    })
    const path = pathIn(saved)
    expect(await actionAt(path)).toMatchObject({
      state: 'live',
      lead: { name: watling },
      placeOfBenefit: { code: 'E06000042' },
      placeOfOrganisation: { code: 'E06000042' },
      origin: { kind: 'point', id: point },
    })
    expect(await (await officer.get(`${path}?saved=${entryIn(saved)}`)).text()).toContain('Undo')
    expect((await officer.post(`/admin/history/${entryIn(saved)}/undo`)).status).toBe(303)
    expect((await site.get(path)).status).toBe(404)
  })

  test('is told beside its field what is wrong, with all that was typed kept', async () => {
    const officer = await site.as('partnership-officer')
    const answer = await anAction(officer, { what: '', kind: 'dance', benefitPlace: 'E06000042' })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Enter what is to be done, in a sentence')
    expect(page).toContain('Choose what kind of action it is')
    expect(page).toMatch(/<option value="E06000042" selected/)
    const early = await anAction(officer, {
      ...day('startsOn', '2010-05-01'),
      ...day('endsOn', '2010-04-01'),
    })
    expect(await early.text()).toContain('The end must be on or after the start')
    const unknown = await anAction(officer, { lead: point })
    expect(await unknown.text()).toContain('Choose an organisation from the list')
  })

  test('searches organisations by name without saving anything', async () => {
    const officer = await site.as('partnership-officer')
    const count = async () => {
      const { rows } = await site.database.pool.query<{ count: number }>(
        'SELECT count(*) FROM action',
      )
      return rows[0]?.count
    }
    const before = await count()
    const answer = await anAction(officer, {
      what: 'Half typed',
      find: 'organisations',
      organisationWords: 'wat lear',
    })
    expect([answer.status, await count()]).toEqual([200, before])
    const page = await answer.text()
    expect(page).toContain('Half typed')
    expect(page).toContain(watling)
    expect(page).not.toContain(`>${grandUnion}</option>`)
  })

  test('drops an action only with a reason', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer))
    const bare = await officer.post(`${path}/state`, { state: 'dropped' })
    expect(await bare.text()).toContain('Enter why it was dropped')
    expect((await actionAt(path)).state).toBe('proposed')
    const saved = await officer.post(`${path}/state`, { state: 'dropped', why: 'No driver' })
    expect(saved.status).toBe(303)
    expect(await actionAt(path)).toMatchObject({ state: 'dropped', why: 'No driver' })
    await officer.post(`/admin/history/${entryIn(saved)}/undo`)
    expect((await actionAt(path)).state).toBe('proposed')
  })

  test('gives an action its lead, who then confirms it', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer))
    expect(await (await officer.get(`${path}/confirmations`)).text()).toContain(
      'Nobody leads this action yet.',
    )
    expect((await officer.post(`${path}/confirmations`)).status).toBe(400)
    const details = { what: 'Lend two vans (illustrative)', kind: 'deliver', theme: 'jobs' }
    await officer.post(`${path}/details`, { ...details, lead: await organisation(watling) })
    await officer.post(`${path}/confirmations`, day('heldOn', '2010-04-29'))
    expect(await actionAt(path)).toMatchObject({
      what: 'Lend two vans (illustrative)',
      lead: { name: watling },
      leadConfirmedOn: '2010-04-29',
    })
    await officer.post(`${path}/details`, { ...details, lead: await organisation(grandUnion) })
    expect((await actionAt(path)).leadConfirmedOn).toBeNull()
  })

  test('records what it counts, zero too, and sets, moves and meets a milestone', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer, day('heldOn', '2010-01-04')))
    const measure = { kind: 'how-much', what: 'vans lent', number: 'none', evidence: '2' }
    expect(await (await officer.post(`${path}/measures`, measure)).text()).toContain(
      'The number must be made of digits',
    )
    await officer.post(`${path}/measures`, { ...measure, number: '0' })
    const due = { ...day('dueOn', '2010-02-01'), ...day('heldOn', '2010-01-10') }
    await officer.post(`${path}/milestones`, { what: 'First van', ...due })
    const milestone = await row('milestone', 'what', 'First van')
    const at = `${path}/milestones/${milestone}`
    const moved = { ...day('movedTo', '2010-03-01'), ...day('heldOn', '2010-01-20') }
    expect((await officer.post(`${at}/moves`, moved)).status).toBe(400)
    await officer.post(`${at}/moves`, { ...moved, why: 'Snow' })
    await officer.post(`${at}/completion`, day('heldOn', '2010-03-02'))
    const held = await actionAt(path)
    expect(held.outputs.map(({ number }) => number)).toEqual([0])
    expect(held.milestones).toEqual([
      expect.objectContaining({
        firstDueOn: '2010-02-01',
        dueOn: '2010-03-01',
        metOn: '2010-03-02',
      }),
    ])
    const other = pathIn(await anAction(officer))
    expect((await officer.get(`${other}/milestones/${milestone}/moves`)).status).toBe(404)
  })
})

describe('whoever may not', () => {
  test('a member sees the action and cannot change it', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer))
    const member = await site.as('member')
    expect(await (await member.get(path)).text()).not.toContain('Change its state')
    expect((await member.post(`${path}/state`, { state: 'live' })).status).toBe(403)
    expect((await actionAt(path)).state).toBe('proposed')
  })

  test('an officer of another partnership sees a published action and cannot change it', async () => {
    const officer = await site.as('partnership-officer')
    const path = pathIn(await anAction(officer))
    const elsewhere = await site.as('partnership-officer-elsewhere')
    expect((await elsewhere.get(path)).status).toBe(200)
    expect((await elsewhere.get(`${path}/details`)).status).toBe(403)
    expect((await elsewhere.post(`${path}/confirmations`)).status).toBe(403)
    expect((await anAction(elsewhere)).status).toBe(403)
  })
})
