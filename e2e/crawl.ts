import type { Page } from 'playwright-core'
import { routeAccess } from '#test/route-access.ts'

/** A page that a visitor can reach by links. */
export interface Reached {
  /** Where the browser ended up, after any redirect. */
  path: string
  /** The route that answers it, as the app writes it. */
  route: string
  status: number
  title: string
}

/** So many addresses of one route are looked at, and one with the same questions: a hundred places look alike. */
const mostOfRoute = 3
const mostAsked = 1
const noPage = /\.(json|csv|pdf|md|svg)$|^\/(assets|healthz|readyz)/

const routes = Object.keys(routeAccess)
  .filter((line) => line.startsWith('GET '))
  .map((line) => line.slice('GET '.length))
  .map((route) => ({ route, pattern: new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`) }))

/** The routes that show pages, as the table of routes knows them. */
export const pageRoutes: readonly string[] = routes
  .map(({ route }) => route)
  .filter((route) => !noPage.test(route))

export function routeOf(pathname: string): string {
  return routes.find(({ pattern }) => pattern.test(pathname))?.route ?? `none for ${pathname}`
}

/** Follows every link of this site from where it begins, as far as this visitor comes. */
export async function crawl(
  page: Page,
  origin: string,
  starts: readonly string[],
): Promise<Reached[]> {
  const reached: Reached[] = []
  const known = new Set<string>(starts)
  const alike = new Map<string, number>()
  const queue = [...starts]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const url = new URL(path, origin)
    const asked = questionsOf(url).toSorted().join(' ')
    const kind = `${routeOf(url.pathname)} ${asked}`
    const seen = alike.get(kind) ?? 0
    if (seen === (asked === '' ? mostOfRoute : mostAsked)) continue
    alike.set(kind, seen + 1)
    const answer = await page.goto(url.href)
    const { pathname, search } = new URL(page.url())
    const isNew = !reached.some((each) => each.path === `${pathname}${search}`)
    if (isNew) {
      reached.push({
        path: `${pathname}${search}`,
        route: routeOf(pathname),
        status: answer?.status() ?? 0,
        title: await page.title(),
      })
    }
    for (const link of await linksOn(page, origin)) {
      if (known.has(link)) continue
      known.add(link)
      queue.push(link)
    }
  }
  return reached
}

/** A page of another day is the same page: which day it is for is no question of its own. */
function questionsOf(url: URL): string[] {
  return [...url.searchParams.keys()].filter((name) => name !== 'asOf')
}

async function linksOn(page: Page, origin: string): Promise<string[]> {
  const addresses = await page.evaluate(() =>
    // A link in a drawing has no plain address as a property; the attribute has it in both.
    [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
  )
  return addresses
    .map((address) => new URL(address, page.url()))
    .filter((url) => url.origin === origin && !noPage.test(url.pathname))
    .map((url) => `${url.pathname}${url.search}`)
}
