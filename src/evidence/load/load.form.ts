import { z } from 'zod'
import { withDays } from '#src/ui/index.ts'
import { licenceId } from './licence.ts'
import { isDay } from './side-file.ts'
import { isSlug } from './slug.ts'

const given = (text: string): string | null => (text === '' ? null : text)

/** What is said beside a file that is sent. */
export const loadForm = z.preprocess(
  (form) => withDays(form, 'publishedOn'),
  z.object({
    dataset: z
      .string()
      .trim()
      .toLowerCase()
      .refine(
        (text) => text === '' || isSlug(text),
        'Name the dataset in small letters, figures and hyphens, such as claimant-rate',
      )
      .transform(given)
      .default(null),
    publishedOn: z
      .string()
      .trim()
      .refine((text) => text === '' || isDay(text), 'Enter a real date, such as 29 January 2026')
      .transform(given)
      .default(null),
    source: z
      .string()
      .trim()
      .max(200, 'Name the publisher in 200 characters or fewer')
      .transform(given)
      .default(null),
    licence: z
      .string()
      .trim()
      .refine((text) => text === '' || licenceId(text) !== null, 'Choose a licence from the list')
      .transform((text) => licenceId(text))
      .default(null),
    strict: z.string().optional(),
  }),
)
