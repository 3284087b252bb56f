import type { Child } from 'hono/jsx'

export interface LedgerItem {
  /** A date or a count in words. */
  when?: string | undefined
  body: Child
}

export interface LedgerProps {
  items: readonly LedgerItem[]
  /** Dates in a column of their own on a wide screen. */
  dated?: boolean | undefined
}

/** Dated or counted items, each under a hairline. */
export function Ledger({ items, dated }: LedgerProps) {
  return (
    <ul class={dated === true ? 'sk-ledger sk-ledger--dated' : 'sk-ledger'}>
      {items.map(({ when, body }) => (
        <li>
          {when === undefined && dated !== true ? null : <span class="sk-when">{when}</span>}
          <div>{body}</div>
        </li>
      ))}
    </ul>
  )
}
