import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'

/** Counts one try under a key and returns how many there were in the running window, and how long it still runs. */
export async function countTry(
  db: Db,
  key: string,
  windowS: number,
): Promise<{ tries: number; remainingS: number }> {
  const counted = await sql<{ tries: number; remaining_s: number }>`
    INSERT INTO try_count AS held (key, tries, ends_at)
    VALUES (${key}, 1, clock_timestamp() + make_interval(secs => ${windowS}))
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN held.ends_at <= clock_timestamp() THEN 1 ELSE held.tries + 1 END,
      ends_at = CASE WHEN held.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE held.ends_at END
    RETURNING tries, ceil(extract(epoch FROM ends_at - clock_timestamp()))::integer AS remaining_s
  `.execute(db)
  const row = counted.rows[0]
  if (row === undefined) throw new Error('A try was not counted')
  return { tries: row.tries, remainingS: Math.max(1, row.remaining_s) }
}

/** Forgets windows that have ended. */
export async function forgetEndedWindows(db: Db): Promise<void> {
  await sql`DELETE FROM try_count WHERE ends_at <= clock_timestamp()`.execute(db)
}
