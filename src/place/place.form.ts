import { z } from 'zod'
import { lenses } from './place.ts'
import { isPlaceCode, placeKinds } from './place-kind.ts'

/** An empty field of a filter asks for nothing. */
const given = (text: string): string | undefined => (text === '' ? undefined : text)

/** What the list of places can be asked for in its address. */
export const placeListForm = z.object({
  q: z
    .string()
    .trim()
    .max(100, 'Search for a name or a code of 100 characters or fewer')
    .transform(given)
    .optional(),
  kind: z
    .string()
    .transform(given)
    .pipe(z.enum(placeKinds, 'Choose a kind of place from the list').optional())
    .optional(),
  within: z
    .string()
    .trim()
    .toUpperCase()
    .transform(given)
    .pipe(
      z
        .string()
        .refine(isPlaceCode, 'The place to look in must be a code, such as E06000042')
        .optional(),
    )
    .optional(),
  page: z.coerce
    .number('The page must be a number')
    .int('The page must be a whole number')
    .min(1, 'The page must be 1 or more')
    .max(1_000_000, 'There is no such page')
    .default(1),
})

export type PlaceListQuery = z.output<typeof placeListForm>

export const lensForm = z.enum(lenses, 'There is no such lens')
