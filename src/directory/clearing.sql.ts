import { sql } from 'kysely'
import type { RecordKind, Row } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { directoryRecords } from './directory-record.ts'

/** What is to go: all lists of some partnerships, and what somebody recorded, save what is needed elsewhere. */
export interface Clearing {
  partnershipIds: readonly string[]
  recordedBy: string
  keep: readonly string[]
}

export interface RowsToClear {
  record: RecordKind
  rows: Row[]
}

/** Every row that is to go, kind by kind, in the order in which rows are written. */
export async function rowsToClear(tx: Tx, clearing: Clearing): Promise<RowsToClear[]> {
  const organisations = await organisationsToClear(tx, clearing)
  const services = await idsOf(
    tx,
    sql`
    SELECT id FROM service WHERE organisation_id = ANY(${organisations}::uuid[])
  `,
  )
  const lists = await idsOf(
    tx,
    sql`
    SELECT id FROM source_list WHERE partnership_id = ANY(${[...clearing.partnershipIds]}::uuid[])
  `,
  )
  const { organisation, name, identifier, service, theme, state, capacity, confirmation } =
    directoryRecords
  const { list, row, likeness } = directoryRecords
  const found: RowsToClear[] = [
    await rowsOf(tx, organisation, 'id', organisations),
    await rowsOf(tx, name, 'organisation_id', organisations),
    await rowsOf(tx, identifier, 'organisation_id', organisations),
    await rowsOf(tx, service, 'id', services),
    await rowsOf(tx, theme, 'service_id', services),
    await rowsOf(tx, state, 'service_id', services),
    await rowsOf(tx, capacity, 'service_id', services),
    await rowsOf(tx, confirmation, 'service_id', services),
    await rowsOf(tx, list, 'id', lists),
    await rowsOf(tx, row, 'source_list_id', lists),
    await rowsOf(tx, likeness, 'source_list_id', lists),
  ]
  return found.filter(({ rows }) => rows.length > 0)
}

/** Those that stand in a list of another partnership stay, for somebody else has heard of them. */
async function organisationsToClear(
  tx: Tx,
  { partnershipIds, recordedBy, keep }: Clearing,
): Promise<string[]> {
  const elsewhere = sql`
    SELECT organisation_id FROM source_row
    WHERE partnership_id <> ALL(${[...partnershipIds]}::uuid[]) AND organisation_id IS NOT NULL
    UNION
    SELECT organisation_id FROM source_row_likeness WHERE partnership_id <> ALL(${[...partnershipIds]}::uuid[])
  `
  return await idsOf(
    tx,
    sql`
    SELECT id FROM organisation
    WHERE (recorded_by = ${recordedBy} OR name LIKE '%(illustrative)')
    AND id <> ALL(${[...keep]}::uuid[]) AND id NOT IN (${elsewhere})
  `,
  )
}

async function idsOf(tx: Tx, query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${query}`.execute(tx)
  return rows.map(({ id }) => id)
}

async function rowsOf(
  tx: Tx,
  record: RecordKind,
  column: string,
  ids: readonly string[],
): Promise<RowsToClear> {
  const { rows } = await sql<{ row: Row }>`
    SELECT to_jsonb(t) - 'search_words' AS row FROM ${sql.table(record.table)} AS t
    WHERE ${sql.ref(`t.${column}`)} = ANY(${[...ids]}::uuid[])
  `.execute(tx)
  return { record, rows: rows.map(({ row }) => row) }
}
