import { recordDeed } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { deletePeople, deleteRolesIn } from './erasure.sql.ts'
import { requirePermit } from './permit.commands.ts'
import { actorOf, type Viewer } from './person.ts'

/**
 * Erases people: their names, addresses, roles, sessions and mail. What they did stays in history under the words of
 * their role. An erasure keeps no values, so it cannot be undone.
 */
export async function erasePeople(
  tx: Tx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<number> {
  requirePermit(viewer, 'person-erasing')
  const erased = await deletePeople(tx, personIds)
  for (const id of personIds) {
    await recordDeed(tx, actorOf(viewer), {
      command: 'person-erasing',
      label: 'erased a person',
      subject: { kind: 'person', id },
      partnershipId: null,
      changes: [],
    })
  }
  return erased
}

/** Ends what anybody was in partnerships that are about to be removed. */
export async function removeRolesIn(
  tx: Tx,
  viewer: Viewer,
  partnershipIds: readonly string[],
): Promise<void> {
  for (const id of partnershipIds) requirePermit(viewer, 'role-ending', id)
  await deleteRolesIn(tx, partnershipIds)
}
