import { z } from 'zod'
import { noRealDay } from '#src/platform/time/typed-day.form.ts'

/** Fields that the forms of plans share. Dates come as `withDays` leaves them. */

/** A day that has to be typed. */
export function neededDayField(sentence: string) {
  return z.string().min(1, sentence).pipe(z.iso.date(noRealDay))
}

/** Words that have to be typed. `what` names them: `the aim`. */
export function wordsField(sentence: string, what: string, most: number) {
  return z
    .string(sentence)
    .min(1, sentence)
    .max(most, `${what} must be ${most} characters or fewer`)
}

/** The id of a record chosen in a list, or none. */
export const chosenField = z
  .union([z.literal(''), z.uuid()], 'Choose one from the list')
  .default('')
  .transform((id) => (id === '' ? null : id))

/** The code of a place chosen in a list; none is "not known". */
export const placeField = z
  .string()
  .max(20, 'Choose a place from the list')
  .default('')
  .transform((code) => (code === '' ? null : code))

/** Refuses, beside the later date, a period that ends before it begins. */
export function endsAfterStart(form: { startsOn: string; endsOn: string }): boolean {
  return form.startsOn === '' || form.endsOn === '' || form.startsOn <= form.endsOn
}
