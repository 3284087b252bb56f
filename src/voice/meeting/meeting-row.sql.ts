import { sql } from 'kysely'
import type { RecordKind, Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { codingRecordKinds } from '../coding/coding.ts'
import { reviewRecordKinds } from '../review/review.ts'
import { meetingRecordKinds } from './meeting.ts'
import type { MeetingTables } from './meeting-tables.sql.ts'

/** One row under a meeting, whole, as history keeps it; it stays locked for the rest of the transaction. */
export async function rowToChange(
  tx: Tx,
  kindName: string,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<Row> {
  const table = sql.table(kindNamed(kindName).table)
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(kept) AS row FROM ${table} AS kept
    WHERE kept.partnership_id = ${partnershipId} AND kept.id = ${id} FOR NO KEY UPDATE
  `.execute(tx)
  const row = found.rows[0]?.row
  if (row === undefined) throw new Error(`There is no ${kindName} ${id}`)
  return row
}

function kindNamed(name: string): RecordKind {
  const kind = meetingRecordKinds.find((candidate) => candidate.kind === name)
  if (kind === undefined) throw new Error(`No table is named for records of ${name}`)
  return kind
}

const parents = {
  meeting_person: 'meeting_id',
  agenda_item: 'meeting_id',
  question: 'meeting_id',
  answer: 'question_id',
  round: 'meeting_id',
  prompt: 'round_id',
  point: 'prompt_id',
} as const satisfies Partial<Record<keyof MeetingTables, string>>

/** The position after the last of those that hang on the same record. */
export async function nextPosition(
  db: Db,
  table: keyof typeof parents,
  { partnershipId, parentId }: { partnershipId: string; parentId: string },
): Promise<number> {
  const found = await sql<{ next: number }>`
    SELECT coalesce(max(position) + 1, 0) AS next FROM ${sql.table(table)}
    WHERE partnership_id = ${partnershipId} AND ${sql.ref(parents[table])} = ${parentId}
  `.execute(db)
  return found.rows[0]?.next ?? 0
}

/** Deletes everything that is on record of the meetings of some partnerships, for those that are about to go. */
export async function deleteMeetingsOf(tx: Tx, partnershipIds: readonly string[]): Promise<number> {
  const ids = sql`${[...partnershipIds]}::uuid[]`
  const counted = await sql<{ count: number }>`
    SELECT count(*)::integer AS count FROM meeting WHERE partnership_id = ANY (${ids})
  `.execute(tx)
  // What hangs on a row goes before it.
  for (const { table } of [
    ...meetingRecordKinds,
    ...reviewRecordKinds,
    ...codingRecordKinds,
  ].toReversed())
    await sql`DELETE FROM ${sql.table(table)} WHERE partnership_id = ANY (${ids})`.execute(tx)
  return counted.rows[0]?.count ?? 0
}
