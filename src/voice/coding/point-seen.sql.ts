import { sql } from 'kysely'
import type { Scope } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'

/** A point as whoever points to it by id can show it. */
export interface PointSeen {
  id: string
  partnershipId: string
  text: string
  wording: 'verbatim' | 'reported'
  meetingSlug: string
  meetingTitle: string
  /** The day of the meeting; null where that is not known. */
  heldOn: string | null
}

/**
 * A point of a published meeting, or of a draft that this viewer sees, in its newest words. Undefined where there is
 * none, where it was set aside, and where the viewer may not know of it.
 */
export async function pointSeenBy(
  db: Db,
  drafts: Scope,
  id: string,
): Promise<PointSeen | undefined> {
  const { rows } = await sql<PointSeen>`
    SELECT point.id, point.partnership_id AS "partnershipId", point.wording,
           coalesce(${newestPointState('corrected', 'text')}, point.text) AS text,
           meeting.slug AS "meetingSlug", meeting.title AS "meetingTitle", meeting.held_on AS "heldOn"
    FROM point
    JOIN meeting ON meeting.partnership_id = point.partnership_id AND meeting.id = point.meeting_id
    WHERE point.id = ${id} AND ${newestPointState('set-aside', 'state')} IS NULL AND ${isSeenBy(drafts)}
  `.execute(db)
  return rows[0]
}

function isSeenBy(drafts: Scope) {
  if (drafts === 'all') return sql`true`
  return sql`(
    meeting.partnership_id = any(${[...drafts.partnershipIds]}::uuid[]) OR 'published' = (
      SELECT publication.state FROM meeting_publication AS publication
      WHERE publication.partnership_id = meeting.partnership_id AND publication.meeting_id = meeting.id
      ORDER BY publication.recorded_at DESC, publication.id DESC LIMIT 1
    )
  )`
}

function newestPointState(state: 'corrected' | 'set-aside', column: 'state' | 'text') {
  return sql`(
    SELECT of_point.${sql.ref(column)} FROM point_state AS of_point
    WHERE of_point.partnership_id = point.partnership_id AND of_point.point_id = point.id
      AND of_point.state = ${state}
    ORDER BY of_point.recorded_at DESC, of_point.id DESC LIMIT 1
  )`
}
