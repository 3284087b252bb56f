import { z } from 'zod'

export const chosenNumberForm = z.object({
  indicator: z
    .string('Choose a number to show')
    .regex(/^[a-z0-9-]{1,100}$/, 'Choose a number to show'),
})
