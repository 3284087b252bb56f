import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/db.ts'

/** Deletes people with their roles, sessions, identities and mail. Returns how many there were. */
export async function deletePeople(tx: Tx, personIds: readonly string[]): Promise<number> {
  const deleted = await sql`DELETE FROM person WHERE id = ANY (${[...personIds]}::uuid[])`.execute(
    tx,
  )
  return Number(deleted.numAffectedRows ?? 0)
}

/** Deletes every role that is held in these partnerships. */
export async function deleteRolesIn(tx: Tx, partnershipIds: readonly string[]): Promise<void> {
  await sql`DELETE FROM role_held WHERE partnership_id = ANY (${[...partnershipIds]}::uuid[])`.execute(
    tx,
  )
}
