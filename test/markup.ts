import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { parseHTML } from 'linkedom'

/** The markup that a part of a page is sent as. */
export async function markupOf(part: Child): Promise<string> {
  return (await html`${part}`).toString()
}

/** The same part as a browser would hold it. */
export async function pageWith(part: Child): Promise<Document> {
  return parseHTML(`<!doctype html><html><body>${await markupOf(part)}</body></html>`).document
}
