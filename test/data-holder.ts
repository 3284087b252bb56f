/**
 * A process that opens a data folder and keeps it, for the tests that kill such processes.
 * `holders.ts` builds and starts it.
 * Says one JSON line when it is open, one for each row it was told is kept, and one when it could not open.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { openDatabase } from '#src/platform/db/open.ts'
import type { Pool } from '#src/platform/db/pool.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'

const settings = z
  .object({
    dataFolder: z.string().optional(),
    databaseUrl: z.string().optional(),
    owner: z.enum(['site', 'command']).default('site'),
    writes: z.boolean().default(false),
    /** Closes after so many milliseconds; without it, on SIGTERM. */
    stays: z.number().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

function say(words: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(words)}\n`)
}

async function write(pool: Pool): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS kept (number bigserial PRIMARY KEY, words text)')
  while (!pool.ending) {
    try {
      const { rows } = await pool.query<{ number: number }>(
        "INSERT INTO kept (words) VALUES (repeat('word ', 200)) RETURNING number",
      )
      say({ kept: rows[0]?.number })
    } catch (error) {
      say({ failed: error instanceof Refusal ? error.id : String(error) })
      await pause(20)
    }
  }
}

async function main(): Promise<void> {
  const began = performance.now()
  const database = await openDatabase({
    dataFolder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    owner: settings.owner,
    onLog: (line) => say({ log: line.words }),
  })
  const close = async (): Promise<void> => {
    await database.close()
    say({ closed: true })
    process.exit(0)
  }
  process.once('SIGTERM', () => void close())
  if (settings.owner === 'site') database.announceSite(`http://127.0.0.1:3000/?of=${process.pid}`)
  say({
    opened: database.describe(),
    pid: process.pid,
    ms: Math.round(performance.now() - began),
    site: database.siteUrl() ?? null,
  })
  if (settings.writes) void write(database.pool)
  if (settings.stays === undefined) return
  await pause(settings.stays)
  await close()
}

try {
  await main()
} catch (error) {
  say(
    error instanceof Refusal
      ? { refused: error.id, sentence: error.message }
      : { broken: String(error), stack: error instanceof Error ? error.stack : '' },
  )
  process.exit(1)
}
