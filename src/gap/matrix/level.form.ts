import { z } from 'zod'
import { Refusal } from '#src/platform/refusal/refusal.ts'

const levels = z.enum(['nation', 'region', 'county', 'district', 'ward', 'parish'])
export type Level = z.output<typeof levels>

/** The kind of place an address names; null where it names none. */
export function levelAsked(asked: string | undefined): Level | null {
  if (asked === undefined || asked === '') return null
  const parsed = levels.safeParse(asked)
  if (!parsed.success)
    throw new Refusal('bad-input', `The level must be one of: ${levels.options.join(', ')}.`)
  return parsed.data
}
