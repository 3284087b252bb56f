import { type Change, makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { meetingRecordKinds } from '../meeting/meeting.ts'
import { codedPoint } from './coding.sql.ts'
import { type CodingChange, codingChange, codingRecordKinds } from './coding.ts'

export interface PointCoding {
  partnershipId: string
  pointId: string
  /** All themes the point is to have. */
  themeIds: readonly string[]
}

/**
 * Gives a point the themes named, and takes away those it has besides. Who and when stays with each.
 * Returns the history entry, or null where nothing changes.
 */
export async function codePoint(
  tx: Tx,
  viewer: Viewer,
  { partnershipId, pointId, themeIds }: PointCoding,
  asOf: string,
): Promise<string | null> {
  requirePermit(viewer, 'point-coding', partnershipId)
  const point = await codedPoint(tx, partnershipId, pointId)
  if (point === undefined) throw notFound('point')
  const labels = new Map((await allThemes(tx)).map(({ id, label }) => [id, label]))
  const change = codingChange(
    point.codings,
    themeIds.filter((themeId) => labels.has(themeId)),
  )
  if (change.given.length === 0 && change.withdrawn.length === 0) return null
  const stamp = {
    partnership_id: partnershipId,
    point_id: pointId,
    held_on: asOf,
    recorded_at: new Date().toISOString(),
    recorded_by: actorOf(viewer).label,
  }
  const changes = [
    ...change.given.map((theme_id) => row('point-coding', { ...stamp, theme_id, state: 'given' })),
    ...change.withdrawn.map((theme_id) =>
      row('point-coding', { ...stamp, theme_id, state: 'withdrawn' }),
    ),
    ...(point.state === 'coded'
      ? []
      : [row('point-state', { ...stamp, state: 'coded', text: null, reason: null })]),
  ]
  await makeRecords(tx, changes, [...codingRecordKinds, ...meetingRecordKinds])
  return await recordDeed(tx, actorOf(viewer), {
    command: 'point-coding',
    label: labelOf(change, labels),
    subject: { kind: 'point', id: pointId },
    partnershipId,
    changes,
    heldOn: asOf,
  })
}

function row(kind: string, fields: Readonly<Record<string, unknown>>): Change {
  const id = newId()
  return { record: { kind, id }, before: null, after: { id, ...fields } }
}

/** `put a point under Jobs, and no longer under Food`. */
function labelOf({ given, withdrawn }: CodingChange, labels: ReadonlyMap<string, string>): string {
  const words = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id).join(', ')
  const parts = [
    ...(given.length === 0 ? [] : [`put a point under ${words(given)}`]),
    ...(withdrawn.length === 0
      ? []
      : [`${given.length === 0 ? 'took a point from' : 'no longer under'} ${words(withdrawn)}`]),
  ]
  return parts.join(', and ')
}
