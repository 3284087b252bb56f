import type { Child } from 'hono/jsx'
import { describedBy, errorOf, fieldId } from './field-errors.ts'
import { FieldsetFrame } from './field-frame.tsx'
import { inputClass } from './text-field.tsx'

/** A date as typed: parts may be empty or wrong, and are shown again as they were. */
export interface TypedDate {
  day: string
  month: string
  year: string
}

export interface DateFieldProps {
  name: string
  legend: string
  hint?: Child
  /** An ISO day `2010-04-30`, or what was typed. */
  value?: string | TypedDate | undefined
  errors?: readonly { field: string; message: string }[] | undefined
  id?: string | undefined
}

/** Three small boxes, sent as `name-day`, `name-month` and `name-year`. Read them with `typedDate` and `dayTyped`. */
export function DateField({ name, legend, hint, value, errors, ...rest }: DateFieldProps) {
  const id = rest.id ?? fieldId(name)
  const error = errorOf(name, errors)
  const typed = typeof value === 'string' ? typedFromDay(value) : value
  const parts = [
    { part: 'day', label: 'Day', width: 2, id },
    { part: 'month', label: 'Month', width: 2, id: `${id}-month` },
    { part: 'year', label: 'Year', width: 4, id: `${id}-year` },
  ] as const
  return (
    <FieldsetFrame
      id={id}
      legend={legend}
      hint={hint}
      error={error}
      described={describedBy(id, { hint, error })}
    >
      <div class="govuk-date-input">
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <label class="govuk-label govuk-date-input__label" for={part.id}>
              {part.label}
            </label>
            <input
              class={inputClass(part.width, error)}
              id={part.id}
              name={`${name}-${part.part}`}
              type="text"
              inputmode="numeric"
              value={typed?.[part.part]}
              aria-invalid={error === undefined ? undefined : 'true'}
            />
          </div>
        ))}
      </div>
    </FieldsetFrame>
  )
}

function typedFromDay(day: string): TypedDate {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: withoutZero(date), month: withoutZero(month), year }
}

function withoutZero(text: string): string {
  return text.replace(/^0/, '')
}

/** The three boxes of a posted form. */
export function typedDate(form: Readonly<Record<string, unknown>>, name: string): TypedDate {
  const read = (part: string): string => {
    const value = form[`${name}-${part}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { day: read('day'), month: read('month'), year: read('year') }
}

/** The ISO day that was typed; null when all three boxes are empty; undefined when it is no date. */
export function dayTyped({ day, month, year }: TypedDate): string | null | undefined {
  if (day === '' && month === '' && year === '') return null
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  const real = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
  return real ? iso : undefined
}

/** A posted form with each date's three boxes as one ISO day: empty where none was typed, `wrong` where it is no date. */
export function withDays(form: unknown, ...names: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> =
    typeof form === 'object' && form !== null ? { ...form } : {}
  for (const name of names) {
    const day = dayTyped(typedDate(fields, name))
    fields[name] = day === undefined ? 'wrong' : (day ?? '')
  }
  return fields
}
