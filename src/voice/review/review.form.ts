import { z } from 'zod'
import { isId } from '#src/platform/id/id.ts'
import { isDay } from '#src/platform/time/day.ts'
import { withDays } from '#src/ui/index.ts'
import { spanKinds } from '../import/paper-record.ts'
import type { ReviewChange } from './change.ts'

/** One line, or nothing: null. */
const line = (what: string, most: number) =>
  z
    .string()
    .max(most, `${what} must be ${most} characters or fewer`)
    .default('')
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .transform((text) => (text === '' ? null : text))

const number = z
  .string('Choose what to do from the page')
  .regex(/^\d{1,9}$/, 'Choose what to do from the page')
  .transform(Number)
const numberOrNone = z
  .string()
  .regex(/^\d{0,9}$/, 'Choose from the list')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))

const of = <C extends ReviewChange['change']>(change: C) => z.object({ change: z.literal(change) })

const place = z
  .string('Choose where to split it')
  .regex(/^\d{1,9}-\d{1,9}$/, 'Choose where to split it')
  .transform((text): { from: number; to: number } => {
    const [from = 0, to = 0] = text.split('-').map(Number)
    return { from, to }
  })

const mostTitle = 300

const fields = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Enter a title')
    .max(mostTitle, `Title must be ${mostTitle} characters or fewer`)
    .transform((text) => text.replaceAll(/\s+/g, ' ')),
  heldOn: z
    .string()
    .refine((text) => text === '' || isDay(text), 'Enter a real date, such as 18 11 2009')
    .transform((text) => (text === '' ? null : text)),
  venue: line('Venue', mostTitle),
  summary: z
    .string()
    .max(10_000, 'Summary must be 10,000 characters or fewer')
    .default('')
    .transform((text) => (text === '' ? null : text.replaceAll('\r\n', '\n'))),
})

const presence = z
  .enum(['', 'present', 'apologies'], 'Select whether they were there')
  .default('')
  .transform((text) => (text === '' ? null : text))

const person = of('person')
  .extend({
    id: numberOrNone,
    name: line('Name', 120),
    role: line('Role', 200),
    organisation: line('Organisation', 200),
    presence,
  })
  .refine(({ name, role }) => name !== null || role !== null, {
    error: 'Enter a name, or else a role',
    path: ['name'],
  })
  .transform(({ change, ...given }) => ({ change, person: given }))

const action = of('action')
  .extend({ id: number, owner: line('Who is to do it', 200), status: line('Progress', 200) })
  .transform(({ change, ...given }) => ({ change, action: given }))

const turn = z.object({
  change: z.literal('turn'),
  turn: z.enum(['back', 'forward'], 'Choose what to do from the page'),
})

/** Every change as a form sends it, and going back or forward. */
const change = z.discriminatedUnion(
  'change',
  [
    of('relabelling').extend({ piece: number, kind: z.enum(spanKinds, 'Choose what it is') }),
    of('split')
      .extend({ piece: number, at: place })
      .transform(({ at, ...given }) => ({ ...given, ...at })),
    of('merge').extend({ piece: number }),
    of('shift').extend({ piece: number, by: z.enum(['up', 'down'], 'Choose up or down') }),
    of('move').extend({ piece: number, under: number }),
    of('naming').extend({ piece: number, by: numberOrNone }),
    of('fields')
      .extend(fields.shape)
      .transform(({ change: name, ...given }) => ({ change: name, fields: given })),
    person,
    of('person-removal').extend({ id: number }),
    of('round').extend({ id: numberOrNone, title: line('Title', mostTitle) }),
    of('round-removal').extend({ id: number }),
    of('prompt').extend({ round: number }),
    of('prompt-removal').extend({ id: number }),
    action,
    of('omission').extend({ id: number }),
    turn,
  ],
  { error: 'Choose what to do from the page' },
)

/** What a page of a review sends: the version it shows, and what is to be done to it. */
export const changeForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.intersection(
    z.object({
      version: number,
      part: number.catch(1).default(1),
      /** The keys go on in the text; the buttons of a panel keep it open. */
      after: z.enum(['text', 'panel']).catch('panel').default('panel'),
    }),
    change,
  ),
)

export const acceptanceForm = z.object({
  version: number,
  state: z.enum(['draft', 'published'], 'Select who may see the meeting'),
})

export const uploadForm = z.object({
  partnership: z.string('Select whose meeting it was').refine(isId, 'Select whose meeting it was'),
  text: z.string().default(''),
})
