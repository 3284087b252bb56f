import { z } from 'zod'
import { shownField, themesTicked } from './coding.ts'

const mostThemes = 50

/**
 * Which words are coded, and what was chosen of their themes: a box each, and those that were ticked as the page was
 * made. A form that does not say what it showed takes nothing away.
 */
export const codingForm = z
  .looseObject({
    words: z.uuid('Choose a point of this meeting'),
    [shownField]: z.string().default(''),
  })
  .transform((form) => ({
    id: form.words,
    themes: {
      shown: (form[shownField].match(/\S+/g) ?? []).slice(0, mostThemes),
      ticked: themesTicked(form).slice(0, mostThemes),
    },
  }))
