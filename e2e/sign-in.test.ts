import { expect, test } from 'vitest'
import { arriving, useSite } from './site.ts'

const journey = useSite()

test('a link opens a page with a button, and opening it spends nothing', async () => {
  const page = await journey.page()
  const link = journey.takeLink('member')
  await page.goto(link)
  await page.goto(link)

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in to this site')
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  expect(cookies.filter((name) => name.includes('session'))).toEqual([])

  await arriving(page, async () => await page.getByRole('button', { name: 'Sign in' }).click())
  expect(new URL(page.url()).pathname).toBe('/desk')
})

test('a link that was used is refused, in another browser too, and says what to do', async () => {
  const link = journey.takeLink('partnership-officer')
  const [first, second] = [await journey.page(), await journey.page()]
  await first.goto(link)
  await second.goto(link)
  await arriving(first, async () => await first.getByRole('button', { name: 'Sign in' }).click())
  expect(new URL(first.url()).pathname).toBe('/desk')

  await arriving(second, async () => await second.getByRole('button', { name: 'Sign in' }).click())

  expect(await second.title()).toContain('This link has been used')
  await arriving(
    second,
    async () =>
      await second.getByRole('main').getByRole('link', { name: 'Ask for another link' }).click(),
  )
  expect(new URL(second.url()).pathname).toBe('/sign-in')
  await second.goto(journey.address('/desk'))
  expect(new URL(second.url()).pathname).toBe('/sign-in')
})

test('whoever asks for a page of officers comes back to it after signing in', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/admin/history'))

  expect(new URL(page.url()).search).toBe('?next=%2Fadmin%2Fhistory')
})

test('the outbox shows a mail without the link that it held', async () => {
  const asking = await journey.page()
  await asking.goto(journey.address('/sign-in'))
  await asking.getByLabel('Email address').fill('programme@demonstration.invalid')
  await arriving(
    asking,
    async () => await asking.getByRole('button', { name: 'Send me a link' }).click(),
  )

  const page = await journey.page('programme-officer')
  await page.goto(journey.address('/admin/outbox'))
  const mails = page.locator('main a[href^="/admin/outbox/"]')
  await expect.poll(async () => await mails.count()).toBe(1)
  await arriving(page, async () => await mails.click())
  const shown = await page.getByRole('main').innerHTML()

  expect(shown).toContain('sign')
  expect(shown).not.toMatch(/token|[A-Za-z]{32}/)
})

test('signing out ends the session', async () => {
  const page = await journey.page('programme-officer')
  await page.goto(journey.address('/desk'))
  const session = await page.context().storageState()
  await arriving(page, async () => await page.getByRole('button', { name: 'Sign out' }).click())
  expect(new URL(page.url()).pathname).toBe('/')

  const kept = await journey.page('nobody', { storageState: session })
  await kept.goto(journey.address('/desk'))

  expect(new URL(kept.url()).pathname).toBe('/sign-in')
})
