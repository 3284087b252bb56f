import { type Change, makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { meetingOfSource, sourceOfHash, takenSlugs } from './meeting.sql.ts'
import { meetingRecordKinds } from './meeting.ts'
import { meetingChanges } from './meeting-changes.ts'
import { freeSlug, meetingSlug } from './meeting-slug.ts'
import type { MeetingToRecord } from './meeting-to-record.ts'

/** Where a meeting is recorded, and the instance's date for what carries none of its own. */
export interface RecordingPlace {
  partnershipId: string
  asOf: string
}

export interface RecordedMeeting {
  meetingId: string
  slug: string
  entryId: string
}

/**
 * Records a meeting with all that is under it, as one history entry, so that it can be taken back whole.
 * Refuses a paper that a meeting on record was taken from.
 */
export async function recordMeeting(
  tx: Tx,
  viewer: Viewer,
  { partnershipId, asOf }: RecordingPlace,
  meeting: MeetingToRecord,
): Promise<RecordedMeeting> {
  requirePermit(viewer, 'meeting-recording', partnershipId)
  const recordedBy = actorOf(viewer).label
  const recordedAt = new Date()
  const kept = await keepPaper(tx, partnershipId, meeting.takenFrom, { recordedBy, recordedAt })
  await refuseRecorded(tx, partnershipId, kept.paperSourceId)
  const wished = meetingSlug(meeting.title, meeting.heldOn)
  const slug = freeSlug(wished, await takenSlugs(tx, wished))
  const { meetingId, changes } = meetingChanges(meeting, {
    partnershipId,
    paperSourceId: kept.paperSourceId,
    slug,
    recordedBy,
    recordedAt,
    asOf,
    newId,
  })
  const all = [...kept.changes, ...changes]
  await makeRecords(tx, all, meetingRecordKinds)
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'meeting-recording',
    label: `recorded the meeting “${meeting.title}”`,
    subject: { kind: 'meeting', id: meetingId },
    partnershipId,
    changes: all,
    heldOn: meeting.heldOn ?? asOf,
  })
  return { meetingId, slug, entryId }
}

/** The change that keeps a paper, or its id where it is kept already. */
async function keepPaper(
  tx: Tx,
  partnershipId: string,
  takenFrom: MeetingToRecord['takenFrom'],
  { recordedBy, recordedAt }: { recordedBy: string; recordedAt: Date },
): Promise<{ paperSourceId: string | null; changes: Change[] }> {
  if (takenFrom === null) return { paperSourceId: null, changes: [] }
  if ('id' in takenFrom) return { paperSourceId: takenFrom.id, changes: [] }
  const { fileName, mediaType, sha256, text } = takenFrom
  const held = await sourceOfHash(tx, partnershipId, sha256)
  if (held !== undefined) return { paperSourceId: held.id, changes: [] }
  const id = newId()
  const after = {
    partnership_id: partnershipId,
    id,
    file_name: fileName,
    media_type: mediaType,
    sha256,
    text,
    recorded_at: recordedAt.toISOString(),
    recorded_by: recordedBy,
  }
  const change = { record: { kind: 'paper-source', id }, before: null, after }
  return { paperSourceId: id, changes: [change] }
}

async function refuseRecorded(
  tx: Tx,
  partnershipId: string,
  paperSourceId: string | null,
): Promise<void> {
  if (paperSourceId === null) return
  const recorded = await meetingOfSource(tx, partnershipId, paperSourceId)
  if (recorded === undefined) return
  throw new Refusal(
    'already-exists',
    `This paper is on record already: “${recorded.title}”, at /meetings/${recorded.slug}.`,
  )
}
