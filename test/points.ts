import { sql } from 'kysely'
import { operatorAsViewer } from '#src/people/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { type MeetingToRecord, recordMeeting } from '#src/voice/index.ts'

const meeting: MeetingToRecord = {
  title: 'Facing the downturn',
  heldOn: '2009-11-18',
  venue: null,
  summary: null,
  closing: null,
  state: 'published',
  wording: 'reported',
  standing: 'as-published',
  takenFrom: null,
  people: [],
  agenda: [],
  materials: [],
  questions: [],
  rounds: [],
  notes: [],
  minutedActions: [],
}

/** A point of a meeting of its own, of a partnership; its id, and the address name of its meeting. */
export async function aPointOf(
  db: Db,
  partnershipId: string,
  { text, state }: { text: string; state: 'draft' | 'published' },
): Promise<{ id: string; slug: string }> {
  const prompt = { text: 'What works?', points: [{ text, spans: [] }], spans: [] }
  const { slug, meetingId } = await inTransaction(
    db,
    async (tx) =>
      await recordMeeting(
        tx,
        operatorAsViewer,
        { partnershipId, asOf: '2010-04-30' },
        { ...meeting, state, rounds: [{ title: 'First round', prompts: [prompt] }] },
      ),
  )
  const found = await sql<{ id: string }>`
    SELECT id FROM point WHERE meeting_id = ${meetingId}
  `.execute(db)
  const id = found.rows[0]?.id
  if (id === undefined) throw new Error('The point just recorded is not there')
  return { id, slug }
}
