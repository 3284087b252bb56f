import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, overflow } from './faults.ts'
import { bringInPaper } from './paper.ts'
import { arriving, useSite } from './site.ts'

const journey = useSite()
const point = 'late opening on Thursdays'
let paper = ''

async function press(page: Page, name: string): Promise<void> {
  await arriving(page, async () => await page.getByRole('button', { name }).click())
}

async function follow(page: Page, name: string): Promise<void> {
  await arriving(page, async () => await page.getByRole('link', { name }).first().click())
}

test('an officer drafts a paper from a meeting; with a changed quote it is refused, and the point is shown', async () => {
  const meeting = await bringInPaper(journey)
  const page = await journey.page('partnership-officer')
  await page.goto(journey.address(meeting))
  await press(page, 'Draft a paper')
  const draft = new URL(page.url()).pathname
  expect(await page.locator('main').textContent()).toContain(`“${point}”`)

  await follow(page, `Change the quote: ${point}`)
  await page.getByLabel('The quote').fill('late opening on Fridays')
  await press(page, 'Save')
  await press(page, 'Publish edition 1')

  expect(await page.title()).toMatch(/^Error: /)
  const fault = page.locator('.sk-fault').first()
  expect(await fault.textContent()).toContain(point)
  expect(await fault.locator('mark').allTextContents()).toEqual(['Fridays', 'Thursdays'])
  expect(await axeFaults(page, 'all')).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflow(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.goto(journey.address(draft))
  await follow(page, 'Change the quote: late opening on Fridays')
  await page.getByLabel('The quote').fill(point)
  await press(page, 'Save')
  await press(page, 'Publish edition 1')

  paper = draft.replace(/\/draft$/, '')
  expect(new URL(page.url()).pathname).toBe(`${paper}/editions/1`)
})

describe('a reader', () => {
  test('finds it in the library, follows a quote to its point, and takes the files', async () => {
    const page = await journey.page()
    await page.goto(journey.address('/'))
    await follow(page, 'Papers')
    await follow(page, 'Keeping the high street open')
    expect(new URL(page.url()).pathname).toBe(paper)
    for (const format of ['pdf', 'md', 'json']) {
      const answer = await page.request.get(journey.address(`${paper}.${format}`))
      expect(answer.status()).toBe(200)
    }
    await follow(page, 'Point 1 in the record')
    expect(await page.locator('.sk-point__said').textContent()).toBe(`“${point}”`)
  })

  test('sees what a second edition corrects, and still reads the first', async () => {
    const officer = await journey.page('partnership-officer')
    await officer.goto(journey.address(`${paper}/draft`))
    await officer.getByText('Change the title').click()
    await officer.getByLabel('Title').fill('Keeping the high streets open (illustrative)')
    await press(officer, 'Save the title')
    await officer.getByLabel('What was wrong in edition 1').fill('There is more than one street')
    await press(officer, 'Publish edition 2')

    const page = await journey.page()
    await page.goto(journey.address(`${paper}/editions/1`))
    expect(await page.locator('main').textContent()).toContain(
      'Edition 2 corrects this one. There is more than one street.',
    )
    await follow(page, 'Read edition 2')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Keeping the high streets open (illustrative)',
    )
  })

  test('without scripts reads and an officer without scripts edits', async () => {
    const page = await journey.page('partnership-officer', { javaScriptEnabled: false })
    await page.goto(journey.address(`${paper}/draft`))
    await follow(page, 'Add a block at the beginning')
    await page.getByLabel('The paragraph').fill('Sixty people came.')
    await press(page, 'Add the paragraph')
    expect(await page.locator('main').textContent()).toContain('Sixty people came.')
  })
})
