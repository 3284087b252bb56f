import { requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Meeting } from './meeting.ts'
import { changeUnder, stamped } from './meeting-changing.commands.ts'
import type { Point } from './meeting-record.ts'
import { rowToChange } from './meeting-row.sql.ts'
import { shortened } from './meeting-words.ts'

interface PointStateGiven {
  state: 'corrected' | 'set-aside'
  text: string | null
  reason: string | null
  heldOn: string
}

/** Adds corrected words to a point. The earlier ones stay, and can be read. */
export async function correctPoint(
  tx: Tx,
  viewer: Viewer,
  { meeting, point }: { meeting: Meeting; point: Point },
  { text, reason, heldOn }: { text: string; reason: string; heldOn: string },
): Promise<string> {
  requirePermit(viewer, 'point-correcting', meeting.partnershipId)
  refuseSetAside(point)
  if (text === point.text)
    throw new Refusal('bad-input', 'These are the words it has already', 'text')
  const given = { state: 'corrected', text, reason: reason === '' ? null : reason, heldOn } as const
  return await addState(tx, viewer, { meeting, point }, given)
}

/** Takes a point out of what is shown and counted on, for a reason that everybody can read. */
export async function setPointAside(
  tx: Tx,
  viewer: Viewer,
  { meeting, point }: { meeting: Meeting; point: Point },
  { reason, heldOn }: { reason: string; heldOn: string },
): Promise<string> {
  requirePermit(viewer, 'point-setting-aside', meeting.partnershipId)
  refuseSetAside(point)
  const given = { state: 'set-aside', text: null, reason, heldOn } as const
  return await addState(tx, viewer, { meeting, point }, given)
}

async function addState(
  tx: Tx,
  viewer: Viewer,
  { meeting, point }: { meeting: Meeting; point: Point },
  { heldOn, ...given }: PointStateGiven,
): Promise<string> {
  const { partnershipId } = meeting
  // Locked, so that of two who change it at once the second waits and comes after.
  await rowToChange(tx, 'point', { partnershipId, id: point.id })
  const id = newId()
  const after = {
    partnership_id: partnershipId,
    id,
    point_id: point.id,
    ...given,
    ...stamped(viewer, heldOn),
  }
  const isCorrection = given.state === 'corrected'
  return await changeUnder(tx, viewer, meeting, {
    command: isCorrection ? 'point-correcting' : 'point-setting-aside',
    label: `${isCorrection ? 'corrected' : 'set aside'} the point “${shortened(point.text)}”`,
    changes: [{ record: { kind: 'point-state', id }, before: null, after }],
    heldOn,
  })
}

function refuseSetAside({ state }: Point): void {
  if (state === 'set-aside')
    throw new Refusal('already-exists', 'This point was set aside already. Undo that first.')
}
