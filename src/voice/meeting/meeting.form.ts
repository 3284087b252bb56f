import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'

const day = typedDay.default('')

export const words = (enter: string, most: number) =>
  z
    .string(enter)
    .min(1, enter)
    .max(most, `Enter ${most.toLocaleString('en-GB')} characters or fewer`)

export const wordsOrNone = (most: number) =>
  z
    .string()
    .max(most, `Enter ${most.toLocaleString('en-GB')} characters or fewer`)
    .default('')

const details = {
  title: words('Enter the title of the meeting', 300),
  heldOn: day,
  venue: wordsOrNone(300),
}

export const meetingDetailsForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object(details),
)
export type MeetingDetails = z.output<typeof meetingDetailsForm>

export const newMeetingForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({ ...details, partnership: words('Choose the partnership it belongs to', 100) }),
)

/** A state given from a day on: the instance’s date where none is entered. */
export const sinceForm = z.preprocess((form) => withDays(form, 'since'), z.object({ since: day }))

export const correctionForm = z.preprocess(
  (form) => withDays(form, 'since'),
  z.object({
    text: words('Enter the words as they should stand', 5000),
    reason: wordsOrNone(500),
    since: day,
  }),
)

export const settingAsideForm = z.preprocess(
  (form) => withDays(form, 'since'),
  z.object({ reason: words('Enter why it is set aside', 500), since: day }),
)

export const roleForNameForm = z.object({
  role: words('Enter the role, such as: panel member, voluntary sector', 120),
  forms: z
    .string()
    .max(2000, 'Enter 2,000 characters or fewer')
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine(
      (forms) => forms.every((form) => form.length > 1),
      'Each line must hold two characters or more',
    ),
  /** Two buttons: look at what would be replaced, or replace it. */
  step: z.enum(['look', 'replace']).default('look'),
})
