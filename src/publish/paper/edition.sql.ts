import { sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { contentForm } from './block.form.ts'
import type { Edition, EditionHead, Paper } from './paper.ts'

export type EditionTables = {
  paper_edition: {
    partnership_id: string
    id: string
    paper_id: string
    number: number
    content: string
    sha256: string
    erratum: string | null
    held_on: string
    recorded_at: Date
    recorded_by: string
  }
  edition_name_replacement: {
    partnership_id: string
    id: string
    paper_edition_id: string
    sha256_before: string
    held_on: string
    recorded_at: Date
  }
}

type PaperKey = Pick<Paper, 'partnershipId' | 'id'>

function heads(db: Db) {
  return db
    .withTables<EditionTables>()
    .selectFrom('paper_edition')
    .select([
      'id',
      'paper_id as paperId',
      'number',
      'sha256',
      'erratum',
      'held_on as heldOn',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .select(
      sql<string[]>`ARRAY(
        SELECT replacement.held_on::text FROM edition_name_replacement AS replacement
        WHERE replacement.partnership_id = paper_edition.partnership_id
          AND replacement.paper_edition_id = paper_edition.id
        ORDER BY replacement.held_on
      )`.as('namesReplacedOn'),
    )
}

/** The editions of papers, by paper, the first before the later ones. */
export async function editionHeads(
  db: Db,
  papers: readonly PaperKey[],
): Promise<Map<string, EditionHead[]>> {
  const byPaper = new Map<string, EditionHead[]>()
  if (papers.length === 0) return byPaper
  const found = await heads(db)
    .where(
      'paper_id',
      'in',
      papers.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  for (const head of found) byPaper.set(head.paperId, [...(byPaper.get(head.paperId) ?? []), head])
  return byPaper
}

export async function editionByNumber(
  db: Db,
  { partnershipId, id }: PaperKey,
  number: number,
): Promise<Edition | undefined> {
  const row = await heads(db)
    .select('content')
    .where('partnership_id', '=', partnershipId)
    .where('paper_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { ...row, content: contentForm.parse(JSON.parse(row.content)) }
}

export interface NewEdition {
  partnershipId: string
  id: string
  paperId: string
  number: number
  content: string
  sha256: string
  erratum: string | null
  heldOn: string
  recordedBy: string
}

export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  await tx
    .withTables<EditionTables>()
    .insertInto('paper_edition')
    .values({
      partnership_id: edition.partnershipId,
      id: edition.id,
      paper_id: edition.paperId,
      number: edition.number,
      content: edition.content,
      sha256: edition.sha256,
      erratum: edition.erratum,
      held_on: edition.heldOn,
      recorded_at: sql`clock_timestamp()`,
      recorded_by: edition.recordedBy,
    })
    .execute()
}

/** The content of every edition made from a meeting, as text. */
export async function contentsOfMeeting(
  tx: Tx,
  partnershipId: string,
  meetingId: string,
): Promise<{ id: string; content: string; sha256: string; erratum: string | null }[]> {
  const { rows } = await sql<{
    id: string
    content: string
    sha256: string
    erratum: string | null
  }>`
    SELECT edition.id, edition.content, edition.sha256, edition.erratum
    FROM paper_edition AS edition
    JOIN paper ON paper.partnership_id = edition.partnership_id AND paper.id = edition.paper_id
    WHERE paper.partnership_id = ${partnershipId} AND paper.meeting_id = ${meetingId}
    ORDER BY edition.id
  `.execute(tx)
  return rows
}

export interface ReplacedContent {
  partnershipId: string
  editionId: string
  /** Of the row that says that a name was replaced. */
  id: string
  content: string
  sha256: string
  sha256Before: string
  erratum: string | null
  heldOn: string
}

/** The one change that a published edition knows: a name gives way to a role, and a row says on which day. */
export async function replaceContent(tx: Tx, to: ReplacedContent): Promise<void> {
  await sql`SELECT set_config('secklow.replacing_name', 'on', true)`.execute(tx)
  await tx
    .withTables<EditionTables>()
    .updateTable('paper_edition')
    .set({ content: to.content, sha256: to.sha256, erratum: to.erratum })
    .where('partnership_id', '=', to.partnershipId)
    .where('id', '=', to.editionId)
    .execute()
  await sql`SELECT set_config('secklow.replacing_name', 'off', true)`.execute(tx)
  await tx
    .withTables<EditionTables>()
    .insertInto('edition_name_replacement')
    .values({
      partnership_id: to.partnershipId,
      id: to.id,
      paper_edition_id: to.editionId,
      sha256_before: to.sha256Before,
      held_on: to.heldOn,
      recorded_at: sql`clock_timestamp()`,
    })
    .execute()
}

/** Takes away every paper of partnerships that are about to be removed, editions and all. */
export async function deletePapersOf(tx: Tx, partnershipIds: readonly string[]): Promise<void> {
  if (partnershipIds.length === 0) return
  const ids = sql.join(partnershipIds.map((id) => sql`${id}::uuid`))
  await sql`SELECT set_config('secklow.removing_partnership', 'on', true)`.execute(tx)
  for (const table of ['edition_name_replacement', 'paper_edition', 'paper_block', 'paper'])
    await sql`DELETE FROM ${sql.table(table)} WHERE partnership_id IN (${ids})`.execute(tx)
  await sql`SELECT set_config('secklow.removing_partnership', 'off', true)`.execute(tx)
}
