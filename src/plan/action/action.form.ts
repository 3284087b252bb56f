import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { chosenField, endsAfterStart, placeField, wordsField } from '../plan/fields.form.ts'
import { actionKinds, actionStates } from './action.ts'
import { originIn } from './origin.ts'

const factFields = {
  what: wordsField('Enter what is to be done, in a sentence', 'The action', 300),
  kind: z.enum(actionKinds, 'Choose what kind of action it is'),
  theme: wordsField('Choose a theme', 'The theme', 40),
  wave: z
    .string()
    .regex(/^\d{0,2}$/, 'Choose a wave from the list')
    .default('')
    .transform((text) => (text === '' ? null : Number(text))),
  lead: chosenField,
  organisationPlace: placeField,
  benefitPlace: placeField,
  /** Boxes ticked arrive one a line. */
  partners: z
    .string()
    .default('')
    .transform((text) => text.split('\n').filter((id) => id !== ''))
    .pipe(z.array(z.uuid('Choose partners from the list')).max(50, 'Choose 50 partners or fewer')),
  startsOn: typedDay,
  endsOn: typedDay,
}
const endsTooEarly = { path: ['endsOn'], error: 'The end must be on or after the start' }

const days = (form: unknown) => withDays(form, 'startsOn', 'endsOn', 'heldOn', 'leadSince')

/** What is known of an action that is there already; and since when a new lead leads it. */
export const actionDetailsForm = z.preprocess(
  days,
  z.object({ ...factFields, leadSince: typedDay }).refine(endsAfterStart, endsTooEarly),
)
export type ActionDetailsForm = z.output<typeof actionDetailsForm>

const whyField = z.string().max(400, 'The reason must be 400 characters or fewer').default('')
const needsWhy = { path: ['why'], error: 'Enter why it was dropped' }
function saysWhy({ state, why }: { state: string; why: string }): boolean {
  return state !== 'dropped' || why !== ''
}

/** What every form of an action asks. */
export type ActionFactsForm = Omit<ActionDetailsForm, 'leadSince'>

/** A new action, with its first state and where it came from. */
export const actionForm = z.preprocess(
  days,
  z
    .object({
      ...factFields,
      plan: z.uuid('Choose a plan'),
      origin: z
        .string()
        .default('')
        .refine((text) => text === '' || originIn(text) !== null, 'That origin cannot be read')
        .transform((text) => originIn(text)),
      state: z.enum(actionStates, 'Choose a state'),
      why: whyField,
      heldOn: typedDay,
    })
    .refine(endsAfterStart, endsTooEarly)
    .refine(saysWhy, needsWhy),
)
export type ActionForm = z.output<typeof actionForm>

export const actionStateForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z
    .object({
      state: z.enum(actionStates, 'Choose a state'),
      why: whyField,
      heldOn: typedDay,
    })
    .refine(saysWhy, needsWhy),
)
export type ActionStateForm = z.output<typeof actionStateForm>

export const leadConfirmationForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({ heldOn: typedDay }),
)
export type LeadConfirmationForm = z.output<typeof leadConfirmationForm>
