export { recordDeed, undoEntry } from './history.commands.ts'
export {
  changesOf,
  entriesBy,
  entriesOf,
  entryById,
  type HistoryScope,
  newestEntries,
  removeRows,
  writeRows,
} from './history.sql.ts'
export type { Actor, Change, Deed, HistoryEntry, RecordKind, RecordRef, Row } from './history.ts'
export { operator } from './history.ts'
