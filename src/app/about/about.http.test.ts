import { expect, test } from 'vitest'
import { origin, useApp } from '#test/app.ts'

const site = useApp()

const pages = ['/accessibility', '/privacy', '/help-with-this-site']

async function mainOf(path: string): Promise<string> {
  const response = await site.get(path)
  expect(response.status).toBe(200)
  return /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? ''
}

function found(pattern: RegExp, text: string): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '')
}

test.each(pages)('%s has one heading, and its contents lead somewhere', async (path) => {
  const main = await mainOf(path)
  expect(found(/<(h1)>/g, main)).toHaveLength(1)
  const contents = found(/href="#([^"]+)"/g, main)
  expect(contents.length).toBeGreaterThan(3)
  expect(found(/<section class="sk-section" id="([^"]+)"/g, main)).toEqual(contents)
})

test.each(pages)('the pages of this site that %s links to are there', async (path) => {
  for (const href of new Set(found(/href="(\/[^"]*)"/g, await mainOf(path)))) {
    const { status } = await site.get(href)
    expect([href, status === 200 || status === 303]).toEqual([href, true])
  }
})

test('reading sets no cookie, and signing in sets those the privacy page names', async () => {
  const cookiesOf = async (path: string): Promise<(string | undefined)[]> => {
    const { headers } = await site.app.request(`${origin}${path}`)
    return headers.getSetCookie().map((cookie) => cookie.split('=')[0])
  }
  for (const path of ['/', '/places', ...pages]) expect(await cookiesOf(path)).toEqual([])
  const [session, device, ...others] = found(/<code>([^<]+)<\/code>/g, await mainOf('/privacy'))
  expect(others).toEqual([])
  expect(await cookiesOf('/sign-in')).toEqual([device])
  expect(site.parts.auth.bringsSession(new Headers({ cookie: `${session}=x` }))).toBe(true)
})
