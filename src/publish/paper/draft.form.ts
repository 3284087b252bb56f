import { z } from 'zod'
import { limits } from './block.form.ts'
import type { BlockBody, BodyOf } from './block.ts'
import { oneLine, paragraphs } from './draft-from-meeting.ts'

const required = (message: string, limit: number) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .max(limit, `This may hold ${limit.toLocaleString('en-GB')} characters at most`)
const optional = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `This may hold ${limit.toLocaleString('en-GB')} characters at most`)
    .default('')
    .transform((text) => (text === '' ? null : oneLine(text)))
const words = (message: string) => required(message, limits.words)
const pointId = z.union([z.literal(''), z.uuid()]).default('')

export const headForm = z.object({
  title: required('Enter the title of the paper', limits.label).transform(oneLine),
  lede: optional(2_000),
})

const headingForm = z.object({
  text: required('Enter the heading', limits.label).transform(oneLine),
  level: z.enum(['2', '3'], 'Choose how deep the heading lies'),
})
const proseForm = z.looseObject({
  text: words('Enter the paragraph').transform(paragraphs),
  point: pointId,
})
const statementForm = z.looseObject({
  text: words('Enter the words of the statement').transform(oneLine),
  point: pointId,
})
const personForm = z.object({
  name: required('Enter the name, or the role', limits.label).transform(oneLine),
  role: optional(limits.label),
  organisation: optional(limits.label),
  talk: optional(limits.label),
})

const materialLine = /^(.*?)\s*<?(https?:\/\/[^\s<>]+)>?$/
const materialsForm = z.object({
  items: words(
    'Enter a title and its address, such as Slides https://example.org/slides',
  ).transform((text, context) =>
    linesOf(text).map((line) => {
      const [, title = '', url = ''] = materialLine.exec(line) ?? []
      if (url === '')
        context.addIssue({
          code: 'custom',
          message: `“${line}” has no address. End each line with one that begins with https://`,
        })
      return { title: title === '' ? url : title, url }
    }),
  ),
})
const peopleForm = z.object({ present: optionalLines(), apologies: optionalLines() })

function optionalLines() {
  return z.string().max(limits.words).default('').transform(linesOf)
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter((line) => line !== '')
}

/** The form that changes a block: what was typed becomes the block. Null where its words come from the record. */
export function formOf(body: BlockBody): z.ZodType<BlockBody> | null {
  switch (body.kind) {
    case 'heading':
      return headingForm.transform(({ text, level }) => ({ ...body, text, level: levelOf(level) }))
    case 'prose':
      return proseForm.transform(({ text, ...typed }) => ({
        ...body,
        text,
        pointIds: pointsKept(body.pointIds, typed),
      }))
    case 'reported':
      return statementForm
        .transform(({ text, ...typed }) => ({
          ...body,
          text,
          pointIds: pointsKept(body.pointIds, typed),
        }))
        .refine(({ pointIds }) => pointIds.length > 0, {
          path: ['point'],
          message: 'Choose at least one point that stands behind it',
        })
    case 'quote':
      return statementForm.transform(({ text }) => ({ ...body, text }))
    case 'person':
      return personForm.transform((person) => ({ ...body, ...person }))
    case 'materials':
      return materialsForm.transform(({ items }) => ({ ...body, items }))
    case 'people':
      return peopleForm.transform((people) => ({ ...body, ...people }))
    case 'prompt':
    case 'question':
    case 'actions':
    case 'figure':
      return null
  }
}

function levelOf(level: '2' | '3'): 2 | 3 {
  return level === '2' ? 2 : 3
}

/** Which points stay behind a block: `drop-…` leaves one out, `point` adds one. */
function pointsKept(
  pointIds: readonly string[],
  typed: Readonly<Record<string, unknown>> & { point: string },
): string[] {
  const kept = pointIds.filter((id) => typed[`drop-${id}`] === undefined)
  return [...new Set([...kept, ...(typed.point === '' ? [] : [typed.point])])]
}

/** What is added to a draft, and after which block. */
export const additionForm = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('prose'),
      after: pointId,
      text: words('Enter the paragraph').transform(paragraphs),
    }),
    z.object({
      kind: z.literal('heading'),
      after: pointId,
      heading: required('Enter the heading', limits.label).transform(oneLine),
      level: z.enum(['2', '3'], 'Choose how deep the heading lies'),
    }),
    z.object({
      kind: z.literal('statement'),
      after: pointId,
      point: z.uuid('Choose a point'),
      as: z.enum(['quote', 'reported'], 'Choose whether to quote the point or to report it'),
    }),
    z.object({
      kind: z.literal('figure'),
      after: pointId,
      figure: required('Enter the address of a figure', 2_000),
    }),
  ],
  'Choose what to add',
)
export type Addition = z.output<typeof additionForm>

/** What a block’s form shows before anything is typed. */
export function typedOf(body: BlockBody): Record<string, string> {
  switch (body.kind) {
    case 'heading':
      return { text: body.text, level: String(body.level) }
    case 'prose':
    case 'quote':
    case 'reported':
      return { text: body.text }
    case 'person':
      return typedPerson(body)
    case 'materials':
      return { items: body.items.map(materialTyped).join('\n') }
    case 'people':
      return { present: body.present.join('\n'), apologies: body.apologies.join('\n') }
    case 'prompt':
    case 'question':
    case 'actions':
    case 'figure':
      return {}
  }
}

function typedPerson({ name, role, organisation, talk }: BodyOf<'person'>): Record<string, string> {
  return { name, role: role ?? '', organisation: organisation ?? '', talk: talk ?? '' }
}

function materialTyped({ title, url }: BodyOf<'materials'>['items'][number]): string {
  return title === url ? url : `${title} ${url}`
}

export const publishForm = z.object({ erratum: optional(2_000) })
