import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFaults, overflow } from './faults.ts'
import { arriving, useSite } from './site.ts'
import { tabTo } from './tab.ts'

const journey = useSite()

const cell = 'Jobs in Milton Keynes'
const point = 'Job clubs in several areas, each for other kinds of skill'
const action = 'Share vacancies between the job clubs each week (illustrative)'
const figure = 'Claimant count, with its source'
const sentence = /Claimant count in Milton Keynes rose .* to 4\.3% in 2009, which is worse/

/** Follows a link by its text; what stands before it in a wide window is left out on a phone. */
type Follow = (text: string, before?: string) => Promise<void>

async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

/** Goes back to the cell, and sees that it is the cell. */
async function backToCell(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'load' })
  expect(await heading(page)).toBe(cell)
}

/** Journey 1: from the front page to a cell, and from there to a point, an action and a figure. */
async function readCell(page: Page, go: Follow): Promise<void> {
  await page.goto(journey.address('/'))
  await go('Gap')
  expect(await heading(page)).toBe('Where response falls short of need')
  await go(cell, 'Acting: ')
  expect(await heading(page)).toBe(cell)
  expect(await page.locator('.sk-state').first().textContent()).toBe('High, rising: acting')
  expect(await page.locator('#picture').textContent()).toMatch(sentence)

  await go(point)
  expect(await page.locator('.sk-point__said').first().textContent()).toContain(point)
  await backToCell(page)
  await go(action)
  expect(await heading(page)).toBe(action)
  expect(await page.locator('.sk-lede').textContent()).toContain(
    'Grand Union Job Club (illustrative) leads it. The help arrives in Milton Keynes.',
  )
  await backToCell(page)
  await go(figure)
}

function byMouse(page: Page): Follow {
  return async (text, before = '') => {
    const words = new RegExp(`^(${before})?${text.replaceAll(/[()]/g, String.raw`\$&`)}$`)
    const link = page.getByRole('link').filter({ hasText: words }).first()
    await arriving(page, async () => await link.click())
  }
}

async function figureTold(page: Page): Promise<string> {
  return (await page.locator('.sk-lede').textContent()) ?? ''
}

describe('a newcomer reads from a gap to what stands behind it', () => {
  test('by mouse', async () => {
    const page = await journey.page()
    await readCell(page, byMouse(page))
    expect(await figureTold(page)).toMatch(sentence)
  })

  test('by keyboard alone', async () => {
    const page = await journey.page()
    await readCell(page, async (text, before = '') => {
      await tabTo(page, `${before}${text}`)
      await arriving(page, async () => await page.keyboard.press('Enter'))
    })
    expect(await figureTold(page)).toMatch(sentence)
  })

  test('on a phone 320 px wide', async () => {
    const page = await journey.page('nobody', { viewport: { width: 320, height: 700 } })
    await readCell(page, byMouse(page))
    expect(await figureTold(page)).toMatch(sentence)
  })

  test('without JavaScript', async () => {
    const page = await journey.page('nobody', { javaScriptEnabled: false })
    await readCell(page, byMouse(page))
    expect(await figureTold(page)).toMatch(sentence)
  })
})

test('young people: what is not known is said, and each wish for evidence leads somewhere', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/gap/E06000042/youth'))
  expect(await page.locator('.sk-state').first().textContent()).toBe(
    'High, trend not known: nobody acting',
  )
  expect(await page.locator('#picture').textContent()).toContain('Quoted, not checked')
  expect(await page.locator('#said').textContent()).toContain('No point from any table')
  const wanted = page.locator('#could').getByRole('link', { name: 'What people here say of it' })
  await arriving(page, async () => await wanted.click())
  expect(await heading(page)).toBe('Meetings')
})

async function press(page: Page, button: string): Promise<void> {
  await arriving(page, async () => await page.getByRole('button', { name: button }).click())
}

async function follow(page: Page, text: string): Promise<void> {
  const link = page.getByRole('link').filter({ hasText: text }).first()
  await arriving(page, async () => await link.click())
}

const food = '/gap/E06000042/food'

async function stateOfFood(page: Page): Promise<string | null> {
  await page.goto(journey.address(food))
  return await page.locator('.sk-state').first().textContent()
}

