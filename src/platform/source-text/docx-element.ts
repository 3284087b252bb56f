import mammoth from 'mammoth'
import { z } from 'zod'

/** A part of a document as mammoth reads it. */
export interface Element {
  type: string
  children?: Element[] | undefined
  value?: string | undefined
  isBold?: boolean | undefined
  styleName?: string | null | undefined
  breakType?: string | undefined
  noteType?: string | undefined
  noteId?: string | undefined
  href?: string | undefined
  numbering?: { level: string | number; isOrdered: boolean } | null | undefined
}

/** What is read of mammoth's own tree, of which it publishes no type. */
const elementShape: z.ZodType<Element> = z.lazy(() =>
  z.object({
    type: z.string(),
    children: z.array(elementShape).optional(),
    value: z.string().optional(),
    isBold: z.boolean().optional(),
    styleName: z.string().nullish(),
    breakType: z.string().optional(),
    noteType: z.string().optional(),
    noteId: z.string().optional(),
    href: z.string().optional(),
    numbering: z
      .object({ level: z.union([z.string(), z.number()]), isOrdered: z.boolean() })
      .nullish(),
  }),
)

/** Notes stand under the kind and number by which the text refers to them. */
const documentShape = z.object({
  children: z.array(elementShape),
  notes: z
    .object({ _notes: z.record(z.string(), z.object({ body: z.array(elementShape) })) })
    .transform(({ _notes: notes }) => notes),
})

export interface WordDocument {
  body: Element
  noteOf: (reference: Element) => Element | undefined
}

/** Opens a DOCX of which nothing is left but the parts that hold words. */
export async function openDocx(archive: Buffer): Promise<WordDocument> {
  let found: unknown
  await mammoth.convertToHtml(
    { buffer: archive },
    {
      transformDocument: (document: unknown) => {
        found = document
        return { type: 'document', children: [], comments: [] }
      },
    },
  )
  const { children, notes } = documentShape.parse(found)
  return {
    body: { type: 'document', children },
    noteOf: ({ noteType = '', noteId = '' }) => {
      const note = notes[`${noteType}-${noteId}`]
      return note === undefined ? undefined : { type: 'note', children: note.body }
    },
  }
}
