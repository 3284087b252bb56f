import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { origin, useApp } from '#test/app.ts'

const site = useApp()

async function pageAt(path: string): Promise<Document> {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  return parseHTML(await response.text()).document
}

const pages = ['/accessibility', '/privacy', '/help-with-this-site']

test.each(pages)(
  '%s has one heading, and every entry of its contents leads somewhere',
  async (path) => {
    const page = await pageAt(path)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    const contents = [...page.querySelectorAll('main a[href^="#"]')]
    expect(contents.length).toBeGreaterThan(3)
    for (const entry of contents) {
      expect(page.querySelector(entry.getAttribute('href') ?? '')).not.toBeNull()
    }
  },
)

test.each(pages)('the pages of this site that %s links to are there', async (path) => {
  const page = await pageAt(path)
  const links = [...page.querySelectorAll('main a[href^="/"]')].map((link) =>
    link.getAttribute('href'),
  )
  for (const href of new Set(links)) {
    const { status } = await site.get(href ?? '')
    expect([href, status === 200 || status === 303]).toEqual([href, true])
  }
})

test('reading sets no cookie, and signing in sets those the privacy page names', async () => {
  const cookiesOf = async (path: string): Promise<(string | undefined)[]> => {
    const { headers } = await site.app.request(`${origin}${path}`)
    return headers.getSetCookie().map((cookie) => cookie.split('=')[0])
  }
  for (const path of ['/', '/places', ...pages]) expect(await cookiesOf(path)).toEqual([])
  const named = [...(await pageAt('/privacy')).querySelectorAll('main table code')]
  const [session, device] = named.map((code) => code.textContent)
  expect(await cookiesOf('/sign-in')).toEqual([device])
  expect(site.parts.auth.bringsSession(new Headers({ cookie: `${session}=x` }))).toBe(true)
})
