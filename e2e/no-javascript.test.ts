import { describe, expect, test } from 'vitest'
import { arriving, useSite } from './site.ts'

const journey = useSite()
const plain = { javaScriptEnabled: false } as const

describe('without JavaScript', () => {
  test('the front page leads to a place, its figures and its map', async () => {
    const page = await journey.page('nobody', plain)
    await page.goto(journey.address('/'))
    await arriving(
      page,
      async () =>
        await page.getByRole('main').getByRole('link', { name: 'Milton Keynes' }).first().click(),
    )
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Milton Keynes')

    await page.goto(journey.address('/places/E06000042'))

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Milton Keynes')
    expect(await page.getByRole('main').locator('svg').count()).toBeGreaterThan(0)
    expect(await page.getByRole('main').locator('table').count()).toBeGreaterThan(0)
  })

  test('places are searched', async () => {
    const page = await journey.page('nobody', plain)
    await page.goto(journey.address('/'))
    await page.getByRole('searchbox').fill('cherwell')
    await arriving(page, async () => await page.keyboard.press('Enter'))

    expect(new URL(page.url()).pathname).toBe('/places')
    const links = page.getByRole('main').locator('a[href^="/places/"]')
    expect(await links.allTextContents()).toContain('Cherwell')
  })

  test('a mistake in a form is told above it, and what was typed is still there', async () => {
    const page = await journey.page('nobody', plain)
    await page.goto(journey.address('/sign-in'))
    await page.getByLabel('Email address').fill('no address')
    await arriving(
      page,
      async () => await page.getByRole('button', { name: 'Send me a link' }).click(),
    )

    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#email')
    expect(await page.getByLabel('Email address').inputValue()).toBe('no address')
  })

  test('somebody signs in, adds a person, and takes it back', async () => {
    const page = await journey.page('programme-officer', plain)
    await page.goto(journey.address('/admin/people'))
    await page.getByLabel('Name', { exact: true }).fill('Somebody new (illustrative)')
    await page.getByLabel('Email address').fill('new@demonstration.invalid')
    await page.getByLabel('Role').selectOption('member')
    await page.getByLabel('Partnership').selectOption({ label: 'Cherwell' })
    await arriving(page, async () => await page.getByLabel('Name', { exact: true }).press('Enter'))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Somebody new (illustrative)',
    )

    await arriving(
      page,
      async () => await page.getByRole('button', { name: /undo/i }).first().click(),
    )

    expect(new URL(page.url()).pathname).toMatch(/^\/admin\/history\//)
    expect(await page.getByRole('main').textContent()).toContain('undid')
  })
})
