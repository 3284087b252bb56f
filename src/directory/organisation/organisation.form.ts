import { z } from 'zod'
import { type Identifier, parseIdentifier } from './identifier.ts'
import {
  isOrganisationKind,
  isSizeBand,
  type OrganisationKind,
  type SizeBand,
} from './organisation-kind.ts'
import { postcodeOf, webAddress } from './organisation-name.ts'

export const longestName = 200
const mostNames = 20
const mostIdentifiers = 20

/** The lines of a text area that hold something. */
function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '')
}

/** An empty field is null; otherwise what `parse` makes of it, or the message where it makes nothing. */
const optional = <T>(parse: (text: string) => T | undefined, message: string) =>
  z
    .string()
    .default('')
    .transform((text, context): T | null => {
      if (text === '') return null
      const value = parse(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

const kindOf = (text: string): OrganisationKind | undefined =>
  isOrganisationKind(text) ? text : undefined
const sizeOf = (text: string): SizeBand | undefined => (isSizeBand(text) ? text : undefined)

const identifiers = z
  .string()
  .default('')
  .transform((text, context): Identifier[] => {
    const lines = linesOf(text)
    if (lines.length > mostIdentifiers)
      context.addIssue({ code: 'custom', message: `Enter ${mostIdentifiers} identifiers or fewer` })
    return lines.flatMap((line) => {
      const identifier = parseIdentifier(line)
      if (identifier !== undefined) return [identifier]
      context.addIssue({
        code: 'custom',
        message: `“${line.slice(0, 40)}” is no identifier: enter register and number, such as GB-CHC-1094112`,
      })
      return []
    })
  })

export const organisationForm = z.object({
  name: z
    .string('Enter the name of the organisation')
    .min(1, 'Enter the name of the organisation')
    .max(longestName, `The name must be ${longestName} characters or fewer`),
  otherNames: z
    .string()
    .default('')
    .transform(linesOf)
    .pipe(
      z
        .array(z.string().max(longestName, `Each name must be ${longestName} characters or fewer`))
        .max(mostNames, `Enter ${mostNames} other names or fewer`),
    ),
  kind: optional(kindOf, 'Choose a kind from the list'),
  sizeBand: optional(sizeOf, 'Choose a size from the list'),
  place: z.string().max(20, 'Enter a code such as E06000042').default(''),
  postcode: optional(postcodeOf, 'Enter a full postcode, such as MK9 3EJ'),
  web: optional(webAddress, 'Enter a web address, such as https://www.example.org'),
  identifiers,
})
export type OrganisationForm = z.output<typeof organisationForm>
