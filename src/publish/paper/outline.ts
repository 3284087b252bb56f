import {
  type BodyOf,
  evidenceOf,
  isStatement,
  type OtherBody,
  type PaperBlock,
  type PaperContent,
  type StatementBody,
} from './block.ts'

type Part = Exclude<BodyOf<'heading'>['part'], null>

/** A block that is no statement, with the part it stands in. */
export interface BlockPiece {
  kind: 'block'
  block: PaperBlock<OtherBody>
  part: Part | null
  /** Of a question its number from 1; of any other block that of the question before it. */
  number: number
  /** How many points stand in the statements that follow it. */
  points: number
  /** The level of a heading inside a part: 2 where no part was begun. */
  inside: 2 | 3
}

/** Statements of one kind that follow one another. */
export interface StatementsPiece {
  kind: 'statements'
  as: StatementBody['kind']
  statements: readonly PaperBlock<StatementBody>[]
}

/** A paper in the order in which it is read: every rendering walks these and nothing else. */
export type Piece = BlockPiece | StatementsPiece

export function piecesOf({ blocks }: Pick<PaperContent, 'blocks'>): Piece[] {
  const pieces: Piece[] = []
  let part: Part | null = null
  let number = 0
  let inside: 2 | 3 = 2
  for (const [index, { id, body }] of blocks.entries()) {
    if (isStatement(body)) {
      addStatement(pieces, { id, body })
      continue
    }
    if (body.kind === 'heading' && body.level === 2) part = body.part
    if (body.kind === 'question') number += 1
    const points = pointsAfter(blocks, index)
    pieces.push({ kind: 'block', block: { id, body }, part, number, points, inside })
    if (body.kind === 'heading') inside = 3
  }
  return pieces
}

function pointsAfter(blocks: PaperContent['blocks'], index: number): number {
  const after = blocks.slice(index + 1)
  const end = after.findIndex(({ body }) => !isStatement(body))
  const statements = end < 0 ? after : after.slice(0, end)
  return new Set(statements.flatMap(evidenceOf)).size
}

function addStatement(pieces: Piece[], block: PaperBlock<StatementBody>): void {
  const last = pieces.at(-1)
  if (last?.kind === 'statements' && last.as === block.body.kind)
    pieces[pieces.length - 1] = { ...last, statements: [...last.statements, block] }
  else pieces.push({ kind: 'statements', as: block.body.kind, statements: [block] })
}

/** The number of each point that a paper rests on, in the order in which it first does. */
export function pointNumbers({
  blocks,
}: Pick<PaperContent, 'blocks'>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const id of blocks.flatMap(evidenceOf))
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}

/** What a table of contents lists. */
export function contentsOf({
  blocks,
}: Pick<PaperContent, 'blocks'>): { id: string; text: string }[] {
  return blocks.flatMap(({ id, body }) =>
    body.kind === 'heading' && body.level === 2 ? [{ id, text: body.text }] : [],
  )
}
