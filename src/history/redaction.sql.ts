import { sql } from 'kysely'
import type { Tx } from '#src/platform/db/db.ts'
import type { Change, RecordRef, Row } from './history.ts'

/** An entry as redaction reads and writes it. */
export interface RedactableEntry {
  id: string
  label: string
  subject: RecordRef
  changes: readonly Change[]
}

/** The entries of a partnership in which one of the patterns stands, or that keep rows which `alsoWith` names. */
export async function entriesHolding(
  tx: Tx,
  partnershipId: string,
  patterns: readonly string[],
  alsoWith: { kind: string; column: string; values: readonly string[] },
): Promise<Omit<RedactableEntry, 'changes'>[]> {
  const found = await sql<{ id: string; label: string; kind: string; record: string }>`
    SELECT entry.id, entry.label, entry.record_kind AS kind, entry.record_id AS record
    FROM history_entry AS entry
    WHERE entry.partnership_id = ${partnershipId}
      AND (entry.label ILIKE ANY (${[...patterns]}::text[]) OR EXISTS (
        SELECT FROM history_change AS change
        WHERE change.entry_id = entry.id AND (
          change.before::text ILIKE ANY (${[...patterns]}::text[])
          OR change.after::text ILIKE ANY (${[...patterns]}::text[])
          OR (change.record_kind = ${alsoWith.kind}
            AND coalesce(change.after, change.before) ->> ${alsoWith.column} = ANY (${[...alsoWith.values]}::text[]))
        )
      ))
    ORDER BY entry.number
  `.execute(tx)
  return found.rows.map(({ id, label, kind, record }) => ({
    id,
    label,
    subject: { kind, id: record },
  }))
}

/** Opens history for redaction in this transaction, and no longer; a trigger refuses it otherwise. */
export async function openForRedaction(tx: Tx): Promise<void> {
  await sql`SET LOCAL secklow.redaction = 'on'`.execute(tx)
}

export async function closeForRedaction(tx: Tx): Promise<void> {
  await sql`SET LOCAL secklow.redaction = 'off'`.execute(tx)
}

export async function writeRedactedLabel(tx: Tx, entryId: string, label: string): Promise<void> {
  await sql`UPDATE history_entry SET label = ${label} WHERE id = ${entryId}`.execute(tx)
}

/** Writes the values of the changes of an entry that differ, by their position in it. */
export async function writeRedactedChanges(
  tx: Tx,
  entryId: string,
  changes: readonly { position: number; before: Row | null; after: Row | null }[],
): Promise<void> {
  await sql`
    UPDATE history_change AS kept
    SET before = nullif(line.before, 'null'), after = nullif(line.after, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      AS line(position integer, before jsonb, after jsonb)
    WHERE kept.entry_id = ${entryId} AND kept.position = line.position
  `.execute(tx)
}
