export { makeRecords, recordDeed, undoEntry } from './history.commands.ts'
export {
  changesOf,
  entriesBy,
  entriesOf,
  entryById,
  newestEntries,
  removeRows,
  writeRows,
} from './history.sql.ts'
export type { Actor, Change, HistoryEntry, RecordKind, RecordRef, Row } from './history.ts'
export { operator } from './history.ts'
export { redactHistory } from './redaction.commands.ts'
