import { z } from 'zod'
import { themesTicked } from './coding.ts'

const mostThemes = 50

/** Which words are coded, and the themes they are to have: a box each. */
export const codingForm = z
  .looseObject({ words: z.uuid('Choose a point of this meeting') })
  .transform((form) => ({
    id: form.words,
    themeIds: themesTicked(form).slice(0, mostThemes),
  }))
