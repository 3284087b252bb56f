import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { chosenField, endsAfterStart, wordsField } from './fields.form.ts'
import { planLevels, planStates } from './plan.ts'

export const planForm = z.preprocess(
  (form) => withDays(form, 'startsOn', 'endsOn'),
  z
    .object({
      partnership: z.uuid('Choose a partnership'),
      title: wordsField('Enter a title', 'The title', 160),
      level: z.enum(planLevels, 'Choose whose plan it is'),
      bodyName: z.string().max(120, 'The name must be 120 characters or fewer').default(''),
      organisation: chosenField,
      startsOn: typedDay,
      endsOn: typedDay,
    })
    .refine(endsAfterStart, { path: ['endsOn'], error: 'The end must be on or after the start' })
    .refine(({ level, bodyName }) => !isNamedBody(level) || bodyName !== '', {
      path: ['bodyName'],
      error: 'Enter the name of the task group or community',
    })
    .refine(({ level, organisation }) => level !== 'organisation' || organisation !== null, {
      path: ['organisation'],
      error: 'Find the organisation by its name, and choose it',
    })
    .transform(({ level, bodyName, organisation, ...form }) => ({
      ...form,
      level,
      bodyName: isNamedBody(level) ? bodyName : null,
      organisationId: level === 'organisation' ? organisation : null,
    })),
)
export type PlanForm = z.output<typeof planForm>

function isNamedBody(level: string): boolean {
  return level === 'task-group' || level === 'community'
}

export const planStateForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({ state: z.enum(planStates, 'Choose a state'), heldOn: typedDay }),
)
export type PlanStateForm = z.output<typeof planStateForm>

/** What the list of plans can be asked for in its address. */
export const planListForm = z.object({
  place: askedFor(20),
  theme: askedFor(40),
})
export type PlanListQuery = z.output<typeof planListForm>

/** An empty field of a filter asks for nothing. */
function askedFor(most: number) {
  return z
    .string()
    .trim()
    .max(most, 'That cannot be asked for')
    .transform((text) => (text === '' ? undefined : text))
    .optional()
}
