import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import type { PointState } from '../meeting/meeting.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import type { Coding, PointToCode } from './coding.ts'

type CodingRow = Coding & { pointId: string }

/** The themes the points of a meeting have now, in the order of the themes. */
async function codingsOfMeeting(
  db: Db,
  { partnershipId, id }: Pick<MeetingRecord, 'partnershipId' | 'id'>,
): Promise<CodingRow[]> {
  const { rows } = await sql<CodingRow>`
    SELECT newest.point_id AS "pointId", newest.theme_id AS "themeId",
           newest.recorded_by AS "codedBy", newest.held_on AS "heldOn"
    FROM (
      SELECT DISTINCT ON (coding.point_id, coding.theme_id) coding.*
      FROM point_coding AS coding
      JOIN point ON point.partnership_id = coding.partnership_id AND point.id = coding.point_id
      WHERE coding.partnership_id = ${partnershipId} AND point.meeting_id = ${id}
      ORDER BY coding.point_id, coding.theme_id, coding.recorded_at DESC, coding.id DESC
    ) AS newest
    JOIN theme ON theme.id = newest.theme_id
    WHERE newest.state = 'given'
    ORDER BY theme.position
  `.execute(db)
  return rows
}

/** The points of a meeting in their order, save those set aside, each with the themes it has. */
export async function pointsToCode(db: Db, meeting: MeetingRecord): Promise<PointToCode[]> {
  const codings = await codingsOfMeeting(db, meeting)
  return meeting.rounds.flatMap((round) =>
    round.prompts.flatMap((prompt) =>
      prompt.points
        .filter(({ state }) => state !== 'set-aside')
        .map(({ id, text, wording, state }) => ({
          id,
          text,
          wording,
          state,
          roundTitle: round.title,
          promptText: prompt.text,
          codings: codings
            .filter(({ pointId }) => pointId === id)
            .map(({ themeId, codedBy, heldOn }) => ({ themeId, codedBy, heldOn })),
        })),
    ),
  )
}

/** The themes one point has now, and its state; undefined where the partnership has no such point. */
export async function codedPoint(
  db: Db,
  partnershipId: string,
  pointId: string,
): Promise<{ state: PointState; codings: Coding[] } | undefined> {
  const point = await sql<{ state: PointState }>`
    SELECT state.state FROM point
    JOIN point_state AS state
      ON state.partnership_id = point.partnership_id AND state.point_id = point.id
    WHERE point.partnership_id = ${partnershipId} AND point.id = ${pointId}
    ORDER BY state.recorded_at DESC, state.id DESC LIMIT 1
  `.execute(db)
  const state = point.rows[0]?.state
  if (state === undefined) return undefined
  const codings = await sql<Coding & { state: string }>`
    SELECT DISTINCT ON (theme_id) theme_id AS "themeId", recorded_by AS "codedBy",
           held_on AS "heldOn", state
    FROM point_coding
    WHERE partnership_id = ${partnershipId} AND point_id = ${pointId}
    ORDER BY theme_id, recorded_at DESC, id DESC
  `.execute(db)
  return {
    state,
    codings: codings.rows
      .filter((row) => row.state === 'given')
      .map(({ themeId, codedBy, heldOn }) => ({ themeId, codedBy, heldOn })),
  }
}
