import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { markupOf } from '#test/markup.ts'
import type { Frame, FramedPage } from './frame.ts'
import { Layout } from './layout.tsx'

const frame: Frame = {
  programmeName: 'Progress through Partnership, south east England',
  demonstration: { sentence: 'Demonstration, set in April 2010.' },
  shownAsOf: '30 April 2010',
  nav: [
    { href: '/places', label: 'Places' },
    { href: '/gap', label: 'Gap' },
  ],
  footer: [{ heading: 'Look', links: [{ href: '/places', label: 'Places' }] }],
  account: { signedInAs: null },
  path: '/places/E06000042',
  assets: {
    stylesheet: '/assets/a.css',
    script: '/assets/a.js',
    icon: '/assets/a.svg',
    font: '/assets/a.woff2',
    card: '/assets/a.png',
  },
}
const page: FramedPage = { title: 'Milton Keynes', body: <h1>Milton Keynes</h1> }

async function shown(
  changes: Partial<Frame> = {},
  pageChanges: Partial<FramedPage> = {},
): Promise<Document> {
  return parseHTML(
    await markupOf(<Layout frame={{ ...frame, ...changes }} page={{ ...page, ...pageChanges }} />),
  ).document
}

function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
}

async function markOfPlaces(path: string): Promise<string | null | undefined> {
  const link = (await shown({ path })).querySelector('.sk-nav a[href="/places"]')
  return link?.getAttribute('aria-current')
}

function ownLinks(document: Document): (string | null)[] {
  const links = document.querySelectorAll('.sk-header__own a')
  return [...links].flatMap((link) => [link.getAttribute('href'), link.textContent])
}

async function cardAddress(origin?: string): Promise<string | null | undefined> {
  return (await shown({ origin }))
    .querySelector('meta[property="og:image"]')
    ?.getAttribute('content')
}

test('a page is a whole document in British English', async () => {
  const markup = await markupOf(<Layout frame={frame} page={page} />)

  expect(markup).toMatch(/^<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"\/>/)
  expect(markup).toContain('<title>Milton Keynes - Secklow</title>')
})

test('the first thing on a page skips to its content', async () => {
  const document = await shown()

  expect(document.querySelector('body > :first-child')?.getAttribute('href')).toBe('#main')
  expect(document.getElementById('main')?.querySelector('h1')?.textContent).toBe('Milton Keynes')
})

test('the title of a page that answers a wrong form begins with the error', async () => {
  expect(texts(await shown({}, { status: 400 }), 'title')).toEqual([
    'Error: Milton Keynes - Secklow',
  ])
  expect(texts(await shown({}, { status: 404 }), 'title')).toEqual(['Milton Keynes - Secklow'])
})

test('a demonstration says so and stays out of search engines', async () => {
  const demonstration = await shown()
  const real = await shown({ demonstration: null })

  expect(texts(demonstration, '.sk-demo')).toEqual(['Demonstration, set in April 2010.'])
  expect(demonstration.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
    'noindex',
  )
  expect(real.querySelector('.sk-demo')).toBeNull()
  expect(real.querySelector('meta[name="robots"]')).toBeNull()
})

test('the date that a page stands at is said, unless it stands at today', async () => {
  expect(texts(await shown(), '.sk-as-of')).toEqual(['Shown as of 30 April 2010'])
  expect(texts(await shown({ shownAsOf: null }), '.sk-as-of')).toEqual([])
})

test('the menu marks the page itself and what lies above it', async () => {
  expect(await markOfPlaces('/places')).toBe('page')
  expect(await markOfPlaces('/places/E06000042')).toBe('true')
  expect(await markOfPlaces('/placesnearby')).toBeNull()
  expect(await markOfPlaces('/gap')).toBeNull()
})

test('whoever is not signed in can sign in; whoever is finds their desk', async () => {
  expect(ownLinks(await shown())).toEqual(['/sign-in', 'Sign in'])
  expect(ownLinks(await shown({ account: { signedInAs: 'An officer' } }))).toEqual([
    '/desk',
    'Your desk',
  ])
})

test('the menu of a phone leads to the foot of the page', async () => {
  const document = await shown()

  expect(document.querySelector('.sk-only-phone a')?.getAttribute('href')).toBe('#menu')
  expect(document.getElementById('menu')?.localName).toBe('footer')
})

test('a page links its twins, made of the same choice, in its head and at its end', async () => {
  const document = await shown({ query: '?theme=jobs' }, { twins: ['html', 'csv', 'json', 'pdf'] })
  const expected = ['csv', 'json', 'pdf'].map((format) => `/places/E06000042.${format}?theme=jobs`)
  const hrefs = (selector: string) =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'))

  expect(hrefs('link[rel="alternate"]')).toEqual(expected)
  expect(hrefs('.sk-twins a')).toEqual(expected)
})

test('a page without twins, breadcrumbs or description has no empty places for them', async () => {
  const document = await shown({ shownAsOf: null })

  for (const selector of [
    '.sk-twins',
    '.sk-trail',
    'meta[name="description"]',
    'link[rel="alternate"]',
  ]) {
    expect(document.querySelector(selector)).toBeNull()
  }
})

test('a card for other sites needs to know where this site stands', async () => {
  expect(await cardAddress('https://example.org')).toBe('https://example.org/assets/a.png')
  expect(await cardAddress()).toBeUndefined()
})

test('no code and no style stands in the page, and what is hostile is words', async () => {
  const hostile = '"><script>alert(1)</script>'
  const document = await shown(
    {
      programmeName: hostile,
      demonstration: { sentence: hostile },
      shownAsOf: hostile,
      path: `/${hostile}`,
    },
    {
      title: hostile,
      description: hostile,
      breadcrumbs: [{ href: `/${hostile}`, label: hostile }],
      twins: ['csv'],
    },
  )
  const scripts = [...document.querySelectorAll('script')]

  expect(scripts.map((script) => script.getAttribute('src'))).toEqual(['/assets/a.js'])
  expect([...document.querySelectorAll('style, [style], [onclick]')]).toEqual([])
  expect(texts(document, 'h1')).toEqual(['Milton Keynes'])
})
