import { z } from 'zod'
import { isPlaceCode } from '#src/place/index.ts'
import { isId } from '#src/platform/id/id.ts'
import { mostPlaces } from './figure-address.ts'

const given = (text: string): string | null => (text === '' ? null : text)

/** A year, a month or a day, between which every official series lies. */
const moment = (which: string) =>
  z
    .string()
    .trim()
    .refine(
      (text) =>
        text === '' || /^(1[89]|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text),
      `The ${which} year must be a year such as 2009, or a month such as 2009-11`,
    )
    .transform(given)
    .default(null)

/** Codes as an address lists them: joined by commas, in any letters, each once, in their order. */
const places = z
  .string()
  .max(400, `A figure can show ${mostPlaces} places at most`)
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .map((code) => code.trim().toUpperCase())
        .filter((code) => code !== ''),
    ),
  ])
  .refine((codes) => codes.every(isPlaceCode), 'A place must be a code, such as E06000042')
  .refine((codes) => codes.length <= mostPlaces, `A figure can show ${mostPlaces} places at most`)
  .default([])

/** What the address of a figure can ask for. */
export const figureForm = z.object({
  indicator: z
    .string('Say which indicator to show')
    .trim()
    .regex(/^[a-z0-9-]{1,100}$/, 'An indicator is named by small letters, figures and hyphens'),
  places,
  from: moment('first'),
  to: moment('last'),
  edition: z
    .string()
    .refine((id) => id === '' || isId(id), 'There is no such edition')
    .transform(given)
    .default(null),
  /** The place the figure is about, where the form of the page says it apart from the others. */
  about: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => code === '' || isPlaceCode(code), 'A place must be a code, such as E06000042')
    .transform(given)
    .default(null),
  /** A name or a code typed into the form of the page. */
  add: z.string().trim().max(100, 'Enter a name or code of 100 characters or fewer').default(''),
})

export type FigureAsked = z.output<typeof figureForm>

/** What an address asks for. A form may send each place apart. */
export function askedIn(parameters: URLSearchParams) {
  return figureForm.safeParse({
    ...Object.fromEntries(parameters),
    places: parameters.getAll('places').join(','),
  })
}
