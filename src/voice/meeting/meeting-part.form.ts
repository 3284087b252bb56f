import { z } from 'zod'
import { words, wordsOrNone } from './meeting.form.ts'

const wording = z.enum(['verbatim', 'reported'], 'Choose whose words they are')
const by = wordsOrNone(200)

/** What can be added to a meeting by hand, one form each. */
const partForms = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('agenda-item'),
    kind: z.enum(
      ['opening', 'talk', 'panel', 'round', 'break', 'closing'],
      'Choose what kind of item it is',
    ),
    title: wordsOrNone(300),
    by,
    summary: wordsOrNone(5000),
  }),
  z.object({ part: z.literal('question'), text: words('Enter the question', 2000), wording }),
  z.object({
    part: z.literal('answer'),
    question: words('Choose the question', 40),
    by,
    text: words('Enter the answer', 5000),
    wording,
  }),
  z.object({ part: z.literal('round'), title: wordsOrNone(300) }),
  z.object({
    part: z.literal('prompt'),
    round: words('Choose the round', 40),
    text: words('Enter the prompt', 1000),
    wording,
  }),
  z.object({
    part: z.literal('point'),
    prompt: words('Choose the prompt', 40),
    text: words('Enter the point', 2000),
    wording,
    roundTable: wordsOrNone(60),
  }),
])

export type PartGiven = z.output<typeof partForms>
export type PartKind = PartGiven['part']

export function isPartKind(text: string): text is PartKind {
  return partForms.options.some((option) => option.shape.part.value === text)
}

/** The form of one part. Which it is, the address says and not what was typed. */
export function partForm(part: PartKind) {
  return z.preprocess(
    (form) => ({ ...z.record(z.string(), z.string()).parse(form), part }),
    partForms,
  )
}
