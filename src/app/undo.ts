import {
  type Actor,
  type Change,
  changesOf,
  type RecordKind,
  undoEntry,
} from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { keptPublicByPaper } from '#src/publish/index.ts'

/** What an entry is undone with. */
export interface Undoing {
  actor: Actor
  entryId: string
  kinds: readonly RecordKind[]
}

/** Undoes an entry, unless it made a meeting public to which the quotes of a published paper lead by now. */
export async function undoHere(tx: Tx, { actor, entryId, kinds }: Undoing): Promise<string> {
  for (const change of await changesOf(tx, entryId)) {
    const meeting = meetingMadePublic(change)
    const reason = meeting === null ? null : await keptPublicByPaper(tx, meeting)
    if (reason !== null) throw new Refusal('not-undoable', `This cannot be undone. ${reason}.`)
  }
  return await undoEntry(tx, actor, entryId, kinds)
}

function meetingMadePublic({
  record,
  after,
}: Change): { id: string; partnershipId: string } | null {
  if (record.kind !== 'meeting-publication' || after?.['state'] !== 'published') return null
  return { id: String(after['meeting_id']), partnershipId: String(after['partnership_id']) }
}
