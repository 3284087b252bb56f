import { type FieldErrors, fieldId } from './field-errors.ts'

export interface ErrorSummaryProps {
  errors: FieldErrors
  /** An example, which leaves the focus where it is. */
  example?: boolean | undefined
}

/** What is wrong, each linked to its field. Draws nothing when nothing is wrong. */
export function ErrorSummary({ errors, example }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div
      class="govuk-error-summary"
      data-module="govuk-error-summary"
      data-disable-auto-focus={example === true ? 'true' : undefined}
      tabindex={-1}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li>{field === '' ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
