import type { Child } from 'hono/jsx'
import { Form } from '#src/ui/index.ts'
import { type ReviewShown, reviewPath } from './review-shown.ts'

export interface ChangeFormProps {
  shown: ReviewShown
  /** Fields that say what is changed. */
  fields: Readonly<Record<string, string | number>>
  children?: Child
}

/** A form that makes one change to the version that is shown. */
export function ChangeForm({ shown, fields, children }: ChangeFormProps) {
  const { listed, part } = shown
  const all = { version: listed.version, part: part.number, ...fields }
  return (
    <Form action={`${reviewPath(listed)}/changes`}>
      {Object.entries(all).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}
