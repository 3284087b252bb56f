import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import type { CodedKind } from './coding.ts'

/** Words under a theme, of a published meeting, as the gap reads them. */
export interface ThemedWords {
  kind: CodedKind
  id: string
  partnershipId: string
  themeId: string
  text: string
  /** Null for what was presented. */
  wording: 'verbatim' | 'reported' | null
  roundTable: string | null
  meetingId: string
  meetingSlug: string
  meetingTitle: string
  /** The day of the meeting, or where that is not known, since when the words are on record. */
  heldOn: string
}

/**
 * The points and presentations of published meetings that stand under a theme as of a date, of partnerships named.
 * A meeting that was withdrawn since is seen by nobody, on whatever date. Points set aside are left out; what was set aside, corrected or coded later than the date has not happened yet.
 */
export async function themedWords(
  db: Db,
  { partnerships, asOf }: { partnerships: readonly string[]; asOf: string },
): Promise<ThemedWords[]> {
  if (partnerships.length === 0) return []
  const { rows } = await sql<ThemedWords>`
    SELECT CASE WHEN point.id IS NULL THEN 'agenda-item' ELSE 'point' END AS kind,
           coalesce(point.id, agenda_item.id) AS id,
           given.partnership_id AS "partnershipId", given.theme_id AS "themeId",
           coalesce(corrected.text, point.text, agenda_item.summary) AS text,
           point.wording, point.round_table AS "roundTable",
           meeting.id AS "meetingId", meeting.slug AS "meetingSlug", meeting.title AS "meetingTitle",
           coalesce(meeting.held_on, published.held_on) AS "heldOn"
    FROM ${given(partnerships, asOf)} AS given
    LEFT JOIN point ON point.partnership_id = given.partnership_id AND point.id = given.point_id
    LEFT JOIN agenda_item
      ON agenda_item.partnership_id = given.partnership_id AND agenda_item.id = given.agenda_item_id
    JOIN meeting
      ON meeting.partnership_id = given.partnership_id
     AND meeting.id = coalesce(point.meeting_id, agenda_item.meeting_id)
    JOIN LATERAL ${publication(asOf)} AS published ON published.state = 'published'
    JOIN LATERAL ${publication('infinity')} AS by_now ON by_now.state = 'published'
    LEFT JOIN LATERAL ${newestPointState('corrected', asOf)} AS corrected ON true
    LEFT JOIN LATERAL ${newestPointState('set-aside', asOf)} AS aside ON true
    WHERE coalesce(meeting.held_on, published.held_on) <= ${asOf} AND aside.state IS NULL
    ORDER BY "heldOn" DESC, meeting.id, coalesce(point.id, agenda_item.id)
  `.execute(db)
  return rows
}

/** The themes given and not withdrawn again, as of a date. */
function given(partnerships: readonly string[], asOf: string) {
  return sql`(
    SELECT * FROM (
      SELECT DISTINCT ON (partnership_id, coalesce(point_id, agenda_item_id), theme_id) *
      FROM coding
      WHERE partnership_id = ANY (${partnerships}::uuid[]) AND held_on <= ${asOf}
      ORDER BY partnership_id, coalesce(point_id, agenda_item_id), theme_id, recorded_at DESC, id DESC
    ) AS newest
    WHERE newest.state = 'given'
  )`
}

/** Whether `meeting` is public as of a date, and since when. */
function publication(asOf: string) {
  return sql`(
    SELECT state, held_on FROM meeting_publication AS of_meeting
    WHERE of_meeting.partnership_id = meeting.partnership_id
      AND of_meeting.meeting_id = meeting.id AND of_meeting.held_on <= ${asOf}
    ORDER BY recorded_at DESC, id DESC LIMIT 1
  )`
}

function newestPointState(state: 'corrected' | 'set-aside', asOf: string) {
  return sql`(
    SELECT state, text FROM point_state AS of_point
    WHERE of_point.partnership_id = point.partnership_id AND of_point.point_id = point.id
      AND of_point.state = ${state} AND of_point.held_on <= ${asOf}
    ORDER BY recorded_at DESC, id DESC LIMIT 1
  )`
}
