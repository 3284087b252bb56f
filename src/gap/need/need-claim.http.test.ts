import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestBrowser, useApp } from '#test/app.ts'

const site = useApp()

const cellShape = z.object({
  state: z.string(),
  kind: z.string(),
  label: z.string(),
  need: z.object({
    comparative: z.array(z.looseObject({ address: z.string() })),
    normative: z.array(z.looseObject({ address: z.string() })),
  }),
})
async function cellAt(place: string, theme: string, asOf = '2010-04-30') {
  return cellShape.parse(await (await site.get(`/gap/${place}/${theme}.json?asOf=${asOf}`)).json())
}

const entryIn = (answer: Response): string =>
  /saved=([0-9a-f-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
async function undo(officer: TestBrowser, saved: Response): Promise<number> {
  return (await officer.post(`/admin/history/${entryIn(saved)}/undo`)).status
}

const day = (iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { 'heldOn-day': date, 'heldOn-month': month, 'heldOn-year': year }
}

describe('a judgement of a need', () => {
  const at = '/gap/E06000042/housing/assessments'
  const pressing = { verdict: 'pressing', reason: 'Evictions doubled over the winter' }

  test('changes the state of a cell without figures, says why, and is undone', async () => {
    const officer = await site.as('partnership-officer')
    expect(await cellAt('E06000042', 'housing')).toMatchObject({ state: 'cannot-tell' })

    const saved = await officer.post(at, pressing)
    expect(saved.status).toBe(303)
    expect(saved.headers.get('location')).toMatch(
      /^\/gap\/E06000042\/housing\?asOf=2010-04-30&saved=/,
    )
    const cell = await cellAt('E06000042', 'housing')
    expect(cell).toMatchObject({
      state: 'nobody-acting',
      label: 'no official figure: nobody acting',
      need: {
        normative: [{ verdict: 'pressing', reason: pressing.reason, heldOn: '2010-04-30' }],
      },
    })
    const page = await (await officer.get(saved.headers.get('location') ?? '')).text()
    expect(page).toContain(`: ${pressing.reason}`)
    expect(page).toContain('Undo')
    expect(page).toContain(`id="${cell.need.normative[0]?.address.split('#')[1]}"`)

    expect(await undo(officer, saved)).toBe(303)
    expect(await cellAt('E06000042', 'housing')).toMatchObject({
      state: 'cannot-tell',
      need: { normative: [] },
    })
  })

  test('holds from its day on, until it is withdrawn', async () => {
    const officer = await site.as('partnership-officer')
    await officer.post(at, { ...pressing, ...day('2010-02-01') })
    const withdrawn = { verdict: 'withdrawn', reason: 'It was of another place' }
    await officer.post(at, { ...withdrawn, ...day('2010-03-01') })

    const states = ['2010-01-31', '2010-02-01', '2010-02-28', '2010-03-01']
    const told = await Promise.all(
      states.map(async (asOf) => (await cellAt('E06000042', 'housing', asOf)).state),
    )
    expect(told).toEqual(['cannot-tell', 'nobody-acting', 'nobody-acting', 'cannot-tell'])
  })

  test('that lacks its reason is told so beside the field, with what was chosen kept', async () => {
    const officer = await site.as('partnership-officer')
    const answer = await officer.post(at, {
      verdict: 'pressing',
      'heldOn-day': '30',
      'heldOn-month': '2',
      'heldOn-year': '2010',
    })
    const page = await answer.text()

    expect(answer.status).toBe(400)
    expect(page).toContain('<title>Error: ')
    expect(page).toContain('href="#reason"')
    expect(page).toContain('Say why, in a sentence')
    expect(page).toContain('Enter a real date, such as 30 4 2010')
    expect(page).toMatch(/value="pressing"[^>]*checked/)
    expect(page).toMatch(/name="heldOn-month"[^>]*value="2"/)
    expect((await cellAt('E06000042', 'housing')).need.normative).toEqual([])
  })

  test('is withdrawn or changed by nobody but officers of the place', async () => {
    for (const person of ['partnership-officer-elsewhere', 'member'] as const) {
      const browser = await site.as(person)
      expect((await browser.get(at)).status).toBe(404)
      expect((await browser.post(at, pressing)).status).toBe(404)
    }
    expect((await site.get(at)).headers.get('location')).toContain('/sign-in')
    expect((await cellAt('E06000042', 'housing')).need.normative).toEqual([])
  })
})

describe('a quoted figure', () => {
  const at = '/gap/E06000042/energy/quoted-figures'
  const figure = {
    what: 'homes that cannot be kept warm',
    value: '14.50',
    unit: '%',
    comparatorName: 'England',
    comparatorValue: '13',
    polarity: 'higher-is-worse',
    period: 'winter of 2009',
    quotedFrom: 'A report (illustrative)',
    originalSource: 'A survey (illustrative)',
    url: '',
  }

  test('is shown as quoted, tells a level and no trend, and is undone', async () => {
    const officer = await site.as('partnership-officer')
    const saved = await officer.post(at, figure)

    expect(saved.status).toBe(303)
    const cell = await cellAt('E06000042', 'energy')
    expect(cell).toMatchObject({
      state: 'nobody-acting',
      label: 'high, trend not known: nobody acting',
    })
    expect(cell.need.comparative).toEqual([
      expect.objectContaining({
        value: 14.5,
        level: 'worse',
        trend: 'not-known',
        evidenceLevel: 2,
        standing: 'quoted, not checked',
        quotedFrom: 'A report (illustrative)',
      }),
    ])
    expect(await undo(officer, saved)).toBe(303)
    expect(await cellAt('E06000042', 'energy')).toMatchObject({ state: 'cannot-tell' })
  })

  test('that is no figure is told so, with all that was typed kept', async () => {
    const officer = await site.as('partnership-officer')
    const answer = await officer.post(at, {
      ...figure,
      value: 'about a seventh',
      quotedFrom: '',
      url: 'javascript:alert(1)',
    })
    const page = await answer.text()

    expect(answer.status).toBe(400)
    expect(page).toContain('Enter the figure as the document prints it, such as 7.0')
    expect(page).toContain('Enter the document it was read in')
    expect(page).toContain('Enter a web address that begins with https://')
    for (const typed of ['about a seventh', figure.what, figure.originalSource])
      expect(page).toContain(`value="${typed}"`)
    expect(page).toMatch(/value="higher-is-worse"[^>]*checked/)
    expect((await cellAt('E06000042', 'energy')).need.comparative).toEqual([])
  })

  test('of a place is the business of its officers alone, and of no unknown cell', async () => {
    const elsewhere = await site.as('partnership-officer-elsewhere')
    expect((await elsewhere.get(at)).status).toBe(404)
    expect((await elsewhere.post(at, figure)).status).toBe(404)
    const officer = await site.as('partnership-officer')
    expect((await officer.get('/gap/E06000042/dancing/quoted-figures')).status).toBe(404)
    expect((await officer.post('/gap/E07000177/energy/quoted-figures', figure)).status).toBe(404)
    expect((await officer.get(at)).status).toBe(200)
  })
})

async function offers(browser: Pick<TestBrowser, 'get'>): Promise<boolean> {
  return (await (await browser.get('/gap/E06000042/jobs')).text()).includes('id="officers"')
}

describe('the page of a cell', () => {
  test('offers what may be added to officers of the place, and to nobody else', async () => {
    expect(await offers(await site.as('partnership-officer'))).toBe(true)
    expect(await offers(await site.as('partnership-officer-elsewhere'))).toBe(false)
    expect(await offers(await site.as('member'))).toBe(false)
    expect(await offers(site)).toBe(false)
  })
})
