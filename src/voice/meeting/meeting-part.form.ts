import { z } from 'zod'
import { words, wordsOrNone } from './meeting.form.ts'

const wording = z.enum(['verbatim', 'reported'], 'Choose whose words they are')
const by = wordsOrNone(200)

/** What can be added to a meeting by hand, one form each. */
export const partForms = {
  'agenda-item': z.object({
    kind: z.enum(
      ['opening', 'talk', 'panel', 'round', 'break', 'closing'],
      'Choose what kind of item it is',
    ),
    title: wordsOrNone(300),
    by,
    summary: wordsOrNone(5000),
  }),
  question: z.object({ text: words('Enter the question', 2000), wording }),
  answer: z.object({
    question: words('Choose the question', 40),
    by,
    text: words('Enter the answer', 5000),
    wording,
  }),
  round: z.object({ title: wordsOrNone(300) }),
  prompt: z.object({
    round: words('Choose the round', 40),
    text: words('Enter the prompt', 1000),
    wording,
  }),
  point: z.object({
    prompt: words('Choose the prompt', 40),
    text: words('Enter the point', 2000),
    wording,
    roundTable: wordsOrNone(60),
  }),
} as const

export type PartKind = keyof typeof partForms
export type PartGiven = {
  [Kind in PartKind]: { kind: Kind; given: z.output<(typeof partForms)[Kind]> }
}[PartKind]

export const partKinds: readonly PartKind[] = [
  'agenda-item',
  'question',
  'answer',
  'round',
  'prompt',
  'point',
]

export function isPartKind(text: string): text is PartKind {
  return partKinds.some((kind) => kind === text)
}
