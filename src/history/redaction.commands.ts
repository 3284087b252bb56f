import type { Tx } from '#src/platform/db/db.ts'
import { changesOf } from './history.sql.ts'
import type { Change } from './history.ts'
import {
  closeForRedaction,
  entriesHolding,
  openForRedaction,
  type RedactableEntry,
  writeRedactedChanges,
  writeRedactedLabel,
} from './redaction.sql.ts'

/** Which entries are looked at, and what becomes of each. */
export interface Redaction {
  partnershipId: string
  /** Patterns of SQL's LIKE, one of which stands in whatever is to be redacted. */
  patterns: readonly string[]
  /** Entries that keep such rows are looked at too, even where no pattern stands in them. */
  alsoWith: { kind: string; column: string; values: readonly string[] }
  /** The entry as it is to be kept. It must have the same changes, in the same order. */
  redact: (entry: RedactableEntry) => Pick<RedactableEntry, 'label' | 'changes'>
}

/**
 * Takes words out of what history keeps, label and values, without a trace: for a request of privacy, and for nothing
 * else. Everything else about an entry stays, and an entry can be undone as before, for its values stay whole rows.
 * The caller records its own entry. Returns how many entries were redacted.
 */
export async function redactHistory(tx: Tx, redaction: Redaction): Promise<number> {
  const { partnershipId, patterns, alsoWith } = redaction
  const found = await entriesHolding(tx, partnershipId, patterns, alsoWith)
  await openForRedaction(tx)
  let redacted = 0
  for (const entry of found) {
    const whole = { ...entry, changes: await changesOf(tx, entry.id) }
    if (await writeRedacted(tx, whole, redaction.redact(whole))) redacted += 1
  }
  await closeForRedaction(tx)
  return redacted
}

async function writeRedacted(
  tx: Tx,
  before: RedactableEntry,
  after: Pick<RedactableEntry, 'label' | 'changes'>,
): Promise<boolean> {
  const lines = after.changes
    .map((change, position) => ({ position, before: change.before, after: change.after }))
    .filter((_, position) => differs(before.changes[position], after.changes[position]))
  if (lines.length > 0) await writeRedactedChanges(tx, before.id, lines)
  if (after.label !== before.label) await writeRedactedLabel(tx, before.id, after.label)
  return lines.length > 0 || after.label !== before.label
}

function differs(one: Change | undefined, other: Change | undefined): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
