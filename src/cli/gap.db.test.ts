import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prepareFigures } from '#src/app/demonstration/figures.ts'
import { useApp } from '#test/app.ts'
import { cellTold } from './gap.ts'

const site = useApp()
const data = () => ({ db: site.database.db, dataFolder: site.folder })

beforeAll(async () => {
  await prepareFigures(site.database.db, site.folder)
}, 60_000)

const matrixShape = z.object({
  cells: z.array(
    z.object({ place: z.string(), theme: z.string(), state: z.string(), label: z.string() }),
  ),
})

describe('a cell on the command line', () => {
  test('is what its page says, for every cell of the demonstration', async () => {
    const { cells } = matrixShape.parse(await (await site.get('/gap.json')).json())
    expect(cells).toHaveLength(48)
    expect(new Set(cells.map(({ state }) => state)).size).toBeGreaterThan(3)

    for (const { place, theme, state, label } of cells) {
      const { json, text } = await cellTold(data(), { place, theme })
      const page = await (await site.get(`/gap/${place}/${theme}.json`)).json()
      expect(JSON.parse(JSON.stringify(json))).toEqual(page)
      expect(json).toMatchObject({ state, label, asOf: '2010-04-30' })
      expect(text).toContain(`as of 2010-04-30: ${label}`)
    }
  }, 120_000)

  test.each([
    ['2010-04-30', 'high, rising: acting'],
    ['2009-11-10', 'high, rising: acting, not confirmed'],
    ['2008-06-30', 'high, steady: nobody acting'],
  ])('is as of the date it is asked for: %s, %s', async (asOf, label) => {
    const { json } = await cellTold(data(), { place: 'E06000042', theme: 'jobs', asOf })
    const page = await site.get(`/gap/E06000042/jobs.json?asOf=${asOf}`)

    expect(JSON.parse(JSON.stringify(json))).toEqual(await page.json())
    expect(json).toMatchObject({ label, asOf })
  })

  test('says in words what is on record and what is wanted', async () => {
    const { text } = await cellTold(data(), { place: 'E06000042', theme: 'youth' })

    expect(text.split('\n')).toEqual([
      'Young people in Milton Keynes, as of 2010-04-30: high, trend not known: nobody acting',
      'Kind of gap: strategic. Rule: response-on-record, version 1.',
      'No action is live and no service is open.',
      'Figures: 0 official, 1 quoted, not checked. Points: 0. Actions: 0. Open services: 0.',
      'Wanted: The series behind the quoted figure. One number from a document has been quoted, not checked: it tells no trend and no interval.',
      'Wanted: What people here say of it. No point from any table stands under this theme.',
      'Wanted: What services were asked for. No service here has said how many came, were helped, or were turned away.',
    ])
  })

  test('counts official figures apart from quoted ones', async () => {
    const { text } = await cellTold(data(), { place: 'E06000042', theme: 'jobs' })

    expect(text).toMatch(/^Figures: [1-9]\d* official, 0 quoted, not checked\. Points: /m)
  })

  test.each([
    [{ place: 'E06999999', theme: 'jobs' }, 'not-found'],
    [{ place: 'E06000042', theme: 'dancing' }, 'not-found'],
    [{ place: 'E06000042', theme: 'jobs', asOf: '2010-02-30' }, 'bad-input'],
  ])('%j is refused', async (asked, id) => {
    await expect(cellTold(data(), asked)).rejects.toMatchObject({ id })
  })
})
