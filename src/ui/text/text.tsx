import type { Child } from 'hono/jsx'

type WithChildren = { children?: Child }

/** The sentence a page opens with: its answer. */
export function Lede({ children }: WithChildren) {
  return <p class="sk-lede">{children}</p>
}

/** A short line above a heading: what kind of thing this page shows. */
export function Kicker({ children }: WithChildren) {
  return <p class="sk-kicker">{children}</p>
}

/** Source, edition and date of what stands above it. */
export function Source({ children }: WithChildren) {
  return <p class="sk-source">{children}</p>
}

/** The mark of anything invented. */
export function Illustrative() {
  return <span class="sk-illus">illustrative</span>
}
