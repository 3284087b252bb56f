import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'

export type TextFieldType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password'

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  /** `number` is drawn as text with a numeric keyboard: spinners change figures by accident. */
  type?: TextFieldType | undefined
  autocomplete?: string | undefined
  /** Characters the field is wide. */
  width?: 2 | 4 | 10 | 20 | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  maxlength?: number | undefined
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, errors, type, width, required, disabled } = props
  const id = props.id ?? fieldId(name)
  const error = errorOf(name, errors)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        class={inputClass(width, error)}
        id={id}
        name={name}
        type={type === 'number' ? 'text' : (type ?? 'text')}
        inputmode={type === 'number' ? 'numeric' : undefined}
        value={props.value}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        required={required === true}
        disabled={disabled === true}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FieldFrame>
  )
}

export function inputClass(width: number | undefined, error: string | undefined): string {
  const classes = ['govuk-input']
  if (width !== undefined) classes.push(`govuk-input--width-${width}`)
  if (error !== undefined) classes.push('govuk-input--error')
  return classes.join(' ')
}
