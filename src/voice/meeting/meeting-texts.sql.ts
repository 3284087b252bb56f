import { type RawBuilder, sql } from 'kysely'
import type { RecordKind, Row } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'

/** How the rows of a kind say which meeting they belong to; those that are not listed name it themselves. */
const meetingOf: Readonly<Record<string, RawBuilder<string | null>>> = {
  meeting: sql`kept.id`,
  'paper-source': sql`(SELECT id FROM meeting WHERE meeting.partnership_id = kept.partnership_id
    AND meeting.paper_source_id = kept.id LIMIT 1)`,
  'question-state': throughParent('question'),
  answer: throughParent('question'),
  prompt: throughParent('round'),
  'point-state': throughParent('point'),
}

function throughParent(parent: string): RawBuilder<string | null> {
  return sql`(SELECT parent.meeting_id FROM ${sql.table(parent)} AS parent
    WHERE parent.partnership_id = kept.partnership_id AND parent.id = kept.${sql.ref(`${parent}_id`)})`
}

/** Locks the meetings of a partnership, so that nobody records words of theirs meanwhile. */
export async function lockMeetings(tx: Tx, partnershipId: string): Promise<void> {
  await sql`SET LOCAL statement_timeout = '10min'`.execute(tx)
  await sql`SELECT id FROM meeting WHERE partnership_id = ${partnershipId} FOR UPDATE`.execute(tx)
}

/** The rows of one kind, of any meeting of a partnership, in which one of the patterns of LIKE stands. */
export async function rowsHolding(
  tx: Tx,
  kind: RecordKind,
  partnershipId: string,
  patterns: readonly string[],
): Promise<{ meetingId: string; row: Row }[]> {
  const meeting = meetingOf[kind.kind] ?? sql`kept.meeting_id`
  const found = await sql<{ meetingId: string | null; row: Row }>`
    SELECT ${meeting} AS "meetingId", to_jsonb(kept) AS row FROM ${sql.table(kind.table)} AS kept
    WHERE kept.partnership_id = ${partnershipId}
      AND to_jsonb(kept)::text ILIKE ANY (${[...patterns]}::text[])
  `.execute(tx)
  return found.rows.flatMap(({ meetingId, row }) =>
    meetingId === null ? [] : [{ meetingId, row }],
  )
}

/** The spans that point into some sources. */
export async function spansInto(
  tx: Tx,
  partnershipId: string,
  paperSourceIds: readonly string[],
): Promise<Row[]> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(kept) AS row FROM source_span AS kept
    WHERE kept.partnership_id = ${partnershipId}
      AND kept.paper_source_id = ANY (${[...paperSourceIds]}::uuid[])
  `.execute(tx)
  return found.rows.map(({ row }) => row)
}
