import { type Generated, sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Change, HistoryEntry, RecordKind, RecordRef, Row } from './history.ts'

type HistoryTables = {
  history_entry: {
    id: string
    number: Generated<number>
    recorded_at: Date
    held_on: string | null
    actor_id: string
    actor_label: string
    command: string
    label: string
    record_kind: string
    record_id: string
    partnership_id: string | null
    undoes_id: string | null
  }
  history_change: {
    entry_id: string
    position: number
    record_kind: string
    record_id: string
    before: Row | null
    after: Row | null
  }
}

type NewEntry = Omit<HistoryEntry, 'recordedAt' | 'undoneBy'>

export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx
    .withTables<HistoryTables>()
    .insertInto('history_entry')
    .values({
      id: entry.id,
      recorded_at: sql`clock_timestamp()`,
      held_on: entry.heldOn,
      actor_id: entry.actor.id,
      actor_label: entry.actor.label,
      command: entry.command,
      label: entry.label,
      record_kind: entry.subject.kind,
      record_id: entry.subject.id,
      partnership_id: entry.partnershipId,
      undoes_id: entry.undoes,
    })
    .execute()
}

/** Writes all changes of an entry in one statement, however many there are. */
export async function insertChanges(
  tx: Tx,
  entryId: string,
  changes: readonly Change[],
): Promise<void> {
  const lines = changes.map((change, position) => ({
    position,
    record_kind: change.record.kind,
    record_id: change.record.id,
    before: change.before,
    after: change.after,
  }))
  await sql`
    INSERT INTO history_change (entry_id, position, record_kind, record_id, before, after)
    SELECT ${entryId}, line.position, line.record_kind, line.record_id,
           nullif(line.before, 'null'), nullif(line.after, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      AS line(position integer, record_kind text, record_id text, before jsonb, after jsonb)
  `.execute(tx)
}

const entryColumns = [
  'entry.id',
  'entry.recorded_at',
  'entry.held_on',
  'entry.actor_id',
  'entry.actor_label',
  'entry.command',
  'entry.label',
  'entry.record_kind',
  'entry.record_id',
  'entry.partnership_id',
  'entry.undoes_id',
] as const

