import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { announceEdition, type Published } from '#test/edition.ts'

const site = useApp()
const path = '/evidence/indicators/claimant-rate'

beforeAll(async () => {
  // Nine more districts, so that there are fifths to speak of. They are not in the register of places here.
  const districts = Array.from({ length: 9 }, (_, n) => `E0700000${n}`)
  const figures: Published[] = [
    ['E92000001', '2008', 2.2],
    ['E92000001', '2009', 3.8],
    ['E12000008', '2009', 2.8],
    ['E06000042', '2008', 2.3],
    ['E06000042', '2009', 4.3],
    ['E07000177', '2009', 2.4],
    ...districts.map((code, index): Published => [code, '2009', index + 0.5]),
    ['E06000042', '2010', 4],
  ]
  await announceEdition(site.database.pool, site.parts.editionsFolder, {
    indicator: 'claimant-rate',
    label: 'Claimant count',
    description: 'Percentage of people aged 16 to 64 who are claiming',
    polarity: 'higher-is-worse',
    theme: 'jobs',
    caveats:
      'Counts change when rules of claiming change.\n\nSee [the policy](https://example.org/).',
    figures,
  })
})

async function pageAt(address: string, status = 200): Promise<Document> {
  const answer = await site.get(address)
  expect(answer.status).toBe(status)
  return parseHTML(await answer.text()).document
}

describe('the page of an indicator', () => {
  test('opens with what it measures, and the run of the nation', async () => {
    const page = await pageAt(path)
    expect(page.querySelector('.sk-lede')?.textContent).toBe(
      'Percentage of people aged 16 to 64 who are claiming.',
    )
    expect(page.querySelector('.sk-figure__title')?.textContent).toBe(
      'Claimant count in England rose from 2.2% in 2008 to 3.8% in 2009',
    )
    expect(page.body.textContent).toContain('The edition runs to 2010.')
    expect(page.querySelector('#method a')?.getAttribute('href')).toBe('https://example.org/')
  })

  test('parts districts into bands and not into a league', async () => {
    const page = await pageAt(path)
    const bands = [...page.querySelectorAll('#ranking tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent),
    )
    expect(bands).toEqual([
      ['0.5% to 2.4%', '3'],
      ['2.5% to 3.5%', '2'],
      ['4.3% to 4.5%', '2'],
      ['5.5% to 6.5%', '2'],
      ['7.5% to 8.5%', '2'],
    ])
  })

  test('shows a reader where their own place stands, with its sentence', async () => {
    const found = await site.get(`${path}?find=milton&kind=district`)
    expect(found.status).toBe(303)
    expect(found.headers.get('location')).toBe(`${path}?place=E06000042&kind=district`)
    const page = await pageAt(`${path}?place=E06000042&kind=district`)
    expect(page.querySelector('.sk-lede')?.textContent).toContain(
      'rose by 2.0 percentage points, from 2.3% in 2008 to 4.3% in 2009, which is worse.',
    )
    expect(page.querySelector('#ranking')?.textContent).toContain(
      'Milton Keynes, 4.3%, is in the middle fifth of 11 districts: 4.3% to 4.5%.',
    )
  })

  test('finds nothing in words', async () => {
    const page = await pageAt(`${path}?find=Atlantis`, 400)
    expect(page.querySelector('.govuk-error-summary')?.textContent).toContain(
      'No place called “Atlantis” has a figure here',
    )
  })

  test('ranks other kinds and periods when asked, and none that it does not hold', async () => {
    const page = await pageAt(`${path}?kind=nation&period=2008`)
    expect(page.querySelector('#ranking')?.textContent).toContain(
      'One place has a figure for 2008. With fewer than 10',
    )
    expect((await site.get(`${path}?period=2010`)).status).toBe(404)
    expect((await site.get(`${path}?period=1066`)).status).toBe(404)
    expect((await site.get(`${path}?kind=planet`)).status).toBe(422)
    expect((await site.get('/evidence/indicators/moon')).status).toBe(404)
  })

  test('has twins with each place, its figure and its band', async () => {
    const rows: Record<string, string>[] = parse(await (await site.get(`${path}.csv`)).text(), {
      columns: true,
    })
    expect(rows).toHaveLength(11)
    expect(rows.find(({ place }) => place === 'E06000042')).toMatchObject({
      place_name: 'Milton Keynes',
      period: '2009',
      value: '4.3',
      band: '3',
      published_on: '2026-01-29',
    })
    const json: unknown = await (await site.get(`${path}.json`)).json()
    expect(json).toMatchObject({
      indicator: { id: 'claimant-rate', themeId: 'jobs' },
      ranking: {
        kind: 'district',
        period: '2009',
        bands: [{ step: 1, places: 3 }, {}, {}, {}, {}],
      },
    })
  })
})
