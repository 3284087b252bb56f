/** A list that somebody gave a partnership. */
export interface SourceList {
  id: string
  partnershipId: string
  name: string
  fileName: string
  /** The date it speaks of. */
  heldOn: string
  recordedAt: Date
  recordedBy: string
  rows: number
  added: number
  matched: number
  refused: number
}

/** A row as it came, and what it became. */
export interface SourceRow {
  line: number
  raw: Readonly<Record<string, string>>
  outcome: 'added' | 'matched' | 'refused'
  reason: string | null
  organisation: { id: string; name: string } | null
  likenesses: readonly { id: string; name: string; reason: string }[]
}

/** A body that a row may be the same as: one that is held, or one of an earlier row. */
export interface MayBe {
  id: string | null
  name: string
  reason: string
}

/** What bringing a list in came to, or would come to. */
export interface ListReport {
  list: { name: string; fileName: string; id: string | null }
  columns: { recognised: readonly { name: string; as: string }[]; leftAside: readonly string[] }
  counts: {
    rows: number
    added: number
    matched: number
    refused: number
    servicesAdded: number
    servicesHeld: number
  }
  added: { line: number; name: string; id: string | null; mayBe: MayBe[] }[]
  matched: { line: number; name: string; id: string | null; heldAs: string; how: string }[]
  refused: { line: number; name: string; reason: string }[]
  notes: { line: number; note: string }[]
  /** The history entry that says all of it; null where nothing was written. */
  entryId: string | null
}
