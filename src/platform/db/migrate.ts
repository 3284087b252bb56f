import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { projectFolder } from '#src/platform/files/project.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { Pool } from './pool.ts'

/** One file of `migrations/`: `0002-place.sql`. */
export interface MigrationFile {
  number: number
  name: string
  hash: string
  sql: string
}

/** What the table `migration` keeps of a file that was applied. */
export interface AppliedMigration {
  number: number
  name: string
  hash: string
}

const namePattern = /^(\d{4})-[a-z0-9-]+\.sql$/
// Any two runners must agree on this number, and nobody else may use it.
const lockKey = 5_320_090

/**
 * Brings a database up to date: applies, in order of their numbers, the files it has not had, each in its own
 * transaction. Returns the names of those applied. Only one runner works at a time; the others wait for it.
 */
export async function migrate(
  pool: Pool,
  folder = join(projectFolder, 'migrations'),
): Promise<string[]> {
  const files = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    const waiting = pendingMigrations(files, await appliedMigrations(client))
    for (const file of waiting) await apply(client, file)
    return waiting.map((file) => file.name)
  } finally {
    // The connection is closed, and the lock and the setting go with it.
    client.release(true)
  }
}

export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const files: MigrationFile[] = []
  for (const name of names) {
    const number = Number(namePattern.exec(name)?.[1])
    if (Number.isNaN(number)) throw new Error(`${name} is not named like 0002-place.sql`)
    if (files.at(-1)?.number === number)
      throw new Error(`Two migrations have the number of ${name}`)
    const sql = await readFile(join(folder, name), 'utf8')
    files.push({ number, name, sql, hash: createHash('sha256').update(sql).digest('hex') })
  }
  return files
}

/** The files still to be applied. Refuses where the past was changed, or where the data is newer than the code. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const fileOf = new Map(files.map((file) => [file.number, file]))
  for (const { number, name, hash } of applied) {
    const file = fileOf.get(number)
    if (file === undefined) {
      throw new Refusal(
        'data-unusable',
        `This data was last used by a newer release of Secklow: it has had ${name}, which this release does not know.`,
      )
    }
    if (file.hash !== hash) {
      throw new Refusal(
        'data-unusable',
        `The migration ${file.name} was changed after it was applied to this data. Put it back as it was, and write the change as a new migration.`,
      )
    }
  }
  const last = Math.max(0, ...applied.map((each) => each.number))
  const done = new Set(applied.map((each) => each.number))
  const waiting = files.filter((file) => !done.has(file.number))
  const late = waiting.find((file) => file.number < last)
  if (late !== undefined) {
    throw new Refusal(
      'data-unusable',
      `The migration ${late.name} has a lower number than one already applied to this data (${last}). Give it the next free number.`,
    )
  }
  return waiting
}

async function appliedMigrations(client: PoolClient): Promise<AppliedMigration[]> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS migration (
      number     integer PRIMARY KEY,
      name       text NOT NULL,
      hash       text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
    )`)
  const { rows } = await client.query<AppliedMigration>(
    'SELECT number, name, hash FROM migration ORDER BY number',
  )
  return rows
}

async function apply(client: PoolClient, file: MigrationFile): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(file.sql)
    await client.query('INSERT INTO migration (number, name, hash) VALUES ($1, $2, $3)', [
      file.number,
      file.name,
      file.hash,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The migration ${file.name} failed: ${reason}`, { cause: error })
  }
}
