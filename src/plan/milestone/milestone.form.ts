import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { neededDayField, wordsField } from '../plan/fields.form.ts'

export const milestoneForm = z.preprocess(
  (form) => withDays(form, 'dueOn', 'heldOn'),
  z.object({
    what: wordsField('Enter what is to be reached', 'The milestone', 160),
    dueOn: neededDayField('Enter the day it is due on'),
    heldOn: typedDay,
  }),
)
export type MilestoneForm = z.output<typeof milestoneForm>

export const milestoneMoveForm = z.preprocess(
  (form) => withDays(form, 'movedTo', 'heldOn'),
  z.object({
    movedTo: neededDayField('Enter the day it is moved to'),
    why: wordsField('Enter why it is moved', 'The reason', 400),
    heldOn: typedDay,
  }),
)
export type MilestoneMoveForm = z.output<typeof milestoneMoveForm>

export const milestoneCompletionForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({ heldOn: typedDay }),
)
export type MilestoneCompletionForm = z.output<typeof milestoneCompletionForm>
