import { z } from 'zod'
import { themesTicked } from './coding.ts'

const mostThemes = 50

/** Which point is coded, and the themes it is to have: a box each. */
export const codingForm = z
  .looseObject({ point: z.uuid('Choose a point of this meeting') })
  .transform((form) => ({
    pointId: form.point,
    themeIds: themesTicked(form).slice(0, mostThemes),
  }))
