import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Whether the database answers just now. */
export async function isAwake(db: Db): Promise<boolean> {
  try {
    await sql`SELECT 1`.execute(db)
    return true
  } catch {
    return false
  }
}
