import type { Page } from 'playwright-core'

const mostStops = 120

/** Presses Tab until the element with this text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let n = 0; n < mostStops; n += 1) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => document.activeElement?.textContent?.trim())
    if (reached === text) return
  }
  throw new Error(`Tab does not reach “${text}”`)
}
