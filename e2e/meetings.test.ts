import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, overflow } from './faults.ts'
import { bringInPaper } from './paper.ts'
import { arriving, useSite } from './site.ts'
import { tabTo } from './tab.ts'

const journey = useSite()
const title = 'Keeping the high street open (illustrative)'
const point = 'late opening on Thursdays'
let path = ''

test('an officer sends a paper, and it becomes a meeting that everybody can read', async () => {
  path = await bringInPaper(journey)
  const page = await journey.page()
  await page.goto(journey.address(path))

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
})

/** Presses Tab until this is reached, and then the key that opens it. */
async function open(page: Page, text: string): Promise<void> {
  await tabTo(page, text)
  await arriving(page, async () => await page.keyboard.press('Enter'))
}

test('a newcomer reads from a meeting to a point and on to the paper, by keyboard alone', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/'))
  await open(page, 'Meetings')
  await open(page, title)
  await open(page, 'Point 1')
  expect(await page.locator('.sk-point__said').textContent()).toBe(`“${point}”`)
  expect(await page.locator('.sk-passage mark').textContent()).toBe(point)

  await open(page, 'Point 1 in the whole paper')

  expect(new URL(page.url()).pathname).toBe(`${path}/source`)
  expect(await page.locator('.sk-passage :target').textContent()).toBe(point)
  await open(page, '[point 1]')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Point 1 of 9')
})

describe('an officer of the partnership', () => {
  test('corrects a point, finds that in history, and undoes it', async () => {
    const page = await journey.page('partnership-officer')
    await page.goto(journey.address(path))
    const follow = async (name: string): Promise<void> => {
      await arriving(
        page,
        async () => await page.getByRole('link', { name, exact: true }).first().click(),
      )
    }
    await follow('Point 1')
    const address = page.url()
    await follow('Correct its words')
    await page.getByLabel('The words as they should stand').fill('late opening on Fridays')
    await page.getByLabel('Why (optional)').fill('The sheet says so')
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Correct the point' }).click(),
    )
    expect(await page.locator('.sk-point__said').textContent()).toBe('“late opening on Fridays”')
    expect(await page.locator('#story').textContent()).toContain(`“${point}”`)

    await page.goto(journey.address('/admin/history'))
    await follow(`corrected the point “${point}”`)
    await arriving(page, async () => await page.getByRole('button', { name: 'Undo this' }).click())

    await page.goto(address)
    expect(await page.locator('.sk-point__said').textContent()).toBe(`“${point}”`)
    expect(await page.locator('#story').count()).toBe(0)
  })

  test('replaces a name by a role, having seen each place, and it is nowhere any more', async () => {
    const page = await journey.page('partnership-officer')
    await page.goto(journey.address(`${path}/changes`))
    await arriving(
      page,
      async () =>
        await page.getByRole('link', { name: 'Name by role instead of Dev Marsh' }).click(),
    )
    await page.getByLabel('Role that stands in place of the name').fill('panel member, traders')
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Show what would be replaced' }).click(),
    )
    expect(await page.locator('main').textContent()).toContain('“Dev Marsh”, three places')
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Replace the name for good' }).click(),
    )
    expect(await page.locator('main').textContent()).toContain('This cannot be undone')
    for (const each of [path, `${path}.json`, `${path}/source`]) {
      await page.goto(journey.address(each))
      const shown = await page.content()
      expect(shown).toContain('panel member, traders')
      expect(shown).not.toMatch(/Marsh/)
    }
  })
})

test('a form that was refused says so, accessibly, on a phone too', async () => {
  for (const width of [1280, 320]) {
    const page = await journey.page('partnership-officer', { viewport: { width, height: 900 } })
    await page.goto(journey.address(`${path}/parts`))
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Add a point' }).click(),
    )
    expect(await page.title()).toMatch(/^Error: /)
    expect(await axeFaults(page, 'all')).toEqual([])
    expect(await overflow(page)).toBe(0)
  }
})
