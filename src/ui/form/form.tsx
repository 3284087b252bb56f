import type { Child } from 'hono/jsx'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldErrors } from './field-errors.ts'

export interface FormProps {
  action: string
  /** Drawn as an error summary at the head of the form. Leave out where the page draws its own above its title. */
  errors?: FieldErrors | undefined
  /** For a form that carries a file. */
  multipart?: boolean | undefined
  children?: Child
}

/** A form that changes something. It is checked by us, in our words, and not by the browser. */
export function Form({ action, errors, multipart, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={multipart === true ? 'multipart/form-data' : undefined}
      novalidate
    >
      <ErrorSummary errors={errors ?? []} />
      {children}
    </form>
  )
}
