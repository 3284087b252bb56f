import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { capacities, serviceStates } from './service.ts'

/** Boxes of one name arrive as lines. */
const chosen = z
  .string()
  .default('')
  .transform((text) => text.split('\n').filter((value) => value !== ''))

export const serviceForm = z.object({
  name: z
    .string('Enter the name of the service')
    .min(1, 'Enter the name of the service')
    .max(200, 'The name must be 200 characters or fewer'),
  what: z.string().max(1000, 'What it does must be 1,000 characters or fewer').default(''),
  whoFor: z.string().max(400, 'Who it is for must be 400 characters or fewer').default(''),
  themes: chosen,
  placeServed: z.string().max(20, 'Enter a code such as E06000042').default(''),
})
export type ServiceForm = z.output<typeof serviceForm>

const dated = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess((form) => withDays(form, 'heldOn'), z.object({ ...shape, heldOn: typedDay }))

/** A new service, with the state it begins in. */
export const newServiceForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  serviceForm.extend({
    state: z.enum(['open', 'planned'], 'Choose whether it is open or planned'),
    heldOn: typedDay,
  }),
)
export type NewServiceForm = z.output<typeof newServiceForm>

export const stateForm = dated({
  state: z.enum(serviceStates, 'Choose open, closed or planned'),
  reason: z.string().max(400, 'The reason must be 400 characters or fewer').default(''),
})
export type StateForm = z.output<typeof stateForm>

export const capacityForm = z
  .preprocess(
    (form) => withDays(form, 'heldOn'),
    z.object({
      capacity: z.enum(capacities, 'Choose whether it has room'),
      roomFor: z
        .string()
        .regex(/^(|[1-9]\d{0,6})$/, 'Enter a whole number, such as 4, or leave it empty')
        .default(''),
      heldOn: typedDay,
    }),
  )
  .refine(({ capacity, roomFor }) => roomFor === '' || capacity === 'room', {
    path: ['roomFor'],
    message: 'Leave the number empty unless it has room',
  })
export type CapacityForm = z.output<typeof capacityForm>

export const confirmationForm = dated({})
export type ConfirmationForm = z.output<typeof confirmationForm>