function entries(db: Db) {
  return db
    .withTables<HistoryTables>()
    .selectFrom('history_entry as entry')
    .leftJoin('history_entry as undo', 'undo.undoes_id', 'entry.id')
    .select(entryColumns)
    .select('undo.id as undone_by')
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

function toEntry(row: EntryRow): HistoryEntry {
  return {
    id: row.id,
    recordedAt: row.recorded_at,
    heldOn: row.held_on,
    actor: { id: row.actor_id, label: row.actor_label },
    command: row.command,
    label: row.label,
    subject: { kind: row.record_kind, id: row.record_id },
    partnershipId: row.partnership_id,
    undoes: row.undoes_id,
    undoneBy: row.undone_by,
  }
}

/** Which entries a viewer may see: all, or those of the partnerships named. */
export type HistoryScope = 'all' | { partnershipIds: readonly string[] }

export async function entryById(
  db: Db,
  id: string,
  scope: HistoryScope = 'all',
): Promise<HistoryEntry | undefined> {
  const row = await scoped(entries(db), scope).where('entry.id', '=', id).executeTakeFirst()
  return row && toEntry(row)
}

/** The entries that touched a record, newest first: its own, and those whose changes name it. */
export async function entriesOf(
  db: Db,
  record: RecordRef,
  scope: HistoryScope = 'all',
): Promise<HistoryEntry[]> {
  const touched = db
    .withTables<HistoryTables>()
    .selectFrom('history_change')
    .select('entry_id')
    .where('record_kind', '=', record.kind)
    .where('record_id', '=', record.id)
  const rows = await scoped(entries(db), scope)
    .where((where) =>
      where.or([
        where.and([
          where('entry.record_kind', '=', record.kind),
          where('entry.record_id', '=', record.id),
        ]),
        where('entry.id', 'in', touched),
      ]),
    )
    .orderBy('entry.number', 'desc')
    .execute()
  return rows.map(toEntry)
}

/** One page of the entries a viewer may see, newest first: of some commands, where they are named; `before` is the id it ends before. */
export async function newestEntries(
  db: Db,
  scope: HistoryScope,
  page: { limit: number; before?: string | undefined; commands?: readonly string[] },
): Promise<HistoryEntry[]> {
  let query = scoped(entries(db), scope).orderBy('entry.number', 'desc').limit(page.limit)
  if (page.commands !== undefined) query = query.where('entry.command', 'in', [...page.commands])
  if (page.before !== undefined) {
    const edge = db
      .withTables<HistoryTables>()
      .selectFrom('history_entry')
      .select('number')
      .where('id', '=', page.before)
    query = query.where('entry.number', '<', edge)
  }
  return (await query.execute()).map(toEntry)
}

function scoped(
  query: ReturnType<typeof entries>,
  scope: HistoryScope,
): ReturnType<typeof entries> {
  if (scope === 'all') return query
  return scope.partnershipIds.length === 0
    ? query.where(sql<boolean>`false`)
    : query.where('entry.partnership_id', 'in', [...scope.partnershipIds])
}

/** The changes of an entry in their order; only those of one record where it is named. */
export async function changesOf(db: Db, entryId: string, record?: RecordRef): Promise<Change[]> {
  let query = db
    .withTables<HistoryTables>()
    .selectFrom('history_change')
    .selectAll()
    .where('entry_id', '=', entryId)
  if (record !== undefined) {
    query = query.where('record_kind', '=', record.kind).where('record_id', '=', record.id)
  }
  const rows = await query.orderBy('position').execute()
  return rows.map((row) => ({
    record: { kind: row.record_kind, id: row.record_id },
    before: row.before,
    after: row.after,
  }))
}

/** The newest entry after `entryId` that touched one of its records, if any. */
export async function laterEntry(tx: Tx, entryId: string): Promise<HistoryEntry | undefined> {
  const later = await sql<{ id: string }>`
    SELECT later_entry.id FROM history_change mine
    JOIN history_change later USING (record_kind, record_id)
    JOIN history_entry my_entry ON my_entry.id = mine.entry_id
    JOIN history_entry later_entry ON later_entry.id = later.entry_id
    WHERE mine.entry_id = ${entryId} AND later_entry.number > my_entry.number
    ORDER BY later_entry.number DESC LIMIT 1
  `.execute(tx)
  const id = later.rows[0]?.id
  return id === undefined ? undefined : await entryById(tx, id)
}

/** Puts many rows of one table back: `rows` are whole rows as history kept them. */
export async function writeRows(tx: Tx, kind: RecordKind, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const table = sql.table(kind.table)
  const columns = Object.keys(rows[0] ?? {})
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const assignments = sql.join(
    columns
      .filter((column) => !kind.key.includes(column))
      .map((column) => sql`${sql.ref(column)} = EXCLUDED.${sql.ref(column)}`),
  )
  const key = sql.join(kind.key.map((column) => sql.ref(column)))
  const onConflict =
    columns.length > kind.key.length ? sql`DO UPDATE SET ${assignments}` : sql`DO NOTHING`
  await sql`
    INSERT INTO ${table} (${list})
    SELECT ${list} FROM jsonb_populate_recordset(${rowTypeOf(kind)}, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (${key}) ${onConflict}
  `.execute(tx)
}

/** A null of the table's row type. `NULL::point` would name the geometric type of PostgreSQL. */
function rowTypeOf({ table }: RecordKind) {
  return sql`(SELECT model FROM ${sql.table(table)} AS model WHERE false)`
}

/** Removes the rows whose keys are those of `rows`. */
export async function removeRows(tx: Tx, kind: RecordKind, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const table = sql.table(kind.table)
  const keys = sql.join(
    kind.key.map((column) => sql`kept.${sql.ref(column)} = gone.${sql.ref(column)}`),
    sql` AND `,
  )
  await sql`
    DELETE FROM ${table} AS kept
    USING jsonb_populate_recordset(${rowTypeOf(kind)}, ${JSON.stringify(rows)}::jsonb) AS gone
    WHERE ${keys}
  `.execute(tx)
}

/** Two undoes of the same entry cannot both pass: the second waits here and then finds the first. */
export async function lockEntry(tx: Tx, entryId: string): Promise<void> {
  // An entry may hold a hundred thousand rows, and taking them back takes longer than a page may.
  await sql`SET LOCAL statement_timeout = '10min'`.execute(tx)
  await sql`SELECT id FROM history_entry WHERE id = ${entryId} FOR NO KEY UPDATE`.execute(tx)
}

/** The newest entries of one actor that still stand and keep values: what they may want to take back. */
export async function entriesBy(db: Db, actorId: string, limit: number): Promise<HistoryEntry[]> {
  const rows = await entries(db)
    .where('entry.actor_id', '=', actorId)
    .where('undo.id', 'is', null)
    .where(sql<boolean>`EXISTS (SELECT FROM history_change WHERE entry_id = entry.id)`)
    .orderBy('entry.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}
