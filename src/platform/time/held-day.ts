import { Refusal } from '#src/platform/refusal/refusal.ts'
import { dayInWords } from './day.ts'

/** The day typed, or the instance's date where none was. What has yet to come is not true yet. */
export function heldDay(typed: string, asOf: string, field = 'heldOn'): string {
  if (typed > asOf) {
    throw new Refusal('bad-input', `The date must be on or before ${dayInWords(asOf)}`, field)
  }
  return typed === '' ? asOf : typed
}
