/** Who did it, as history keeps it: an id and a label, so that history needs to know nobody. */
export interface Actor {
  /** A person's id, or `operator` for whoever holds the command line. */
  id: string
  label: string
}

/** The holder of the command line of this machine. */
export const operator: Actor = { id: 'operator', label: 'Operator of this machine' }

/** A record as history names it: `place`, `E06000042`. */
export interface RecordRef {
  kind: string
  id: string
}

export type Row = Record<string, unknown>

/** One row before and after. `before: null` made it, `after: null` removed it. */
export interface Change {
  record: RecordRef
  before: Row | null
  after: Row | null
}

/** What a command tells history in its own transaction. */
export interface Deed {
  /** The command's noun: `partnership-founding`. Shown as `label` says it. */
  command: string
  /** A sentence without its subject: `founded the partnership Milton Keynes`. */
  label: string
  subject: RecordRef
  /** The partnership the record belongs to; null for what the programme shares. */
  partnershipId: string | null
  changes: readonly Change[]
  /** When it was true, ISO; left out where only the time of recording is known. */
  heldOn?: string
}

export interface HistoryEntry {
  id: string
  recordedAt: Date
  heldOn: string | null
  actor: Actor
  command: string
  label: string
  subject: RecordRef
  partnershipId: string | null
  /** The entry this one took back, when it is an undo. */
  undoes: string | null
  /** The entry that took this one back, when one did. */
  undoneBy: string | null
}

/**
 * How the rows of a record kind can be put back. A kind that is not listed cannot be undone:
 * publication, erasure and sign-in stay outside (02, rule 12).
 */
export interface RecordKind {
  kind: string
  table: string
  /** Columns of the primary key, in order. */
  key: readonly string[]
  /** Address of the record's page, when it has one. */
  path?: (row: Row) => string
}
