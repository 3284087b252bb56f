import { z } from 'zod'

/** What the catalogue can be asked for in its address. */
export const catalogueForm = z.object({
  q: z.string().trim().max(100, 'Search for words of 100 characters or fewer').default(''),
})
