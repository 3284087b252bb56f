import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'

export interface Option {
  value: string
  label: string
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[]
  value?: string | undefined
  required?: boolean | undefined
}

/** One of many. An option with an empty value (`Choose`) is the caller's to give. */
export function SelectField({
  name,
  label,
  hint,
  errors,
  options,
  value,
  ...rest
}: SelectFieldProps) {
  const id = rest.id ?? fieldId(name)
  const error = errorOf(name, errors)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        class={`govuk-select${error === undefined ? '' : ' govuk-select--error'}`}
        id={id}
        name={name}
        required={rest.required === true}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
