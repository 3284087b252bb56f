import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { wordsField } from '../plan/fields.form.ts'
import { evidenceLevels, measureKinds } from './measure.ts'

/** `1,200` and `1200.5` are numbers; zero is one as well. */
const numberPattern = /^\d{1,3}(,\d{3})+(\.\d{1,6})?$|^\d{1,12}(\.\d{1,6})?$/

export const measureForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({
    kind: z.enum(measureKinds, 'Choose what kind of count it is'),
    what: wordsField(
      'Enter what is counted, such as people who found work',
      'What is counted',
      160,
    ),
    number: z
      .string('Enter a number')
      .min(1, 'Enter a number')
      .regex(numberPattern, 'The number must be made of digits, such as 14 or 0')
      .transform((text) => Number(text.replaceAll(',', ''))),
    evidence: z
      .enum(
        evidenceLevels.map((level) => String(level)),
        'Choose how well the number is backed',
      )
      .transform((text) => evidenceLevels.find((level) => String(level) === text) ?? 0),
    heldOn: typedDay,
  }),
)
export type MeasureForm = z.output<typeof measureForm>
