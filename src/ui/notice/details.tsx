import type { Child } from 'hono/jsx'

export interface DetailsProps {
  summary: Child
  open?: boolean | undefined
  children?: Child
}

/** What only some readers need. Printed open. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="govuk-details" open={open === true}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
