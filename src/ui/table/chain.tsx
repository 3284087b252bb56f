import type { Child } from 'hono/jsx'

export interface ChainLink {
  /** What kind of step it is, and when: `Live, 2 November 2009`. */
  label: Child
  body?: Child
  /** The step the page is about; or one that should be there and is not. */
  mark?: 'here' | 'missing' | undefined
}

/** How one thing came out of another, from the first to the last. */
export function Chain({ links }: { links: readonly ChainLink[] }) {
  return (
    <ol class="sk-chain">
      {links.map(({ label, body, mark }) => (
        <li class={mark === undefined ? undefined : `sk-chain__${mark}`}>
          <span class="sk-chain__label">{label}</span>
          {body}
        </li>
      ))}
    </ol>
  )
}
