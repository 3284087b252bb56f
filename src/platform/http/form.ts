import type { z } from 'zod'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { FieldError } from '#src/ui/index.ts'
import type { RequestContext } from './env.ts'

/** What somebody typed, as text, so that a form can be shown again with it. */
export type FormValues = Readonly<Record<string, string>>

export type FormResult<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: readonly FieldError[]; values: FormValues }

const mostFields = 200

/** Reads a posted form and parses it by its schema: a value, or the errors beside the values as typed. */
export async function readForm<S extends z.ZodType>(
  c: RequestContext,
  schema: S,
): Promise<FormResult<z.output<S>>> {
  const values = await formValues(c)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  return { ok: false, errors: firstErrors(parsed.error.issues), values }
}

async function formValues(c: RequestContext): Promise<FormValues> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
    throw new Refusal('bad-input', 'A form was expected here.')
  }
  const body = await parsedBody(c)
  const entries = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const text = textOf(value)
    return text === undefined ? [] : [[name, text]]
  })
  if (entries.length > mostFields) throw new Refusal('too-large', 'That form has too many fields.')
  return Object.fromEntries(
    entries.map(([name, text]) => [name, text.replaceAll('\u0000', '').trim()]),
  )
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** Boxes of one name that were ticked arrive together: one a line. A file is no text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isList(value)) return undefined
  const texts = value.filter((each) => typeof each === 'string')
  return texts.length === 0 ? undefined : texts.join('\n')
}

async function parsedBody(c: RequestContext): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('bad-input', 'That form could not be read.')
  }
}

/** One message a field: the first. */
function firstErrors(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): FieldError[] {
  const byField = new Map<string, string>()
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '')
    if (!byField.has(field)) byField.set(field, issue.message)
  }
  return [...byField].map(([field, message]) => ({ field, message }))
}

/** A form as it is shown again: what was typed, and what was wrong with it. */
export interface FormState {
  values: FormValues
  errors: readonly FieldError[]
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; state: FormState }

/** Does it, or says beside which field it was refused: a refusal that names a field belongs to the form. */
export async function attempt<S, T>(
  form: FormResult<S>,
  work: (value: S) => Promise<T>,
): Promise<Attempt<T>> {
  if (!form.ok) return { ok: false, state: form }
  try {
    return { ok: true, value: await work(form.value) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.field === undefined) throw error
    return {
      ok: false,
      state: { values: form.values, errors: [{ field: error.field, message: error.message }] },
    }
  }
}
