import { z } from 'zod'
import { isPlaceCode, placeKinds } from '#src/place/index.ts'

const given = (text: string): string | null => (text === '' ? null : text)

/** What the page of an indicator can be asked for in its address. */
export const indicatorForm = z.object({
  place: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => code === '' || isPlaceCode(code), 'A place must be a code, such as E06000042')
    .transform(given)
    .default(null),
  /** A name typed to find a place by. */
  find: z.string().trim().max(100, 'Enter a name or code of 100 characters or fewer').default(''),
  kind: z
    .string()
    .transform(given)
    .pipe(z.enum(placeKinds, 'Choose a kind of place from the list').nullable())
    .default(null),
  period: z.string().max(30, 'There is no such period').transform(given).default(null),
})

export type IndicatorAsked = z.output<typeof indicatorForm>
