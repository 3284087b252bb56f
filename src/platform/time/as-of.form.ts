import { z } from 'zod'
import { Refusal } from '#src/platform/refusal/refusal.ts'

/** The date an address names, or the one the instance stands at. */
export function asOfAsked(asked: string | undefined, asOf: string): string {
  if (asked === undefined || asked === '') return asOf
  const parsed = z.iso.date().safeParse(asked)
  if (!parsed.success)
    throw new Refusal('bad-input', 'The date must be a real one, such as 2010-04-30.')
  return parsed.data
}
