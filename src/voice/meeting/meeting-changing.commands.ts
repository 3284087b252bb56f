import { type Change, makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, type Command, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { MeetingDetails } from './meeting.form.ts'
import { type Meeting, type MeetingState, meetingRecordKinds } from './meeting.ts'
import { deleteMeetingsOf, rowToChange } from './meeting-row.sql.ts'

/** Writes changes under a meeting with their one history entry, whose subject is always the meeting. */
export async function changeUnder(
  tx: Tx,
  viewer: Viewer,
  meeting: Pick<Meeting, 'id' | 'partnershipId'>,
  deed: { command: Command; label: string; changes: readonly Change[]; heldOn: string },
): Promise<string> {
  await makeRecords(tx, deed.changes, meetingRecordKinds)
  return await recordDeed(tx, actorOf(viewer), {
    ...deed,
    subject: { kind: 'meeting', id: meeting.id },
    partnershipId: meeting.partnershipId,
  })
}

/** What a state row says of itself beside its state. */
export function stamped(viewer: Viewer, heldOn: string) {
  return {
    held_on: heldOn,
    recorded_at: new Date().toISOString(),
    recorded_by: actorOf(viewer).label,
  }
}

/** Lets everybody see a meeting, or its partnership alone again. */
export async function setMeetingState(
  tx: Tx,
  viewer: Viewer,
  meeting: Meeting,
  { state, heldOn }: { state: MeetingState; heldOn: string },
): Promise<string> {
  requirePermit(viewer, 'meeting-publishing', meeting.partnershipId)
  if (meeting.state === state) {
    const words = state === 'published' ? 'is published already' : 'is a draft already'
    throw new Refusal('already-exists', `The meeting “${meeting.title}” ${words}.`)
  }
  const id = newId()
  const after = {
    partnership_id: meeting.partnershipId,
    id,
    meeting_id: meeting.id,
    state,
    ...stamped(viewer, heldOn),
  }
  return await changeUnder(tx, viewer, meeting, {
    command: 'meeting-publishing',
    label: `${state === 'published' ? 'published' : 'withdrew'} the meeting “${meeting.title}”`,
    changes: [{ record: { kind: 'meeting-publication', id }, before: null, after }],
    heldOn,
  })
}

/** Corrects title, day and venue. The address stays, for others may have kept it. */
export async function changeMeeting(
  tx: Tx,
  viewer: Viewer,
  meeting: Meeting,
  { details, asOf }: { details: MeetingDetails; asOf: string },
): Promise<string> {
  const { id, partnershipId } = meeting
  requirePermit(viewer, 'meeting-changing', partnershipId)
  const before = await rowToChange(tx, 'meeting', { partnershipId, id })
  const after = {
    ...before,
    title: details.title,
    held_on: details.heldOn === '' ? null : details.heldOn,
    venue: details.venue === '' ? null : details.venue,
  }
  return await changeUnder(tx, viewer, meeting, {
    command: 'meeting-changing',
    label: `corrected the details of the meeting “${details.title}”`,
    changes: [{ record: { kind: 'meeting', id }, before, after }],
    heldOn: asOf,
  })
}

/**
 * Removes the meetings of partnerships that are about to be removed, with all under them. History keeps no values of
 * it, so it cannot be undone.
 */
export async function removeMeetingsOf(
  tx: Tx,
  viewer: Viewer,
  partnershipIds: readonly string[],
): Promise<number> {
  for (const id of partnershipIds) requirePermit(viewer, 'partnership-removing', id)
  return await deleteMeetingsOf(tx, partnershipIds)
}
