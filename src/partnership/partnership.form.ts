import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'
import { slugPattern } from './partnership.ts'

const name = (what: string) =>
  z
    .string(`Enter the name of the ${what}`)
    .min(1, `Enter the name of the ${what}`)
    .max(120, 'The name must be 120 characters or fewer')

export const partnershipForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({
    name: name('partnership'),
    slug: z
      .string()
      .max(60, 'The address must be 60 characters or fewer')
      .refine(
        (slug) => slug === '' || slugPattern.test(slug),
        'The address may hold small letters, digits and single hyphens',
      )
      .default(''),
    place: z
      .string('Enter the code of its place, such as E06000042')
      .min(1, 'Enter the code of its place, such as E06000042')
      .max(20, 'Enter the code of its place, such as E06000042'),
    purpose: z.string().max(400, 'The purpose must be 400 characters or fewer').default(''),
    heldOn: typedDay,
  }),
)
export type PartnershipForm = z.output<typeof partnershipForm>

export const programmeForm = z.preprocess(
  (form) => withDays(form, 'standsOn'),
  z.object({
    name: name('programme'),
    purpose: z
      .string('Enter what the programme is for, in a sentence')
      .min(1, 'Enter what the programme is for, in a sentence')
      .max(400, 'The purpose must be 400 characters or fewer'),
    standsOn: typedDay,
  }),
)
export type ProgrammeForm = z.output<typeof programmeForm>
