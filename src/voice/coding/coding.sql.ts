import { sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import type { CodedKind, Coding, WordsToCode } from './coding.ts'

type CodingRow = Coding & { recordId: string; state: 'given' | 'withdrawn' }

/** The newest row of each record and theme among those of a partnership that `of` selects. */
async function newestCodings(
  db: Db,
  partnershipId: string,
  recordIds: readonly string[],
): Promise<CodingRow[]> {
  if (recordIds.length === 0) return []
  const { rows } = await sql<CodingRow>`
    SELECT newest.record_id AS "recordId", newest.theme_id AS "themeId",
           newest.recorded_by AS "codedBy", newest.held_on AS "heldOn", newest.state
    FROM (
      SELECT DISTINCT ON (coalesce(point_id, agenda_item_id), theme_id)
             coalesce(point_id, agenda_item_id) AS record_id, coding.*
      FROM coding
      WHERE partnership_id = ${partnershipId}
        AND coalesce(point_id, agenda_item_id) = ANY (${recordIds}::uuid[])
      ORDER BY coalesce(point_id, agenda_item_id), theme_id, recorded_at DESC, id DESC
    ) AS newest
    JOIN theme ON theme.id = newest.theme_id
    WHERE newest.state = 'given'
    ORDER BY theme.position
  `.execute(db)
  return rows
}

/** What of a meeting can be put under themes, in its order: what was presented, then the points not set aside. */
export async function wordsToCode(db: Db, meeting: MeetingRecord): Promise<WordsToCode[]> {
  const words = [...presented(meeting), ...points(meeting)]
  const codings = await newestCodings(
    db,
    meeting.partnershipId,
    words.map(({ id }) => id),
  )
  return words.map((each) => ({
    ...each,
    codings: codings
      .filter(({ recordId }) => recordId === each.id)
      .map(({ themeId, codedBy, heldOn }) => ({ themeId, codedBy, heldOn })),
  }))
}

type Uncoded = Omit<WordsToCode, 'codings'>

function presented({ agenda }: MeetingRecord): Uncoded[] {
  return agenda.flatMap(({ id, title, summary }) =>
    summary === null
      ? []
      : [
          {
            kind: 'agenda-item' as const,
            id,
            text: summary,
            wording: null,
            place: title === null ? 'What was presented' : `What was presented: ${title}`,
          },
        ],
  )
}

function points({ rounds }: MeetingRecord): Uncoded[] {
  return rounds.flatMap((round) =>
    round.prompts.flatMap((prompt) =>
      prompt.points
        .filter(({ state }) => state !== 'set-aside')
        .map(({ id, text, wording }) => ({
          kind: 'point' as const,
          id,
          text,
          wording,
          place: [round.title, prompt.text].filter((part) => part !== null).join(': '),
        })),
    ),
  )
}

/** Locks words until the transaction ends, so that two who code them come one after the other. False where there are none. */
export async function lockWords(
  tx: Tx,
  partnershipId: string,
  { kind, id }: { kind: CodedKind; id: string },
): Promise<boolean> {
  const table = sql.table(kind === 'point' ? 'point' : 'agenda_item')
  const { rows } = await sql`
    SELECT id FROM ${table} WHERE partnership_id = ${partnershipId} AND id = ${id} FOR UPDATE
  `.execute(tx)
  return rows.length > 0
}

/** The themes a record has now. */
export async function codingsOf(db: Db, partnershipId: string, id: string): Promise<Coding[]> {
  return await newestCodings(db, partnershipId, [id])
}

/** Whether a point was put under a theme before, as its states tell. */
export async function isMarkedCoded(db: Db, partnershipId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM point_state
    WHERE partnership_id = ${partnershipId} AND point_id = ${id}
    ORDER BY recorded_at DESC, id DESC LIMIT 1
  `.execute(db)
  return rows[0]?.state === 'coded'
}
