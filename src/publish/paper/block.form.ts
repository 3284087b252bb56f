import { z } from 'zod'

/** How much a paper may hold. docs/tables/paper_block.md says so too. */
export const limits = {
  words: 20_000,
  line: 1_000,
  label: 300,
  items: 400,
  answers: 60,
  blocks: 2_000,
  lines: 8,
  periods: 2_000,
} as const

const oneLine = (limit: number) => z.string().min(1).max(limit)
const words = oneLine(limits.words)
const line = oneLine(limits.line)
const label = oneLine(limits.label)
const recordId = z.uuid()

/** What a part of a paper is for. A part that an officer adds is for nothing that is known. */
export const partKinds = [
  'summary',
  'opening',
  'presentations',
  'panel',
  'round',
  'people',
  'actions',
  'notes',
  'closing',
] as const

const headingBlock = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)]),
  text: label,
  part: z.enum(partKinds).nullable(),
})
const proseBlock = z.object({
  kind: z.literal('prose'),
  text: words,
  /** The points that stand behind it. */
  pointIds: z.array(recordId).max(limits.items),
})
const personBlock = z.object({
  kind: z.literal('person'),
  as: z.enum(['opener', 'speaker']),
  /** As the record names them: by name, or by role alone. */
  name: label,
  role: label.nullable(),
  organisation: label.nullable(),
  talk: label.nullable(),
})
const materialsBlock = z.object({
  kind: z.literal('materials'),
  items: z
    .array(
      z.object({
        title: line,
        url: z
          .string()
          .regex(/^https?:\/\/\S+$/)
          .max(2_000),
      }),
    )
    .min(1)
    .max(limits.items),
})
const wording = z.enum(['verbatim', 'reported'])
const questionBlock = z.object({
  kind: z.literal('question'),
  questionId: recordId,
  text: words,
  wording,
  answers: z
    .array(z.object({ answerId: recordId, by: label.nullable(), text: words, wording }))
    .max(limits.answers),
})
const promptBlock = z.object({
  kind: z.literal('prompt'),
  promptId: recordId,
  text: words,
  wording,
})
const quoteBlock = z.object({ kind: z.literal('quote'), pointId: recordId, text: words })
const reportedBlock = z.object({
  kind: z.literal('reported'),
  pointIds: z.array(recordId).min(1).max(limits.items),
  text: words,
})
const peopleBlock = z.object({
  kind: z.literal('people'),
  present: z.array(line).max(limits.items),
  apologies: z.array(line).max(limits.items),
})
const actionsBlock = z.object({
  kind: z.literal('actions'),
  items: z
    .array(
      z.object({
        actionId: recordId,
        text: words,
        owner: line.nullable(),
        status: line.nullable(),
      }),
    )
    .min(1)
    .max(limits.items),
})

const figureBlock = z.object({
  kind: z.literal('figure'),
  /** Where it stands under the evidence, pinned to its edition. */
  address: z
    .string()
    .regex(/^\/evidence\/figure\?\S+$/)
    .max(2_000),
  headline: line,
  sentence: words,
  measure: line,
  source: line,
  unit: z.string().max(20),
  decimals: z.number().int().min(0).max(6),
  baseline: z.enum(['zero', 'data']),
  lines: z
    .array(
      z.object({
        name: label,
        kind: z.enum(['need', 'response', 'neutral', 'comparator']),
        points: z
          .array(
            z.object({
              x: z.union([z.string().max(40), z.number()]),
              y: z.number().nullable(),
              provisional: z.boolean(),
            }),
          )
          .max(limits.periods),
      }),
    )
    .min(1)
    .max(limits.lines),
  table: z.object({
    columns: z.array(label).max(limits.lines + 1),
    rows: z.array(z.array(label).max(limits.lines + 1)).max(limits.periods),
  }),
})

/** One block of a paper, as it is stored. */
export const blockForm = z.discriminatedUnion('kind', [
  headingBlock,
  proseBlock,
  personBlock,
  materialsBlock,
  questionBlock,
  promptBlock,
  quoteBlock,
  reportedBlock,
  peopleBlock,
  actionsBlock,
  figureBlock,
])

/** All that an edition says, as it is stored. */
export const contentForm = z.object({
  title: label,
  lede: words.nullable(),
  heldOn: z.iso.date().nullable(),
  venue: line.nullable(),
  partnership: z.object({ slug: label, name: label }),
  meeting: z.object({ id: recordId, title: line }),
  blocks: z.array(z.object({ id: recordId, body: blockForm })).max(limits.blocks),
})

export type BlockParsed = z.output<typeof blockForm>
export type ContentParsed = z.output<typeof contentForm>
