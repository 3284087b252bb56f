import type { RecordKind } from '#src/history/index.ts'

/** The rows of choices, for history to put back. */
export const chosenRecordKinds: readonly RecordKind[] = [
  { kind: 'chosen-number', table: 'chosen_number', key: ['partnership_id'] },
]
