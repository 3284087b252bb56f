import type { RecordRef } from '#src/history/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import type { SourceExtent } from './meeting.ts'

/** What is replaced in whatever was made from a meeting. */
export interface NameReplacement {
  partnershipId: string
  meetingId: string
  /** Any text with the name in it comes back with the role in its place; any other comes back as it is. */
  inText: (text: string) => string
  /** The source the meeting was taken from, and where its words stand now. */
  source: { id: string; moved: (extent: SourceExtent) => SourceExtent } | null
}

/**
 * Replaces a name in what another part keeps of a meeting, such as its published papers, in the transaction in which
 * the meeting itself changes. It writes no history entry. Returns the records it looked at, so that the name is taken
 * out of what history keeps of them too.
 */
export type NameReplacer = (tx: Tx, replacement: NameReplacement) => Promise<readonly RecordRef[]>
