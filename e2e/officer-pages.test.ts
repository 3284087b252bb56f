import { describe, expect, test } from 'vitest'
import { pageRoutes } from './crawl.ts'
import { axeFaults } from './faults.ts'
import { allLooks, type Look, testPages } from './page-checks.ts'
import { bringInPaper } from './paper.ts'
import { arriving, roles, useSite } from './site.ts'

const journey = useSite()
// The other pages of meetings and papers are for everybody, and looked at with those.
const officerPages = [
  '^/(desk|admin)',
  '^/papers/[^/]+/draft',
  '^/meetings/(new|import)',
  '/(changes|parts|role|correction|setting-aside)$',
]
const officerPage = new RegExp(officerPages.join('|'))
const isPlainPhone = ({ rules, width }: Look): boolean => rules === 'all' && width === 320
const reachedRoutes = new Set<string>()

test('a mail stands in the outbox, for officers to look at', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/sign-in'))
  await page.getByLabel('Email address').fill('programme@demonstration.invalid')
  await arriving(
    page,
    async () => await page.getByRole('button', { name: 'Send me a link' }).click(),
  )

  expect(await page.title()).toContain('Look in your mail')
})

test('a paper came in, so that there are pages of its source and of those whom it names', async () => {
  expect(await bringInPaper(journey)).toMatch(/^\/meetings\//)
})

describe.each(roles)('pages of a %s', (visitor) => {
  testPages({
    journey,
    visitor,
    starts: ['/desk', '/admin'],
    own: (path) => officerPage.test(path),
    onReached: (reached) => {
      for (const { route } of reached) reachedRoutes.add(route)
    },
    // The pages of the others are pages of a programme officer with less on them, and a phone is the harder test.
    looks: visitor === 'programme-officer' ? allLooks : allLooks.filter(isPlainPhone),
  })
})

test('links lead to every page there is', () => {
  // Of signing in, those who have done so see nothing.
  const unlinked = pageRoutes.filter(
    (route) => !reachedRoutes.has(route) && !route.startsWith('/sign-in'),
  )

  expect(unlinked).toEqual([])
})

describe('forms that were refused', () => {
  const forms = [
    { visitor: 'nobody', path: '/sign-in' },
    { visitor: 'programme-officer', path: '/admin/people' },
    { visitor: 'programme-officer', path: '/admin/partnerships' },
    { visitor: 'programme-officer', path: '/admin/programme' },
    { visitor: 'programme-officer', path: '/meetings/new' },
  ] as const

  test.each(forms)('$path is accessible with its errors', async ({ visitor, path }) => {
    const page = await journey.page(visitor)
    await page.goto(journey.address(path))
    const form = page.locator('main form[method=post]').first()
    for (const field of await form.locator('input[type=text], input[type=email]').all()) {
      await field.fill('')
    }
    await arriving(page, async () => await form.getByRole('button').last().click())

    expect(await page.title()).toMatch(/^Error: /)
    for (const { media, rules } of allLooks.slice(0, 3)) {
      await page.emulateMedia(media)
      expect(await axeFaults(page, rules)).toEqual([])
    }
  })
})
