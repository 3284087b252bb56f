import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** The most characters it may hold; said under the field and counted where scripts run. */
  limit?: number | undefined
  required?: boolean | undefined
}

export function TextArea(props: TextAreaProps) {
  const { name, label, hint, errors, limit } = props
  const id = props.id ?? fieldId(name)
  const error = errorOf(name, errors)
  const described = [
    describedBy(id, { hint, error }),
    limit === undefined ? undefined : `${id}-info`,
  ]
  const field = (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        class={`govuk-textarea${error === undefined ? '' : ' govuk-textarea--error'}${limit === undefined ? '' : ' govuk-js-character-count'}`}
        id={id}
        name={name}
        rows={props.rows ?? 5}
        required={props.required === true}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={described.filter((part) => part !== undefined).join(' ') || undefined}
      >
        {firstLineKept(props.value)}
      </textarea>
    </FieldFrame>
  )
  if (limit === undefined) return field
  return (
    <div class="govuk-character-count" data-module="govuk-character-count" data-maxlength={limit}>
      {field}
      <div id={`${id}-info`} class="govuk-hint govuk-character-count__message">
        You can enter up to {limit} characters
      </div>
    </div>
  )
}

/** A browser drops an empty first line of a text area, so one more stands before it. */
function firstLineKept(value = ''): string {
  return /^\r?\n/.test(value) ? `\n${value}` : value
}
