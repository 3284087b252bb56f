import type { Pool } from 'pg'

/** Every row of every table in which one of the words stands, in any case; not those that hold `besides`. */
export async function tracesOf(
  pool: Pool,
  words: readonly string[],
  besides = 'nowhere',
): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  )
  const traces: string[] = []
  for (const { name } of tables.rows) {
    const found = await pool.query<{ row: string }>(
      `SELECT to_jsonb(kept)::text AS row FROM ${name} AS kept WHERE to_jsonb(kept)::text ~* $1`,
      [words.join('|')],
    )
    for (const { row } of found.rows) if (!row.includes(besides)) traces.push(`${name} ${row}`)
  }
  return traces
}
