import { recordDeed } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { deleteExcerpts } from './edition.sql.ts'

/** Takes out the editions that are excerpts, and the loads they came by. Returns how many there were. */
export async function removeExcerpts(tx: Tx, viewer: Viewer): Promise<number> {
  requirePermit(viewer, 'statistics-loading', null)
  const count = await deleteExcerpts(tx)
  if (count === 0) return 0
  await recordDeed(tx, actorOf(viewer), {
    command: 'excerpt-removing',
    label: `took out ${count} ${count === 1 ? 'excerpt' : 'excerpts'} of official figures`,
    subject: { kind: 'excerpt-removal', id: newId() },
    partnershipId: null,
    changes: [],
  })
  return count
}