/** From a point of the cell to an action with a lead and a place of benefit. Returns its address. */
async function propose(page: Page): Promise<string> {
  await page.goto(journey.address(food))
  await follow(page, 'Propose an action from this point: A food bank')
  expect(await page.locator('.govuk-inset-text').textContent()).toContain('A food bank')
  await page
    .getByLabel('What is done, in a sentence')
    .fill('Open a store for parcels (illustrative)')
  await page.getByLabel('Kind', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Lead', { exact: true }).selectOption('Watling Learning (illustrative)')
  expect(await page.getByLabel('Where the help arrives').inputValue()).toBe('E06000042')
  await press(page, 'Add the action')
  expect(await heading(page)).toBe('Open a store for parcels (illustrative)')
  return page.url().replace(/\?.*/, '')
}

async function count(page: Page): Promise<void> {
  await follow(page, 'Record a measure')
  await page.getByRole('radio').first().check()
  await page.getByLabel('What is counted').fill('parcels given')
  await page.getByLabel('Number').fill('25')
  await page.getByLabel('How well it is backed').selectOption('3')
  await press(page, 'Record the measure')
}

describe('an officer', () => {
  test('turns a point into an action, sees the cell change state, undoes, and sees it return', async () => {
    const page = await journey.page('partnership-officer')
    expect(await stateOfFood(page)).toBe('Cannot tell')
    await follow(page, 'Judge the need')
    await page.getByLabel('It presses').check()
    await page.getByLabel('Why, in a sentence').fill('Parcels ran out twice in March')
    await press(page, 'Save')
    expect(await page.locator('.sk-state').first().textContent()).toBe(
      'No official figure: nobody acting',
    )
    const address = await propose(page)
    await follow(page, 'Change its state')
    await page.getByLabel('Live', { exact: true }).check()
    await press(page, 'Record the state')
    expect(await stateOfFood(page)).toBe('No official figure: acting, not confirmed')

    await page.goto(address)
    await follow(page, 'Confirm its lead')
    await press(page, 'Record the confirmation')
    expect(await stateOfFood(page)).toBe('No official figure: acting, not reaching')
    await page.goto(address)
    await count(page)
    expect(await stateOfFood(page)).toBe('No official figure: only one acting')

    await page.goto(journey.address('/admin/history'))
    await follow(page, 'parcels given')
    await press(page, 'Undo this')
    expect(await stateOfFood(page)).toBe('No official figure: acting, not reaching')
  })

  test('codes a point by keyboard, and is led to the next', async () => {
    const page = await journey.page('partnership-officer')
    await page.goto(journey.address('/gap/E06000042/jobs'))
    await follow(page, 'The downturn, and what partnerships can do about it')
    await page.goto(`${page.url().replace(/[?#].*/, '')}/coding`)
    const before = await page.locator('#words .sk-point__said').textContent()
    await page.getByRole('checkbox').first().focus()
    await page.keyboard.press('9')
    expect(await page.getByRole('checkbox', { name: /\[9\]/ }).isChecked()).toBe(true)
    await arriving(page, async () => await page.keyboard.press('Enter'))

    expect(await page.locator('#words .sk-point__said').textContent()).not.toBe(before)
    expect(await page.locator('#all').textContent()).toContain('30 April 2010')
    await press(page, 'Undo')
  })
})

describe('the pages of the gap are accessible, and fit', () => {
  const open = ['/gap', '/gap/E06000042/jobs', '/gap/E06000042/youth', '/gap/E07000004/jobs']
  const officers = [
    '/gap/E06000042/jobs',
    '/gap/E06000042/youth/assessments',
    '/gap/E06000042/youth/quoted-figures',
  ]

  test.each([1280, 320])('a window %d px wide', async (width) => {
    const faults: string[] = []
    for (const [visitor, paths] of [
      ['nobody', open],
      ['partnership-officer', officers],
    ] as const) {
      const page = await journey.page(visitor, { viewport: { width, height: 900 } })
      for (const path of paths) {
        await page.goto(journey.address(path))
        faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`))
        const tooWide = await overflow(page)
        if (tooWide > 0) faults.push(`${path}: ${tooWide} px wider than its window`)
      }
    }
    expect(faults).toEqual([])
  })

  test.each([1280, 320])('a form that was refused, %d px wide', async (width) => {
    const page = await journey.page('partnership-officer', { viewport: { width, height: 900 } })
    for (const form of ['assessments', 'quoted-figures']) {
      await page.goto(journey.address(`/gap/E06000042/youth/${form}`))
      await press(page, 'Save')
      expect(await page.title()).toMatch(/^Error: /)
      expect(await axeFaults(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
  })
})
