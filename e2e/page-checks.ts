import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { crawl, type Reached } from './crawl.ts'
import { axeFaults, complaints, overflow, type Rules } from './faults.ts'
import type { Journey, Visitor } from './site.ts'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

export interface Look {
  look: string
  width: number
  media: Media
  rules: Rules
}

/** Ways in which people look at a page. What no colour can break is looked at in one of them for each width. */
export const allLooks: readonly Look[] = [1280, 320].flatMap((width): Look[] => [
  {
    look: `light, ${width} px`,
    width,
    media: { colorScheme: 'light', forcedColors: 'none' },
    rules: 'all',
  },
  {
    look: `dark, ${width} px`,
    width,
    media: { colorScheme: 'dark', forcedColors: 'none' },
    rules: 'colour',
  },
  {
    look: `forced colours, ${width} px`,
    width,
    media: { colorScheme: 'light', forcedColors: 'active' },
    rules: 'colour',
  },
])

/** An entry is named by what was done, and the same may be done more than once. */
const namedAlike = '/admin/history/:id'

export interface Walk {
  journey: Journey
  visitor: Visitor
  starts: readonly string[]
  /** Which of the pages reached are looked at; what everybody sees need not be looked at twice. */
  own: (path: string) => boolean
  onReached: (reached: readonly Reached[]) => void
  /** In which ways they are looked at; all when left out. */
  looks?: readonly Look[]
}

/** Declares the tests of all pages that one visitor reaches by links. */
export function testPages({
  journey,
  visitor,
  starts,
  own,
  onReached,
  looks = allLooks,
}: Walk): void {
  let pages: readonly Reached[] = []

  test('answer, each with a title of its own, and ask nothing of others', async () => {
    const page = await journey.page(visitor)
    const complained = complaints(page, journey.site.url)
    const reached = await crawl(page, journey.site.url, starts)
    pages = reached.filter(({ path }) => own(path))
    onReached(reached)

    expect(doubledTitles(reached)).toEqual([])
    // Chromium itself complains of each answer that is no success.
    expect(complained.filter((text) => !/status of 4\d\d/.test(text))).toEqual([])
    expect(reached.filter(({ status }) => status >= 500)).toEqual([])
  })

  test.each(widthsOf(looks))('are accessible and fit a window of %s px', async (width) => {
    const page = await journey.page(visitor, { viewport: { width, height: 900 } })
    const faults: string[] = []
    expect(pages).not.toEqual([])
    for (const { path } of pages) {
      await page.goto(journey.address(path))
      await unfold(page)
      for (const each of looks.filter((look) => look.width === width)) {
        faults.push(
          ...(await faultsIn(page, each)).map((fault) => `${path}, ${each.look}: ${fault}`),
        )
      }
    }

    expect(faults).toEqual([])
  })
}

function widthsOf(looks: readonly Look[]): number[] {
  return [...new Set(looks.map(({ width }) => width))]
}

async function faultsIn(page: Page, { media, rules }: Look): Promise<string[]> {
  await page.emulateMedia(media)
  const faults = await axeFaults(page, rules)
  const tooWide = await overflow(page)
  return tooWide > 0 ? [...faults, `${tooWide} px wider than its window`] : faults
}

/** Opens what is folded away, so that it is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
}

/** Pages that a person with many open could not tell apart. Two parts of one list are one page. */
function doubledTitles(reached: readonly Reached[]): string[] {
  const pages = new Map<string, string>()
  for (const { path, route, status, title } of reached) {
    const address = path.replace(/\?.*/, '')
    if (status === 200 && route !== namedAlike) pages.set(address, title)
  }
  const titles = [...pages.values()]
  return [...pages]
    .filter(([, title]) => titles.indexOf(title) !== titles.lastIndexOf(title))
    .map(([address, title]) => `${address}: ${title}`)
}
