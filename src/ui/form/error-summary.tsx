import { type FieldErrors, fieldId } from './field-errors.ts'

/** What is wrong, each linked to its field. Draws nothing when nothing is wrong. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" tabindex={-1}>
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
