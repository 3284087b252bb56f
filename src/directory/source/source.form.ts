import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'

const listName = z
  .string('Enter what the list is called')
  .min(1, 'Enter what the list is called')
  .max(120, 'The name of the list must be 120 characters or fewer')

const shape = z.object({
  partnership: z.string('Choose a partnership').min(1, 'Choose a partnership'),
  name: listName,
  heldOn: typedDay,
})

/** A list as it is given: a file, or pasted. */
export const listForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  shape.extend({ pasted: z.string().default('') }),
)
export type ListForm = z.output<typeof listForm>

/** A list that was looked at, and comes back with its bytes. */
export const confirmedListForm = z.object({
  ...shape.shape,
  fileName: z.string().max(200),
  content: z.base64('The list did not come back whole. Give it again.'),
})

/** A file name as it can stand in a sentence: one line, without folders. */
export function plainFileName(name: string): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return (line.split(/[\\/]/).at(-1) ?? '').slice(0, 120) || 'the list'
}
