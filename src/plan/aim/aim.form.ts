import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { wordsField } from '../plan/fields.form.ts'

export const aimForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({
    words: wordsField('Enter what is to change, in a sentence', 'The aim', 400),
    theme: wordsField('Choose a theme', 'The theme', 40),
    place: wordsField('Choose a place', 'The place', 20),
    indicator: z
      .string()
      .max(200, 'Choose an indicator from the list')
      .default('')
      .transform((id) => (id === '' ? null : id)),
    heldOn: typedDay,
  }),
)
export type AimForm = z.output<typeof aimForm>
