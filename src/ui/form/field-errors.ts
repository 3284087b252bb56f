/** What is wrong with a form, field by field. An empty field name means the form as a whole. */
export type FieldErrors = readonly FieldError[]

export interface FieldError {
  field: string
  message: string
}

/** The id of a field's first control, which the error summary links to. */
export function fieldId(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '-')
}

export function errorOf(name: string, errors: FieldErrors | undefined): string | undefined {
  return errors?.find((error) => error.field === name)?.message
}

/** Ids of the hint and error that describe a control, or undefined where there is neither. */
export function describedBy(
  id: string,
  { hint, error }: { hint: unknown; error: string | undefined },
): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}
