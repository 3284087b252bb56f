import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { arriving, useSite } from './site.ts'
import { tabTo } from './tab.ts'

const journey = useSite()

interface Stop {
  name: string
  /** Whether it looks another way than without the focus. */
  isMarked: boolean
  /** Whether it is in the window, with nothing in front of it. */
  isSeen: boolean
}

/** Puts a number on everything that Tab should reach, in the order in which it is written. */
async function numberStops(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const drawn = (element: Element, part?: string): string => {
      const style = getComputedStyle(element, part)
      // The colour of a line that is not drawn changes nothing that anybody sees.
      const outline = style.outlineStyle === 'none' ? '' : style.outline
      const edge = style.borderWidth === '0px' ? '' : `${style.borderWidth} ${style.borderColor}`
      return `${outline} ${style.boxShadow} ${style.backgroundColor} ${edge}`
    }
    // A box to tick draws its mark beside itself; a link around a word may draw it in the word.
    window.lookOf = (element) =>
      [element, element.nextElementSibling, element.firstElementChild]
        .flatMap((each) => (each === null ? [] : [drawn(each), drawn(each, '::before')]))
        .join('; ')
    window.nameOf = (element) => {
      const words = (element.textContent ?? '').trim().slice(0, 30)
      return `${element.dataset['stop'] ?? 'none:'} ${element.tagName} ${words}`
    }
  })
  return await page.evaluate(() => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    const groups = new Set<string>()
    const isStop = (element: HTMLElement): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false
      if (element.matches(':disabled, [type=hidden], [tabindex="-1"]')) return false
      // Radios of one name are one stop: the one that is chosen, or else the first.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`)
      if (groups.has(element.name) || (chosen !== null && chosen !== element)) return false
      groups.add(element.name)
      return true
    }
    const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(isStop)
    return stops.map((element, number) => {
      element.dataset['stop'] = String(number)
      element.dataset['look'] = window.lookOf(element)
      return window.nameOf(element)
    })
  })
}

async function stopNow(page: Page): Promise<Stop> {
  return await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(async (each) => await each.finished))
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: 'none', isMarked: false, isSeen: false }
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return {
      name: window.nameOf(element),
      isMarked: window.lookOf(element) !== element.dataset['look'],
      isSeen: over !== null && (element.contains(over) || over.contains(element)),
    }
  })
}

declare global {
  interface Window {
    lookOf: (element: HTMLElement) => string
    nameOf: (element: HTMLElement) => string
  }
}

async function allStops(page: Page, count: number): Promise<Stop[]> {
  const reached: Stop[] = []
  for (let number = 0; number < count; number += 1) {
    await page.keyboard.press('Tab')
    reached.push(await stopNow(page))
  }
  return reached
}

describe('Tab', () => {
  const pages = [
    { visitor: 'nobody', path: '/' },
    { visitor: 'nobody', path: '/places' },
    { visitor: 'nobody', path: '/places/E06000042' },
    { visitor: 'nobody', path: '/sign-in' },
    { visitor: 'programme-officer', path: '/desk' },
    { visitor: 'programme-officer', path: '/admin/people' },
  ] as const

  test.each(pages)(
    'goes through $path in order, and shows where it is',
    async ({ visitor, path }) => {
      const page = await journey.page(visitor)
      await page.goto(journey.address(path))
      const stops = await numberStops(page)
      expect(stops.length).toBeGreaterThan(5)

      const reached: Stop[] = []
      for (let n = 0; n < stops.length; n += 1) {
        await page.keyboard.press('Tab')
        reached.push(await stopNow(page))
      }

      expect(reached.map(({ name }) => name)).toEqual(stops)
      expect(reached.filter(({ isMarked }) => !isMarked)).toEqual([])
      expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([])
    },
  )

  test('would be missed where nothing shows the focus', async () => {
    const page = await journey.page()
    await page.goto(journey.address('/sign-in'))
    const hidden = 'outline: none; box-shadow: none; background: none; border: 0'
    await page.evaluate((style) => {
      const important = style.replaceAll(/;|$/g, ' !important;')
      document.styleSheets[0]?.insertRule(`*, *::before { ${important} }`)
    }, hidden)
    const stops = await numberStops(page)

    const reached = await allStops(page, stops.length)

    expect(reached.filter(({ isMarked }) => isMarked)).toEqual([])
  })

  test('reaches everything at 400% zoom, and nothing stands in front of it', async () => {
    const page = await journey.page('nobody', {
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    })
    await page.goto(journey.address('/sign-in'))
    const stops = await numberStops(page)

    const reached = await allStops(page, stops.length)

    expect(reached.map(({ name }) => name)).toEqual(stops)
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([])
  })
})

test('the first stop is a link past the menu, and it leads there', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/places'))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect(await skip.evaluate((link) => link.getBoundingClientRect().width)).toBeGreaterThan(50)

  await page.keyboard.press('Enter')

  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('somebody signs in by keyboard alone', async () => {
  const page = await journey.page()
  await page.goto(journey.takeLink('member'))
  await tabTo(page, 'Skip to main content')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Sign in')
  await arriving(page, async () => await page.keyboard.press('Enter'))

  expect(new URL(page.url()).pathname).toBe('/desk')
})

test('after a mistake the focus is on what went wrong, and one key leads to the field', async () => {
  const page = await journey.page()
  await page.goto(journey.address('/sign-in'))
  await page.getByLabel('Email address').fill('no address')
  await arriving(page, async () => await page.keyboard.press('Enter'))

  expect(await page.title()).toMatch(/^Error: /)
  const summary = page.locator('.govuk-error-summary')
  await expect
    .poll(async () => await summary.evaluate((element) => element === document.activeElement))
    .toBe(true)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  const field = page.getByLabel('Email address')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await field.inputValue()).toBe('no address')
})
