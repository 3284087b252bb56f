import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { useApp } from '#test/app.ts'

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
  for (const path of ['/', '/places', ...pages]) {
    expect((await site.get(path)).headers.getSetCookie()).toEqual([])
  }
  const asked = await site.get('/sign-in')
  const name = asked.headers.getSetCookie()[0]?.split('=')[0]
  const member = await site.as('member')
  const sent = await member.get('/desk')
  expect(sent.status).toBe(200)
  const named = [...(await pageAt('/privacy')).querySelectorAll('main table code')]
  expect(named.map((code) => code.textContent)).toEqual(['secklow', 'secklow-device'])
  expect(name).toBe('secklow-device')
})
