import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { type Programme, unnamedProgramme } from './programme.ts'

type ProgrammeTables = {
  programme: {
    id: number
    name: string
    purpose: string
    stands_on: string | null
    recorded_at: Date
    recorded_by: string
  }
  demonstration: { id: number; recorded_at: Date; recorded_by: string }
}

/** The programme of this instance, and whether it shows the demonstration: one query a request. */
export async function programmeHere(db: Db): Promise<Programme> {
  const found = await sql<{
    name: string | null
    purpose: string | null
    stands_on: string | null
    shows: boolean
  }>`
    SELECT programme.name, programme.purpose, programme.stands_on,
           EXISTS (SELECT FROM demonstration) AS shows
    FROM (VALUES (1)) AS one LEFT JOIN programme ON true
  `.execute(db)
  const row = found.rows[0]
  return {
    name: row?.name ?? unnamedProgramme.name,
    purpose: row?.purpose ?? unnamedProgramme.purpose,
    standsOn: row?.stands_on ?? null,
    showsDemonstration: row?.shows ?? false,
  }
}

export async function writeProgramme(
  tx: Tx,
  programme: Pick<Programme, 'name' | 'purpose' | 'standsOn'>,
  recordedBy: string,
): Promise<{ before: Row | null; after: Row }> {
  const before = await programmeRow(tx)
  const values = {
    name: programme.name,
    purpose: programme.purpose,
    stands_on: programme.standsOn,
    recorded_at: sql<Date>`clock_timestamp()`,
    recorded_by: recordedBy,
  }
  await tx
    .withTables<ProgrammeTables>()
    .insertInto('programme')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  return { before, after: (await programmeRow(tx)) ?? {} }
}

async function programmeRow(tx: Tx): Promise<Row | null> {
  const found = await sql<{
    row: Row
  }>`SELECT to_jsonb(programme) AS row FROM programme FOR UPDATE`.execute(tx)
  return found.rows[0]?.row ?? null
}

export async function markDemonstration(tx: Tx, recordedBy: string): Promise<void> {
  await tx
    .withTables<ProgrammeTables>()
    .insertInto('demonstration')
    .values({ id: 1, recorded_at: sql`clock_timestamp()`, recorded_by: recordedBy })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unmarkDemonstration(tx: Tx): Promise<void> {
  await tx.withTables<ProgrammeTables>().deleteFrom('demonstration').execute()
}

/** Leaves the instance without a programme, as an empty start does. */
export async function clearProgramme(tx: Tx): Promise<void> {
  await tx.withTables<ProgrammeTables>().deleteFrom('programme').execute()
}
