import { recordDeed, removeRows } from '#src/history/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { type Clearing, rowsToClear } from './clearing.sql.ts'
import { changeOf } from './directory-record.ts'

/**
 * Takes out of the directory what somebody recorded, whatever is invented, and the lists of some partnerships, as one
 * history entry. Returns how many organisations went.
 */
export async function clearDirectory(tx: Tx, viewer: Viewer, clearing: Clearing): Promise<number> {
  requirePermit(viewer, 'directory-clearing')
  const found = (await rowsToClear(tx, clearing)).toReversed()
  if (found.length === 0) return 0
  for (const { record, rows } of found) await removeRows(tx, record, rows)
  const count = found.find(({ record }) => record.kind === 'organisation')?.rows.length ?? 0
  await recordDeed(tx, actorOf(viewer), {
    command: 'directory-clearing',
    label: `took ${count === 1 ? 'one organisation' : `${count.toLocaleString('en-GB')} organisations`} out of the directory`,
    subject: { kind: 'directory', id: newId() },
    partnershipId: null,
    changes: found.flatMap(({ record, rows }) => rows.map((row) => changeOf(record, row, null))),
  })
  return count
}
