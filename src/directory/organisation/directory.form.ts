import { z } from 'zod'
import { isPlaceCode } from '#src/place/index.ts'
import { allOrganisationKinds, sectors, tiers } from './organisation-kind.ts'

/** An empty field of a filter asks for nothing. */
const given = (text: string): string | undefined => (text === '' ? undefined : text)

/** `not-known` finds the organisations whose kind nobody knows. */
export const kindsAsked = [...allOrganisationKinds, 'not-known'] as const

/** What the directory can be asked for in its address. */
export const directoryForm = z.object({
  q: z
    .string()
    .trim()
    .max(100, 'Search for a name of 100 characters or fewer')
    .transform(given)
    .optional(),
  kind: z
    .string()
    .transform(given)
    .pipe(z.enum(kindsAsked, 'Choose a kind of organisation from the list').optional())
    .optional(),
  tier: z
    .string()
    .transform(given)
    .pipe(z.enum(tiers, 'Choose a tier from the list').optional())
    .optional(),
  sector: z
    .string()
    .transform(given)
    .pipe(z.enum(sectors, 'Choose a sector from the list').optional())
    .optional(),
  theme: z.string().max(40, 'Choose a theme from the list').transform(given).optional(),
  place: z
    .string()
    .trim()
    .toUpperCase()
    .transform(given)
    .pipe(z.string().refine(isPlaceCode, 'The place must be a code, such as E06000042').optional())
    .optional(),
  page: z.coerce
    .number('The page must be a number')
    .int('The page must be a whole number')
    .min(1, 'The page must be 1 or more')
    .max(1_000_000, 'There is no such page')
    .default(1),
})

export type DirectoryQuery = z.output<typeof directoryForm>
