import type { Db } from '#src/platform/db/db.ts'
import type { Load, LoadOptions, LoadStep, Step, StepReport, StepState } from './load.ts'

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
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toLoad(row)
}

/** The load that an edition came in by; undefined where there is none. */
export async function loadOfEdition(db: Db, editionId: string): Promise<Load | undefined> {
  const row = await db
    .withTables<LoadTables>()
    .selectFrom('load')
    .selectAll()
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
