import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  // In the page, once its source has been run there.
  const axe: { run: (options: RunOptions) => Promise<AxeResults> }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** All rules of axe, or only those that a change of colours can break. */
export type Rules = 'all' | 'colour'

const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong in the page as it stands, by the rules of WCAG 2.2 AA and its own best practices. */
export async function axeFaults(page: Page, rules: Rules = 'all'): Promise<string[]> {
  await page.evaluate(async () => {
    // A colour on its way to another has the contrast of neither.
    await Promise.allSettled(document.getAnimations().map(async (each) => await each.finished))
  })
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'colour' ? { runOnly: { type: 'rule', values: colourRules } } : {}),
  }
  // Run by the debugger and not by the page, whose content policy stays in force.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const results = await page.evaluate(async (asked): Promise<AxeResults> => {
    return await axe.run(asked)
  }, options)
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  )
}

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

/** Gathers what a browser complains of, and what it asks of others, from now on. */
export function complaints(page: Page, origin: string): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:') found.push(`asked ${url.href}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page ends what it was still asking for.
    if (reason !== 'net::ERR_ABORTED') found.push(`${request.url()} failed: ${reason}`)
  })
  return found
}
