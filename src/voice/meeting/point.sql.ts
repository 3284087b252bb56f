import type { Db } from '#src/platform/db/db.ts'
import type { MeetingTables } from './meeting-tables.sql.ts'
import type { PointStory } from './point-story.ts'

/** The words of a point as captured, and every state since. */
export async function pointStory(
  db: Db,
  partnershipId: string,
  pointId: string,
): Promise<PointStory | undefined> {
  const tables = db.withTables<MeetingTables>()
  const point = await tables
    .selectFrom('point')
    .select('text')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', pointId)
    .executeTakeFirst()
  if (point === undefined) return undefined
  const states = await tables
    .selectFrom('point_state')
    .select([
      'id',
      'state',
      'text',
      'reason',
      'held_on as heldOn',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('point_id', '=', pointId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return { captured: point.text, states }
}
