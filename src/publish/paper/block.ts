import type { BlockParsed, ContentParsed } from './block.form.ts'

/** One block of a paper. The kinds, and how much each may hold, stand in `block.form.ts`. */
export type BlockBody = BlockParsed
export type BlockKind = BlockBody['kind']
export type BodyOf<Kind extends BlockKind> = Extract<BlockBody, { kind: Kind }>

/** A block in its place in a paper. */
export interface PaperBlock<Body extends BlockBody = BlockBody> {
  id: string
  body: Body
}

/** All that a paper says. Page, print, Markdown and data are rendered from this one value. */
export type PaperContent = ContentParsed

/** A statement from the record: a quote in the words of its point, or the same in other words. */
export type StatementBody = BodyOf<'quote' | 'reported'>
export type OtherBody = Exclude<BlockBody, StatementBody>

export function isStatement(body: BlockBody): body is StatementBody {
  return body.kind === 'quote' || body.kind === 'reported'
}

/** The points of the record that stand behind a block. */
export function evidenceOf({ body }: PaperBlock): readonly string[] {
  switch (body.kind) {
    case 'quote':
      return [body.pointId]
    case 'reported':
    case 'prose':
      return body.pointIds
    case 'heading':
    case 'person':
    case 'materials':
    case 'question':
    case 'prompt':
    case 'people':
    case 'actions':
    case 'figure':
      return []
  }
}
