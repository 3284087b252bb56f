import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '#test/app.ts'
import { announceEdition } from '#test/edition.ts'

const site = useApp()

beforeAll(async () => {
  const { pool } = site.database
  const { editionsFolder } = site.parts
  await pool.query('TRUNCATE dataset CASCADE')
  await announceEdition(pool, editionsFolder, {
    indicator: 'claimant-rate',
    label: 'Claimant count',
    polarity: 'higher-is-worse',
    theme: 'jobs',
    figures: [
      ['E06000042', '2008', 2.3],
      ['E06000042', '2009', 4.3],
      ['E06000042', '2010', 4],
      ['E12000008', '2008', 1.4],
      ['E12000008', '2009', 2.8],
      ['E92000001', '2008', 2.2],
      ['E92000001', '2009', 3.8],
      ['E06000060', '2009', 1.7],
    ],
  })
  await announceEdition(pool, editionsFolder, {
    indicator: 'employment-rate',
    label: 'Employment rate',
    polarity: 'higher-is-better',
    theme: 'jobs',
    figures: [
      ['E06000042', '2009', 74.6, { lower: 71.6, upper: 77.6 }],
      ['E12000008', '2009', 75.1, { lower: 74.1, upper: 76.1 }],
    ],
  })
  await announceEdition(pool, editionsFolder, {
    indicator: 'new-homes',
    label: 'New homes',
    unit: 'Rate per 1,000 homes',
    decimals: 0,
    figures: [
      ['E06000042', '2009-04-01/P1Y', 15],
      ['E06000042', '2008-04-01/P1Y', 20],
    ],
  })
})

async function linesAt(path: string): Promise<string[][]> {
  const answer = await site.get(path)
  expect(answer.status).toBe(200)
  const { document } = parseHTML(await answer.text())
  return [...document.querySelectorAll('#numbers tbody tr')].map((row) => [
    textOf(row.querySelector('th > a') ?? row.querySelector('th')),
    ...[...row.querySelectorAll('td > span')].slice(0, 4).map(textOf),
  ])
}

/** The text of a cell, without the note under it where it is a heading. */
function textOf(cell: Element | null): string {
  const text = cell?.textContent ?? ''
  if (cell?.localName !== 'th') return text
  return text.replace(cell.querySelector('.sk-cell-note')?.textContent ?? '', '')
}

const numbers = [
  ['Claimant rate', '4.3%2009', '2.8%', '3.8%', 'Worse, higher by 1.5 percentage points'],
  ['Employment rate', '74.6%71.6 to 77.62009', '75.1%', 'no figure', 'Cannot tell apart'],
  ['Rise on the year', '+2.02009', '+1.4', '+1.6', 'Worse, higher by 0.6 percentage points'],
  ['Household income a head', 'wanted', 'no figure', 'no figure', 'cannot tell'],
]

describe('the five numbers', () => {
  test('stand on the page of a place, each with its comparators and period, or wanted', async () => {
    expect(await linesAt('/places/E06000042')).toEqual([
      ...numbers,
      [
        'One that the partnership chooses',
        'not chosen yet',
        'no figure',
        'no figure',
        'cannot tell',
      ],
    ])
  })

  test('stand on the page of a partnership too', async () => {
    expect((await linesAt('/partnerships/milton-keynes')).slice(0, 4)).toEqual(numbers)
  })

  test('of a place that has ended say what the place that took it in reads', async () => {
    const [claimants] = await linesAt('/places/E07000004')
    expect(claimants).toEqual([
      'Claimant rate',
      'cannot tell2009Buckinghamshire, which took it in, reads 1.7%',
      '2.8%',
      '3.8%',
      'cannot tell',
    ])
  })
})

describe('the number that a partnership chooses', () => {
  const form = '/admin/partnerships/milton-keynes/number'

  test('is chosen by its officer, shown on both pages, and taken back by undo', async () => {
    const officer = await site.as('partnership-officer')
    const choice = await (await officer.get(form)).text()
    expect(choice).toContain('New homes')
    expect(choice).not.toContain('value="claimant-rate"')
    const done = await officer.post(form, { indicator: 'new-homes' })
    expect(done.status).toBe(303)
    expect((await linesAt('/places/E06000042')).at(-1)).toEqual([
      'New homes',
      '15Year from April 2009',
      'no figure',
      'no figure',
      'cannot tell',
    ])
    expect((await linesAt('/partnerships/milton-keynes')).at(-1)?.[0]).toBe('New homes')

    const entry = /saved=([\w-]+)/.exec(done.headers.get('location') ?? '')?.[1]
    expect((await officer.post(`/admin/history/${entry}/undo`)).status).toBe(303)
    expect((await linesAt('/places/E06000042')).at(-1)?.[1]).toBe('not chosen yet')
  })

  test('is chosen by nobody else, and only from what is held', async () => {
    const elsewhere = await site.as('partnership-officer-elsewhere')
    expect((await elsewhere.post(form, { indicator: 'new-homes' })).status).toBe(404)
    const officer = await site.as('partnership-officer')
    const wrong = await officer.post(form, { indicator: 'moon' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Choose one of the numbers in the list')
    expect((await linesAt('/places/E06000042')).at(-1)?.[1]).toBe('not chosen yet')
  })
})

describe('all figures of a place', () => {
  test('stand by theme, to the last period that had ended', async () => {
    const { document } = parseHTML(await (await site.get('/evidence/places/E06000042')).text())
    expect(document.querySelector('.sk-lede')?.textContent).toContain('each of 3 indicators')
    expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(
      expect.arrayContaining(['Jobs', 'Other figures']),
    )
  })

  test('are JSON and CSV of the same figures', async () => {
    const json: unknown = await (await site.get('/evidence/places/E06000042.json')).json()
    expect(json).toMatchObject({
      place: { code: 'E06000042' },
      figures: [
        { indicator: { id: 'claimant-rate' } },
        { indicator: { id: 'employment-rate' } },
        { indicator: { id: 'new-homes' } },
      ],
    })
    const rows: Record<string, string>[] = parse(
      await (await site.get('/evidence/places/E06000042.csv')).text(),
      { columns: true },
    )
    expect(
      rows
        .filter(({ place, indicator }) => place === 'E06000042' && indicator === 'claimant-rate')
        .map(({ period, value }) => [period, value]),
    ).toEqual([
      ['2008', '2.3'],
      ['2009', '4.3'],
    ])
  })

  test('of a place without any are an empty page that says so', async () => {
    const page = await (await site.get('/evidence/places/E04012640')).text()
    expect(page).toContain('No figure of Banbury is held by the date shown here.')
    expect((await site.get('/evidence/places/E99999999')).status).toBe(404)
  })
})
