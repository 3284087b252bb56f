import type { Change, RecordKind, Row } from '#src/history/index.ts'

const kind = (table: string, key: readonly string[], path?: RecordKind['path']): RecordKind => ({
  kind: table.replaceAll('_', '-'),
  table,
  key,
  ...(path === undefined ? {} : { path }),
})

const byId = ['id'] as const
const ofOrganisation = (row: Row): string => `/organisations/${String(row['organisation_id'])}`
const ofService = (row: Row): string => `/services/${String(row['service_id'])}`

/** The rows of the directory, in the order they are written: undo takes them back in the other. */
export const directoryRecords = {
  organisation: kind('organisation', byId, (row) => `/organisations/${String(row['id'])}`),
  name: kind('organisation_name', ['organisation_id', 'name'], ofOrganisation),
  identifier: kind(
    'organisation_identifier',
    ['organisation_id', 'scheme', 'value'],
    ofOrganisation,
  ),
  service: kind('service', byId, (row) => `/services/${String(row['id'])}`),
  theme: kind('service_theme', ['service_id', 'theme_id'], ofService),
  state: kind('service_state', byId, ofService),
  capacity: kind('service_capacity', byId, ofService),
  confirmation: kind('service_confirmation', byId, ofService),
  list: kind(
    'source_list',
    ['partnership_id', 'id'],
    (row) => `/directory/sources/${String(row['id'])}`,
  ),
  row: kind('source_row', ['partnership_id', 'source_list_id', 'line']),
  likeness: kind('source_row_likeness', [
    'partnership_id',
    'source_list_id',
    'line',
    'organisation_id',
  ]),
} as const

export const directoryRecordKinds: readonly RecordKind[] = Object.values(directoryRecords)

/** A row before and after, named by its key. */
export function changeOf(record: RecordKind, before: Row | null, after: Row | null): Change {
  const row = after ?? before ?? {}
  return {
    record: { kind: record.kind, id: record.key.map((column) => String(row[column])).join('/') },
    before,
    after,
  }
}

/** The changes in the order in which their rows can be written, kind by kind. */
export function inOrder(changes: readonly Change[]): Change[] {
  return directoryRecordKinds.flatMap(({ kind: name }) =>
    changes.filter(({ record }) => record.kind === name),
  )
}

/** What turns the rows before into those after, each found by its key; rows that stay as they are make no change. */
export function rowChanges(
  record: RecordKind,
  before: readonly Row[],
  after: readonly Row[],
): Change[] {
  const keyOf = (row: Row): string => record.key.map((column) => String(row[column])).join('/')
  const kept = new Set(before.map(keyOf))
  const wanted = new Set(after.map(keyOf))
  return [
    ...after.filter((row) => !kept.has(keyOf(row))).map((row) => changeOf(record, null, row)),
    ...before.filter((row) => !wanted.has(keyOf(row))).map((row) => changeOf(record, row, null)),
  ]
}

/** Who wrote a row, and when. */
export interface Stamp {
  recorded_at: string
  recorded_by: string
}

export function stampOf(recordedBy: string, recordedAt: Date): Stamp {
  return { recorded_at: recordedAt.toISOString(), recorded_by: recordedBy }
}
