import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { announceEdition } from '#test/edition.ts'

const site = useApp()

async function pageAt(path: string): Promise<Document> {
  const answer = await site.get(path)
  expect(answer.status).toBe(200)
  return parseHTML(await answer.text()).document
}

test('an empty catalogue says how figures are loaded', async () => {
  await site.database.pool.query('TRUNCATE dataset CASCADE')
  const page = await pageAt('/evidence')
  expect(page.querySelector('.sk-empty')?.textContent).toContain('No figures are loaded yet')
  expect(page.querySelector('.sk-empty code')?.textContent).toBe('./secklow import statistics FILE')
  const officer = await site.as('partnership-officer')
  expect(await (await officer.get('/evidence')).text()).toContain('Load figures')
})

describe('a catalogue with figures', () => {
  test('lists them by theme, to the last period that had ended by the date of the site', async () => {
    const { pool } = site.database
    await announceEdition(pool, site.parts.editionsFolder, {
      indicator: 'claimant-rate',
      label: 'Claimant count',
      description: 'Percentage of people aged 16 to 64 who are claiming',
      theme: 'jobs',
      figures: [
        ['E06000042', '2008', 2.3],
        ['E06000042', '2009', 4.3],
        ['E06000042', '2010', 4],
      ],
    })
    await announceEdition(pool, site.parts.editionsFolder, {
      indicator: 'museums',
      label: 'Museums',
      figures: [['E06000042', '2021-09-30', 1.2]],
    })
    const page = await pageAt('/evidence')
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th a, td > span')].map((cell) => cell.textContent),
    )
    expect(rows).toEqual([
      ['Claimant count', '2008 to 2009', '1', expect.stringContaining('29 January 2026')],
      ['Museums', 'none yet; the first is 30 September 2021', '1', expect.anything()],
    ])
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(
      expect.arrayContaining(['Jobs', 'Other figures', 'Datasets']),
    )
  })

  test('is searched by the beginnings of words, and its twins hold what was found', async () => {
    const page = await pageAt('/evidence?q=claim')
    expect(page.body.textContent).toContain('1 of 2 indicators with “claim”.')
    const json: unknown = await (await site.get('/evidence.json?q=claim')).json()
    expect(json).toMatchObject({
      filter: { q: 'claim' },
      indicators: [{ id: 'claimant-rate', theme: 'jobs', lastShown: '2009', lastPeriod: '2010' }],
    })
    const rows: Record<string, string>[] = parse(await (await site.get('/evidence.csv')).text(), {
      columns: true,
    })
    expect(rows.map(({ indicator }) => indicator)).toEqual(['claimant-rate', 'museums'])
    expect((await pageAt('/evidence?q=moon')).body.textContent).toContain(
      'Nothing of 2 indicators has to do with “moon”.',
    )
    expect((await site.get(`/evidence?q=${'x'.repeat(101)}`)).status).toBe(422)
  })
})

describe('a dataset', () => {
  test('shows its indicators and its editions, the current one first', async () => {
    const { pool } = site.database
    await announceEdition(pool, site.parts.editionsFolder, {
      indicator: 'claimant-rate',
      label: 'Claimant count',
      publishedOn: null,
      figures: [['E06000042', '2008', 2.1]],
    })
    const page = await pageAt('/evidence/datasets/claimant-rate')
    const editions = [...page.querySelectorAll('#editions tbody tr th')].map((cell) =>
      cell.textContent?.trim(),
    )
    expect(editions).toEqual(['29 January 2026 Current', 'date not given'])
    expect(page.querySelector('#indicators a')?.getAttribute('href')).toBe(
      '/evidence/indicators/claimant-rate',
    )
    expect(page.body.textContent).toContain('Open Government Licence v3.0')
    const json: unknown = await (await site.get('/evidence/datasets/claimant-rate.json')).json()
    expect(json).toMatchObject({
      id: 'claimant-rate',
      editions: [{ isCurrent: true }, { isCurrent: false, publishedOn: null }],
    })
    const csv = await (await site.get('/evidence/datasets/claimant-rate.csv')).text()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
  })

  test('that nobody holds is not found', async () => {
    expect((await site.get('/evidence/datasets/moon')).status).toBe(404)
  })
})
