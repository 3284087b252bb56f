import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { readPaper, recordMeeting } from '#src/voice/index.ts'
import { aMeeting } from '#test/a-meeting.ts'
import { type TestBrowser, useApp } from '#test/app.ts'
import { hasPoppler, popplerSays } from '#test/documents.ts'
import { announceEdition, type Published } from '#test/edition.ts'

const site = useApp()
const address =
  '/evidence/figure?indicator=claimant-rate&places=E06000042,E92000001&from=2008&to=2009'
const sentence =
  'Claimant count in Milton Keynes rose by 2.0 percentage points, from 2.3% in 2008 to 4.3% in 2009, which is worse. The figure for 2009 was higher, and so worse, than in England (3.8%).'
let officer: TestBrowser
let meetingSlug = ''

/** An edition of claimant rates, in which that of Milton Keynes in 2009 is this. */
async function publishRates(publishedOn: string, rate: number): Promise<string> {
  const figures: Published[] = [
    ['E06000042', '2008', 2.3],
    ['E06000042', '2009', rate],
    ['E92000001', '2008', 2.2],
    ['E92000001', '2009', 3.8],
    ['E06000042', '2010', null, { status: '[c]' }],
  ]
  return await announceEdition(site.database.pool, site.parts.editionsFolder, {
    indicator: 'claimant-rate',
    label: 'Claimant count',
    description: 'People who claim, as a share of those of working age',
    polarity: 'higher-is-worse',
    theme: 'jobs',
    publishedOn,
    figures,
  })
}

beforeAll(async () => {
  officer = await site.as('partnership-officer')
  await publishRates('2026-01-29', 4.3)
  const { rows } = await site.database.pool.query<{ id: string }>(
    "SELECT id FROM partnership WHERE slug = 'milton-keynes'",
  )
  const place = { partnershipId: rows[0]?.id ?? '', asOf: '2010-04-30' }
  const recorded = await inTransaction(
    site.database.db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, aMeeting({ notes: [] })),
  )
  meetingSlug = recorded.slug
})

async function aDraft(): Promise<string> {
  const answer = await officer.post(`/meetings/${meetingSlug}/papers`)
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

async function mainOf(browser: Pick<TestBrowser, 'get'>, path: string) {
  const { document } = parseHTML(await (await browser.get(path)).text())
  const main = document.querySelector('main')
  return { main, text: (main?.textContent ?? '').replaceAll(/\s+/g, ' ') }
}

async function blockNamed(draft: string, name: string): Promise<string> {
  const { main } = await mainOf(officer, draft)
  const links = [...(main?.querySelectorAll('.sk-block__change a') ?? [])]
  const link = links.find((each) => (each.textContent ?? '').includes(name))
  return link?.getAttribute('href') ?? ''
}

async function add(draft: string, figure: string, after = ''): Promise<Response> {
  return await officer.post(`${draft}/blocks`, { kind: 'figure', after, figure })
}

describe('a figure of the evidence', () => {
  test('stands in a paper with its sentence, drawing, source and table, and leads to its edition', async () => {
    const draft = await aDraft()
    const path = draft.replace('/draft', '')
    const added = await add(draft, `http://localhost:3000${address}`)
    expect(added.status).toBe(303)
    await officer.post(`${path}/editions`)

    const { main, text } = await mainOf(site, path)

    expect(text).toContain(sentence)
    expect(main?.querySelector('.sk-figure svg')?.getAttribute('aria-label')).toContain(sentence)
    expect(text).toContain('Contains public sector information licensed under the Open Government')
    const cells = [...(main?.querySelectorAll('.sk-figure tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
    )
    expect(cells).toEqual([
      ['2008', '2.3%', '2.2%'],
      ['2009', '4.3%', '3.8%'],
    ])
    const link = main?.querySelector('.sk-figure__links a')?.getAttribute('href') ?? ''
    expect(link).toMatch(/&edition=[0-9a-f-]{36}$/)
    expect((await site.get(link)).status).toBe(200)
  })

  test('stays as it is when a later edition corrects it, until it is taken anew', async () => {
    const draft = await aDraft()
    const path = draft.replace('/draft', '')
    await add(draft, address)
    await officer.post(`${path}/editions`)
    await publishRates('2026-03-29', 5.3)

    expect((await mainOf(site, path)).text).toContain('to 4.3% in 2009')
    const block = await blockNamed(draft, 'the figure')
    expect((await mainOf(officer, block)).text).toContain('Take it from the current edition')
    await officer.post(block)
    expect((await mainOf(officer, draft)).text).toContain('to 5.3% in 2009')
    expect((await mainOf(site, path)).text).toContain('to 4.3% in 2009')
    await officer.post(`${path}/editions`, { erratum: 'The rate was corrected' })
    expect((await mainOf(site, path)).text).toContain('to 5.3% in 2009')
    expect((await mainOf(site, `${path}/editions/1`)).text).toContain('to 4.3% in 2009')
  })

  test.each([
    ['', 'Enter the address of a figure'],
    ['https://example.org/', 'Enter the address of a figure, such as the permanent link'],
    ['/evidence/figure?places=E06000042', 'Say which indicator to show'],
    ['/evidence/figure?indicator=claimant-rate', 'The address names no place'],
    ['/evidence/figure?indicator=no-such&places=E06000042', 'There is no indicator “no-such” here'],
    ['/evidence/figure?indicator=claimant-rate&places=E06000042&from=2010&to=2010', 'Nothing is'],
    ['/evidence/figure?indicator=claimant-rate&places=E06000999', 'no place with the code'],
    ['javascript:alert(1)', 'Enter the address of a figure, such as the permanent link'],
  ])('is refused beside the field where its address is “%s”', async (figure, reason) => {
    const draft = await aDraft()
    const refused = await add(draft, figure)

    expect(refused.status).toBe(400)
    const { document } = parseHTML(await refused.text())
    expect(document.querySelector('#add-figure .govuk-error-message')?.textContent).toContain(
      reason,
    )
  })

  test('between points is no statement of anybody, and the paper comes in again without it', async () => {
    const draft = await aDraft()
    const path = draft.replace('/draft', '')
    const first = await blockNamed(draft, 'Job clubs')
    await add(draft, address, first.split('/').at(-1))
    await officer.post(`${path}/editions`)

    const markdown = await (await site.get(`${path}.md`)).text()

    expect(markdown).toContain('| Period | Milton Keynes | England |')
    const record = readPaper(markdown)
    expect(record.rounds.map(({ prompts }) => prompts.map(({ points }) => points.length))).toEqual([
      [2],
    ])
    const told = JSON.stringify([record.rounds, record.questions, record.actions])
    expect(told).not.toMatch(/Claimant|2\.3%/)
    expect(record.leftover).toEqual([])
    expect(record.coverage).toBe(1)
  })

  test.skipIf(!hasPoppler)('is printed as a drawing that says in words what it shows', async () => {
    const draft = await aDraft()
    await add(draft, address)
    const answer = await officer.get(`${draft}.pdf`)
    const pdf = new Uint8Array(await answer.arrayBuffer())

    expect(popplerSays('pdfinfo', ['-struct'], pdf)).toMatch(/^ *Figure\b/m)
    const words = popplerSays('pdftotext', [], pdf).replaceAll(/\s+/g, ' ')
    expect(words).toContain('Claimant count in Milton Keynes rose by 3.0 percentage points')
    expect(words).toMatch(/2009 5.3% 3.8%/)
  })
})
