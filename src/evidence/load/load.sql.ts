import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import type {
  Load,
  LoadOptions,
  LoadStep,
  NewLoad,
  Results,
  Step,
  StepReport,
  StepState,
} from './load.ts'

type LoadRow = {
  id: string
  file_name: string
  sha256: string | null
  bytes: number | null
  options: LoadOptions
  edition_id: string
  actor_id: string
  actor_label: string
  recorded_at: Date
}

const columns = [
  'load.id',
  'load.file_name',
  'load.sha256',
  'load.bytes',
  'load.options',
  'load.edition_id',
  'load.actor_id',
  'load.actor_label',
  'load.recorded_at',
] as const

type LoadTables = {
  load: LoadRow
  load_step: {
    load_id: string
    position: number
    step: Step
    state: StepState
    report: StepReport | null
    result: unknown
    recorded_at: Date
  }
}

function toLoad(row: LoadRow): Load {
  return {
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    options: row.options,
    editionId: row.edition_id,
    actor: { id: row.actor_id, label: row.actor_label },
    recordedAt: row.recorded_at,
  }
}

export async function loadById(db: Db, id: string): Promise<Load | undefined> {
  const row = await db
    .withTables<LoadTables>()
    .selectFrom('load')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toLoad(row)
}

/** The load that an edition came in by; undefined where there is none. */
export async function loadOfEdition(db: Db, editionId: string): Promise<Load | undefined> {
  const row = await db
    .withTables<LoadTables>()
    .selectFrom('load')
    .select(columns)
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  return row && toLoad(row)
}

/** What happened to a load, first to last. */
export async function stepsOf(db: Db, loadId: string): Promise<LoadStep[]> {
  const rows = await db
    .withTables<LoadTables>()
    .selectFrom('load_step')
    .select(['step', 'state', 'report', 'recorded_at'])
    .where('load_id', '=', loadId)
    .orderBy('position')
    .execute()
  return rows.map(({ recorded_at: recordedAt, ...row }) => ({ ...row, recordedAt }))
}

/** The newest loads, newest first, without those that another takes the place of. */
export async function newestLoads(db: Db, limit: number): Promise<Load[]> {
  const rows = await db
    .withTables<LoadTables>()
    .selectFrom('load')
    .select(columns)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM load_step WHERE load_step.load_id = load.id
        AND result ->> 'goesOnAs' IS NOT NULL)`,
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toLoad)
}

/** Loads that were begun, and neither announced nor refused; the oldest first. */
export async function unfinishedLoads(db: Db): Promise<Load[]> {
  const rows = await db
    .withTables<LoadTables>()
    .selectFrom('load')
    .select(columns)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM load_step WHERE load_step.load_id = load.id
        AND (state = 'refused' OR (step = 'announce' AND state = 'done')))`,
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(toLoad)
}

export async function isUnfinished(db: Db, loadId: string): Promise<boolean> {
  return (await unfinishedLoads(db)).some(({ id }) => id === loadId)
}

export async function insertLoad(db: Db, { fileName, options, actor }: NewLoad): Promise<Load> {
  const row = await db
    .withTables<LoadTables>()
    .insertInto('load')
    .values({
      id: newId(),
      file_name: fileName,
      options: sql`${JSON.stringify(options)}::jsonb`,
      edition_id: newId(),
      actor_id: actor.id,
      actor_label: actor.label,
      sha256: null,
      bytes: null,
      recorded_at: sql`clock_timestamp()`,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toLoad(row)
}

export async function noteReceived(
  db: Db,
  loadId: string,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<void> {
  await db
    .withTables<LoadTables>()
    .updateTable('load')
    .set({ sha256, bytes })
    .where('id', '=', loadId)
    .execute()
}

/** Ends a load that another takes the place of, and keeps which. */
export async function noteSuccessor(db: Db, loadId: string, goesOnAs: string): Promise<void> {
  const sentence = 'This file was sent before: that load goes on.'
  const report = { facts: [], findings: [], fault: { sentence, line: null, column: null } }
  await recordStep(db, loadId, { step: 'receive', state: 'refused', report, result: { goesOnAs } })
}

/** The load that takes the place of this one; undefined where none does. */
export async function successorOf(db: Db, loadId: string): Promise<string | undefined> {
  const row = await db
    .withTables<LoadTables>()
    .selectFrom('load_step')
    .select(sql<string>`result ->> 'goesOnAs'`.as('goes_on_as'))
    .where('load_id', '=', loadId)
    .where(sql<boolean>`result ->> 'goesOnAs' IS NOT NULL`)
    .executeTakeFirst()
  return row?.goes_on_as
}

export interface StepToRecord {
  step: Step
  state: StepState
  report: StepReport | null
  result: unknown
}

/** Writes one moment of a load down. */
export async function recordStep(
  db: Db | Tx,
  loadId: string,
  { step, state, report, result }: StepToRecord,
): Promise<void> {
  await sql`
    INSERT INTO load_step (load_id, position, step, state, report, result)
    SELECT ${loadId}, coalesce(max(position), 0) + 1, ${step}, ${state},
      ${report === null ? null : JSON.stringify(report)}::jsonb,
      ${result === null ? null : JSON.stringify(result)}::jsonb
    FROM load_step WHERE load_id = ${loadId}
  `.execute(db)
}

/** What the steps of a load that are done have left for the next. */
export async function resultsOf(db: Db, loadId: string): Promise<Partial<Results>> {
  const rows = await db
    .withTables<LoadTables>()
    .selectFrom('load_step')
    .select(['step', 'result'])
    .where('load_id', '=', loadId)
    .where('state', '=', 'done')
    .orderBy('position')
    .execute()
  // What a step leaves is written by that step alone, in the shape that `Results` says.
  return Object.fromEntries(rows.map(({ step, result }) => [step, result]))
}

/** Whether a process works at this load. */
export async function isHeld(db: Db, loadId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    SELECT EXISTS (
      SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
      WHERE locktype = 'advisory' AND objsubid = 1 AND datname = current_database()
        AND (classid::bigint << 32 | objid::bigint) = ${holdKey(loadId)}
    ) AS held
  `.execute(db)
  return rows[0]?.held === true
}

function holdKey(loadId: string): RawBuilder<string> {
  return sql<string>`hashtextextended(${`load ${loadId}`}, 0)`
}

/**
 * Does the work while nobody else works at this load; undefined where somebody does. The hold ends with the process
 * that has it, however it ends.
 */
export async function holdingLoad<T>(
  db: Db,
  loadId: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  return await db.connection().execute(async (connection) => {
    const key = holdKey(loadId)
    const { rows } = await sql<{
      held: boolean
    }>`SELECT pg_try_advisory_lock(${key}) AS held`.execute(connection)
    if (rows[0]?.held !== true) return undefined
    try {
      return await work()
    } finally {
      await sql`SELECT pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}
