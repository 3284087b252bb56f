import type { Db } from '#src/platform/db/db.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingTables } from './meeting-tables.sql.ts'

/** The words of each point of a meeting as they were first taken down, by point. */
export async function wordsAsCaptured(
  db: Db,
  { partnershipId, id }: Pick<Meeting, 'partnershipId' | 'id'>,
): Promise<Map<string, string>> {
  const rows = await db
    .withTables<MeetingTables>()
    .selectFrom('point')
    .select(['id', 'text'])
    .where('partnership_id', '=', partnershipId)
    .where('meeting_id', '=', id)
    .execute()
  return new Map(rows.map(({ id: point, text }) => [point, text]))
}
