import { z } from 'zod'
import { isId } from '#src/platform/id/id.ts'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { dayTyped, typedDate } from '#src/ui/index.ts'
import { type GrantableRole, grantableRoles, isOfPartnership } from './person.ts'

const mostAddress = 254
const addressFormat = 'Enter an email address in the correct format, like name@example.com'

/** An address as it is kept: in small letters. Letters outside ASCII are refused before that, for some turn into others. */
export const emailAddress = z
  .string('Enter an email address')
  .min(1, 'Enter an email address')
  .max(mostAddress, `Email address must be ${mostAddress} characters or fewer`)
  .pipe(z.email(addressFormat))
  .transform((address) => address.toLowerCase())

// oxlint-disable-next-line no-control-regex -- they are what is refused
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/

const plainLine = (what: string) =>
  z
    .string(`Enter ${what.toLowerCase()}`)
    .refine((text) => !controlCharacters.test(text), `${what} must be one line of plain text`)
    .transform((text) => text.normalize('NFC'))

const roleFields = {
  role: z.enum(grantableRoles, 'Select a role'),
  partnership: z.string().refine((text) => text === '' || isId(text), {
    error: 'Select the partnership this role is for',
  }),
  heldOn: typedDay,
}

/** A role as a form gives it, with its partnership where it is of one and without where it is not. */
export interface RoleGiven {
  role: GrantableRole
  partnershipId: string | null
  /** Empty: the instance's date. */
  heldOn: string
}

type Fields = Readonly<Record<string, unknown>>

/** The three boxes of a date become one field, and a partnership that is needed and not chosen becomes a wrong one. */
function gathered(form: unknown): unknown {
  const fields = fieldsOf(form)
  const partnership = fields['partnership'] ?? ''
  const role = grantableRoles.find((candidate) => candidate === fields['role'])
  const isMissing = role !== undefined && isOfPartnership(role) && partnership === ''
  return {
    ...fields,
    partnership: isMissing ? 'missing' : partnership,
    heldOn: dayIn(fields, 'heldOn'),
  }
}

function fieldsOf(form: unknown): Fields {
  return typeof form === 'object' && form !== null ? { ...form } : {}
}

function dayIn(fields: Fields, name: string): string {
  const typed = dayTyped(typedDate(fields, name))
  return typed === undefined ? 'wrong' : (typed ?? '')
}

function roleGiven(form: { role: GrantableRole; partnership: string; heldOn: string }): RoleGiven {
  const partnershipId = isOfPartnership(form.role) ? form.partnership : null
  return { role: form.role, partnershipId, heldOn: form.heldOn }
}

export const roleForm = z.preprocess(gathered, z.object(roleFields).transform(roleGiven))

export interface PersonGiven extends RoleGiven {
  email: string
  name: string
  /** Empty: the words of the role. */
  label: string
}

export const personForm = z.preprocess(
  gathered,
  z
    .object({
      name: plainLine('Name').pipe(
        z.string().min(1, 'Enter a name').max(120, 'Name must be 120 characters or fewer'),
      ),
      email: emailAddress,
      label: plainLine('Public description')
        .pipe(z.string().max(80, 'Public description must be 80 characters or fewer'))
        .default(''),
      ...roleFields,
    })
    .refine((form) => !namesThePerson(form.label, form.name), {
      error: 'Public description must be words of the role, not the person’s name',
      path: ['label'],
    })
    .transform(
      (form): PersonGiven => ({
        ...roleGiven(form),
        name: form.name,
        email: form.email,
        label: form.label,
      }),
    ),
)

/** History keeps the description for ever, so a name must not get into it. */
function namesThePerson(label: string, name: string): boolean {
  const words = new Set(wordsOf(label))
  return wordsOf(name).some((word) => word.length > 2 && words.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('en-GB').split(/[^\p{L}\p{N}]+/u)
}

export const endingForm = z.preprocess(
  (form) => ({ endedOn: dayIn(fieldsOf(form), 'endedOn') }),
  z.object({ endedOn: typedDay }),
)

export const signInForm = z.object({
  email: emailAddress,
  next: z.string().max(2000).catch('').default(''),
})

export const linkForm = z.object({
  token: z.string().max(200).catch('').default(''),
  next: z.string().max(2000).catch('').default(''),
})
