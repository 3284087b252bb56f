import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Scope } from '#src/people/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { blockForm } from './block.form.ts'
import type { PaperBlock } from './block.ts'
import { type EditionTables, editionHeads } from './edition.sql.ts'
import type { ListedPaper } from './paper.ts'

type PaperTables = EditionTables & {
  paper: {
    partnership_id: string
    id: string
    meeting_id: string
    number: number
    slug: string
    title: string
    lede: string | null
    recorded_at: Date
    recorded_by: string
  }
  paper_block: {
    partnership_id: string
    id: string
    paper_id: string
    position: number
    body: unknown
  }
}

function papers(db: Db) {
  return db
    .withTables<PaperTables>()
    .selectFrom('paper')
    .select([
      'id',
      'partnership_id as partnershipId',
      'meeting_id as meetingId',
      'number',
      'slug',
      'title',
      'lede',
    ])
}

const isPublished = sql<boolean>`EXISTS (
  SELECT FROM paper_edition WHERE paper_edition.partnership_id = paper.partnership_id AND paper_id = paper.id
)`

/** Those a viewer may see: published ones, and drafts where their scope reaches. */
function seenBy(query: ReturnType<typeof papers>, drafts: Scope): ReturnType<typeof papers> {
  if (drafts === 'all') return query
  const ids = [...drafts.partnershipIds]
  return query.where((where) =>
    where.or([
      where(isPublished, '=', true),
      ...(ids.length === 0 ? [] : [where('partnership_id', 'in', ids)]),
    ]),
  )
}

/** Newest first; drafts, which have no day yet, before all. `drafts` says whose drafts the viewer may see. */
export async function papersSeenBy(
  db: Db,
  drafts: Scope,
  of: { partnershipId?: string; meetingId?: string } = {},
): Promise<ListedPaper[]> {
  let query = seenBy(papers(db), drafts)
  if (of.partnershipId !== undefined) query = query.where('partnership_id', '=', of.partnershipId)
  if (of.meetingId !== undefined) query = query.where('meeting_id', '=', of.meetingId)
  const found = await query.orderBy('number', 'desc').execute()
  const heads = await editionHeads(db, found)
  const listed = found.map(
    (paper): ListedPaper => ({ ...paper, newest: heads.get(paper.id)?.at(-1) ?? null }),
  )
  return listed.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))
}

function dayOf({ newest }: ListedPaper): string {
  return newest?.heldOn ?? '9999'
}

/** By its address or its number. */
export async function paperSeenBy(
  db: Db,
  drafts: Scope,
  slugOrNumber: string,
): Promise<ListedPaper | undefined> {
  const query = seenBy(papers(db), drafts)
  const paper = await (/^\d{1,9}$/.test(slugOrNumber)
    ? query.where('number', '=', Number(slugOrNumber))
    : query.where('slug', '=', slugOrNumber)
  ).executeTakeFirst()
  if (paper === undefined) return undefined
  const heads = await editionHeads(db, [paper])
  return { ...paper, newest: heads.get(paper.id)?.at(-1) ?? null }
}

export async function takenPaperSlugs(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db
    .withTables<PaperTables>()
    .selectFrom('paper')
    .select('slug')
    .where((where) => where.or([where('slug', '=', slug), where('slug', 'like', `${slug}-%`)]))
    .execute()
  return new Set(rows.map((row) => row.slug))
}

export async function nextPaperNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: string }>`SELECT nextval('paper_number') AS number`.execute(
    tx,
  )
  return Number(rows[0]?.number)
}

/** What the draft of a paper says, in its order. */
export async function blocksOf(
  db: Db,
  { partnershipId, id }: Pick<ListedPaper, 'partnershipId' | 'id'>,
): Promise<PaperBlock[]> {
  const rows = await db
    .withTables<PaperTables>()
    .selectFrom('paper_block')
    .select(['id', 'body'])
    .where('partnership_id', '=', partnershipId)
    .where('paper_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, body: blockForm.parse(row.body) }))
}

/** The whole row as history keeps it. Whoever changes a draft holds it until the transaction ends. */
export async function lockedPaperRow(tx: Tx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<{ row: Row }>`
    SELECT to_jsonb(paper) AS row FROM paper WHERE id = ${id} FOR UPDATE
  `.execute(tx)
  return rows[0]?.row
}

/** The rows of a draft’s blocks, in their order. */
export async function blockRows(tx: Tx, paperId: string): Promise<BlockRow[]> {
  const { rows } = await sql<{ row: BlockRow }>`
    SELECT to_jsonb(paper_block) AS row FROM paper_block WHERE paper_id = ${paperId} ORDER BY position, id
  `.execute(tx)
  return rows.map(({ row }) => row)
}

export interface BlockRow extends Row {
  id: string
  position: number
}

/** A row of a draft, whole. */
export interface DraftRow {
  kind: 'paper' | 'paper-block'
  row: Row & { id: string }
}

/** Every row of the drafts made from a meeting. */
export async function draftsOfMeeting(
  tx: Tx,
  partnershipId: string,
  meetingId: string,
): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    SELECT 'paper' AS kind, to_jsonb(paper) AS row FROM paper
    WHERE partnership_id = ${partnershipId} AND meeting_id = ${meetingId}
    UNION ALL
    SELECT 'paper-block', to_jsonb(paper_block) FROM paper_block
    WHERE partnership_id = ${partnershipId}
      AND paper_id IN (SELECT id FROM paper WHERE meeting_id = ${meetingId})
  `.execute(tx)
  return rows
}
