import type { RecordKind } from '#src/history/index.ts'

/** The records of evidence that undo can put back. Editions themselves stay as they are: only their announcement goes. */
export const evidenceRecords = {
  dataset: {
    kind: 'dataset',
    table: 'dataset',
    key: ['id'],
    path: (row) => `/evidence/datasets/${String(row['id'])}`,
  },
  indicator: {
    kind: 'indicator',
    table: 'indicator',
    key: ['id'],
    path: (row) => `/evidence/indicators/${String(row['id'])}`,
  },
  announcement: {
    kind: 'edition-announcement',
    table: 'edition_announcement',
    key: ['edition_id'],
  },
} as const satisfies Readonly<Record<string, RecordKind>>

export const evidenceRecordKinds: readonly RecordKind[] = Object.values(evidenceRecords)
