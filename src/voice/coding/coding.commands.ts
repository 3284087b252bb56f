import { type Change, makeRecords, recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { meetingRecordKinds } from '../meeting/meeting.ts'
import { codingsOf, isMarkedCoded, lockWords } from './coding.sql.ts'
import {
  type CodedKind,
  type CodingChange,
  codingChange,
  codingRecordKinds,
  type ThemeChoice,
} from './coding.ts'

export interface WordsCoding {
  partnershipId: string
  words: { kind: CodedKind; id: string }
  themes: ThemeChoice
}

/**
 * Gives a point, or what was presented, the themes newly chosen, and takes away those no longer chosen. What others
 * changed since the choice was shown stands. Who and when stays with each. Returns the history entry, or null where
 * nothing changes.
 */
export async function codeWords(
  tx: Tx,
  viewer: Viewer,
  { partnershipId, words, themes }: WordsCoding,
  asOf: string,
): Promise<string | null> {
  requirePermit(viewer, 'coding', partnershipId)
  const labels = new Map((await allThemes(tx)).map(({ id, label }) => [id, label]))
  if (!(await lockWords(tx, partnershipId, words))) throw notFound('point')
  const change = codingChange(await codingsOf(tx, partnershipId, words.id), {
    ...themes,
    ticked: themes.ticked.filter((themeId) => labels.has(themeId)),
  })
  if (change.given.length === 0 && change.withdrawn.length === 0) return null
  const isPoint = words.kind === 'point'
  const stamp = {
    partnership_id: partnershipId,
    point_id: isPoint ? words.id : null,
    held_on: asOf,
    recorded_at: new Date().toISOString(),
    recorded_by: actorOf(viewer).label,
  }
  const coded = (state: string) => (theme_id: string) =>
    row('coding', { ...stamp, agenda_item_id: isPoint ? null : words.id, theme_id, state })
  const isFirst = isPoint && !(await isMarkedCoded(tx, partnershipId, words.id))
  const changes = [
    ...change.given.map(coded('given')),
    ...change.withdrawn.map(coded('withdrawn')),
    ...(isFirst
      ? [row('point-state', { ...stamp, state: 'coded', text: null, reason: null })]
      : []),
  ]
  await makeRecords(tx, changes, [...codingRecordKinds, ...meetingRecordKinds])
  return await recordDeed(tx, actorOf(viewer), {
    command: 'coding',
    label: labelOf(change, labels),
    subject: words,
    partnershipId,
    changes,
    heldOn: asOf,
  })
}

function row(kind: string, fields: Readonly<Record<string, unknown>>): Change {
  const id = newId()
  return { record: { kind, id }, before: null, after: { id, ...fields } }
}

/** `put words under Jobs, and no longer under Food`. */
function labelOf({ given, withdrawn }: CodingChange, labels: ReadonlyMap<string, string>): string {
  const words = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id).join(', ')
  const parts = [
    ...(given.length === 0 ? [] : [`put words under ${words(given)}`]),
    ...(withdrawn.length === 0
      ? []
      : [`${given.length === 0 ? 'took words from' : 'no longer under'} ${words(withdrawn)}`]),
  ]
  return parts.join(', and ')
}
