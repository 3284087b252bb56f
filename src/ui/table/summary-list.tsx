import type { Child } from 'hono/jsx'

export interface SummaryRow {
  key: Child
  /** Never blank: "not known" and "none" are values. */
  value: Child
  action?: { href: string; label: string; about: string } | undefined
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** For the rail beside a text. */
  narrow?: boolean | undefined
}

/** What is known of one thing, name by name. `about` is read after the action's label: "Change lead". */
export function SummaryList({ rows, narrow }: SummaryListProps) {
  return (
    <dl class={`govuk-summary-list${narrow === true ? ' govuk-summary-list--narrow' : ''}`}>
      {rows.map(({ key, value, action }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action === undefined ? null : (
            <dd class="govuk-summary-list__actions">
              <a href={action.href}>
                {action.label}
                <span class="govuk-visually-hidden"> {action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
