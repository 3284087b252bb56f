import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'

/** Forgets sessions and links that have run out: they open nothing, and say who was here. */
export async function forgetEndedSignIns(db: Db): Promise<void> {
  await sql`DELETE FROM session WHERE expires_at < clock_timestamp()`.execute(db)
  await sql`DELETE FROM verification WHERE expires_at < clock_timestamp()`.execute(db)
}
