import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldFrame, type FieldProps } from './field-frame.tsx'

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as `accept` has them: `.csv,.xlsx`. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Its form must be `multipart`. */
export function FileField({
  name,
  label,
  hint,
  errors,
  accept,
  multiple,
  ...rest
}: FileFieldProps) {
  const id = rest.id ?? fieldId(name)
  const error = errorOf(name, errors)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        class={`govuk-file-upload${error === undefined ? '' : ' govuk-file-upload--error'}`}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple === true}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FieldFrame>
  )
}
