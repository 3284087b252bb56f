import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '#test/app.ts'
import { claimantEdition } from '#test/claimant-rates.ts'
import { announceEdition } from '#test/edition.ts'

const site = useApp()
beforeAll(async () => {
  await announceEdition(site.database.pool, site.parts.editionsFolder, claimantEdition)
})

const matrixShape = z.object({
  asOf: z.string(),
  places: z.array(z.object({ code: z.string(), name: z.string() })),
  themes: z.array(z.object({ id: z.string(), label: z.string() })),
  cells: z.array(
    z.object({
      place: z.string(),
      theme: z.string(),
      state: z.string(),
      kind: z.string(),
      label: z.string(),
      address: z.string(),
    }),
  ),
})
async function matrixAt(path: string) {
  return matrixShape.parse(await (await site.get(path)).json())
}
const inMiltonKeynes = ({ cells }: z.output<typeof matrixShape>, theme: string) =>
  cells.find((cell) => cell.place === 'E06000042' && cell.theme === theme)

describe('the matrix as data', () => {
  test('has one cell for each place and theme, and no other', async () => {
    const matrix = await matrixAt('/gap.json?level=district&asOf=2010-04-30')

    expect(matrix.asOf).toBe('2010-04-30')
    expect(matrix.places.map(({ name }) => name)).toEqual([
      'Aylesbury Vale',
      'Cherwell',
      'Milton Keynes',
    ])
    expect(matrix.themes).toHaveLength(12)
    const expected = matrix.places.flatMap(({ code }) =>
      matrix.themes.map(({ id }) => `${code} ${id}`),
    )
    expect(matrix.cells.map(({ place, theme }) => `${place} ${theme}`)).toEqual(expected)
  })

  test('says of jobs and of young people in Milton Keynes what is known', async () => {
    const matrix = await matrixAt('/gap.json')

    expect(inMiltonKeynes(matrix, 'jobs')).toMatchObject({
      state: 'acting',
      kind: 'none',
      label: 'high, rising: acting',
    })
    expect(inMiltonKeynes(matrix, 'youth')).toMatchObject({
      state: 'nobody-acting',
      kind: 'strategic',
      label: 'high, trend not known: nobody acting',
    })
    expect(inMiltonKeynes(matrix, 'safety')).toMatchObject({ state: 'cannot-tell', kind: 'none' })
  })

  test('says the same of a cell as the cell says of itself', async () => {
    const { cells } = await matrixAt('/gap.json?asOf=2010-04-30')
    const ofMiltonKeynes = cells.filter(({ place }) => place === 'E06000042')
    expect(ofMiltonKeynes).toHaveLength(12)
    for (const { address, state, kind, label } of ofMiltonKeynes) {
      const own = await site.get(address.replace('?', '.json?'))
      expect(await own.json()).toMatchObject({ state, kind, label, asOf: '2010-04-30' })
    }
  })

  test('is as of the date it is asked for', async () => {
    const before = await matrixAt('/gap.json?asOf=2009-11-10')
    expect(before.asOf).toBe('2009-11-10')
    expect(inMiltonKeynes(before, 'jobs')).toMatchObject({
      state: 'not-confirmed',
      address: '/gap/E06000042/jobs?asOf=2009-11-10',
    })
    expect(inMiltonKeynes(before, 'youth')?.state).toBe('cannot-tell')
  })

  test('has no place of a kind in which no partnership is', async () => {
    expect(await matrixAt('/gap.json?level=ward')).toMatchObject({ places: [], cells: [] })
    expect(await (await site.get('/gap?level=ward')).text()).toContain('there is none yet')
  })

  test('is a table of the same cells', async () => {
    const answer = await site.get('/gap.csv?level=district&asOf=2010-04-30')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(await answer.text(), { columns: true }))
    const { cells } = await matrixAt('/gap.json?level=district&asOf=2010-04-30')
    const told = rows.map((row) => [row['place_code'], row['theme'], row['state'], row['kind']])

    expect(told).toEqual(cells.map(({ place, theme, state, kind }) => [place, theme, state, kind]))
    expect(new Set(rows.map((row) => row['as_of']))).toEqual(new Set(['2010-04-30']))
    expect(rows.find((row) => row['theme'] === 'jobs' && row['place'] === 'Milton Keynes')).toEqual(
      expect.objectContaining({ because: 'Several organisations act, confirmed and reaching.' }),
    )
  })
})

describe('what the matrix cannot read', () => {
  test.each([
    ['asOf=2010-02-30', 'The date must be a real one, such as 2010-04-30.'],
    ['asOf=yesterday', 'The date must be a real one, such as 2010-04-30.'],
    ['level=planet', 'The level must be one of: nation, region, county, district, ward, parish.'],
  ])('%s is refused in words, on the page and as data', async (query, words) => {
    for (const path of [`/gap?${query}`, `/gap.json?${query}`, `/gap.csv?${query}`]) {
      const answer = await site.get(path)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(words)
    }
  })
})

describe('the page of the matrix', () => {
  test('says the answer first, and names each state in words', async () => {
    const page = await (await site.get('/gap')).text()

    expect(page).toContain('In 2 of 48 cells a need presses and nobody is on record as acting.')
    expect(page).toContain('Nobody acting: 2')
    expect(page).toContain('Acting: 1')
    expect(page).toContain('Cannot tell: 43')
    expect(page).toContain('href="/gap/E06000042/jobs?asOf=2010-04-30"')
  })

  test('leads to the same cells as data, of the same date and kind of place', async () => {
    const page = await (await site.get('/gap?level=district&asOf=2010-01-31')).text()
    for (const format of ['csv', 'json'])
      expect(page).toContain(`/gap.${format}?level=district&amp;asOf=2010-01-31`)
  })

  test('the rules are told from the rules themselves', async () => {
    const rules = z
      .object({ rules: z.array(z.object({ id: z.string(), text: z.string() })) })
      .parse(await (await site.get('/methods/gap-states.json')).json()).rules
    const page = await (await site.get('/methods/gap-states')).text()

    expect(rules).toHaveLength(8)
    for (const { id, text } of rules) {
      expect(page).toContain(id)
      expect(page).toContain(text)
    }
  })
})
