import type { RecordKind } from '#src/history/index.ts'
import type { PaperContent } from './block.ts'

/** A paper as lists show it. */
export interface Paper {
  id: string
  partnershipId: string
  meetingId: string
  number: number
  slug: string
  title: string
  lede: string | null
}

/** What stands over an edition: which it is, when it was published, and what it mends. */
export interface EditionHead {
  id: string
  paperId: string
  number: number
  /** The day it was published, as the site counts days. */
  heldOn: string
  recordedAt: Date
  /** Who published it, in words of their role. */
  recordedBy: string
  /** What was wrong in the edition before; null for the first. */
  erratum: string | null
  /** Of the content, as canonical JSON. */
  sha256: string
  /** The days on which a name in it was replaced by a role. */
  namesReplacedOn: readonly string[]
}

/** A published edition: immutable and numbered. */
export interface Edition extends EditionHead {
  content: PaperContent
}

/** A paper, what its newest edition says over itself, and how many there are. */
export interface ListedPaper extends Paper {
  newest: EditionHead | null
}

export type PaperState = 'draft' | 'published' | 'corrected'

export function stateOf({ newest }: Pick<ListedPaper, 'newest'>): PaperState {
  if (newest === null) return 'draft'
  return newest.number === 1 ? 'published' : 'corrected'
}

/** Rows that undo can put back. An edition is not among them: what was published stays published. */
export const paperRecordKinds: readonly RecordKind[] = [
  {
    kind: 'paper',
    table: 'paper',
    key: ['partnership_id', 'id'],
    path: (row) => `/papers/${String(row['slug'])}`,
  },
  { kind: 'paper-block', table: 'paper_block', key: ['partnership_id', 'id'] },
]
