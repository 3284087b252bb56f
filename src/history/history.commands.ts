import type { Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import {
  changesOf,
  entryById,
  insertChanges,
  insertEntry,
  laterEntry,
  lockEntry,
  removeRows,
  writeRows,
} from './history.sql.ts'
import type { Actor, Change, Deed, RecordKind, Row } from './history.ts'

/**
 * Writes one history entry in the command's own transaction and returns its id.
 * Every command ends with it; nothing changes without one.
 */
export async function recordDeed(tx: Tx, actor: Actor, deed: Deed): Promise<string> {
  return await writeEntry(tx, actor, deed, null)
}

/**
 * Takes one entry back, whole, as a new entry that names it.
 * Refuses, naming the later entry, where a record has changed since, and where a kind cannot be undone.
 */
export async function undoEntry(
  tx: Tx,
  actor: Actor,
  entryId: string,
  kinds: readonly RecordKind[],
): Promise<string> {
  await lockEntry(tx, entryId)
  const entry = await entryById(tx, entryId)
  if (entry === undefined) throw notFound('history entry')
  const changes = await changesOf(tx, entryId)
  const kindOf = kindsByName(kinds)
  if (changes.length === 0 || changes.some((change) => !kindOf.has(change.record.kind))) {
    throw new Refusal('not-undoable', `“${entry.label}” cannot be undone.`)
  }
  const later = await laterEntry(tx, entryId)
  if (later !== undefined) {
    throw new Refusal(
      'changed-since',
      `This cannot be undone, because the record has changed since: ${later.actor.label} ${later.label} (entry ${later.id}). Undo that first.`,
    )
  }
  const inverse = changes.toReversed().map(inverseOf)
  await applyOrRefuse(tx, inverse, kindOf)
  const label =
    entry.undoes === null ? `undid “${entry.label}”` : `redid what was undone: “${entry.label}”`
  return await writeEntry(
    tx,
    actor,
    {
      command: 'undo',
      label,
      subject: entry.subject,
      partnershipId: entry.partnershipId,
      changes: inverse,
    },
    entryId,
  )
}

/** Writes the rows that `changes` make, each after what it points to. Every kind must be among `kinds`. */
export async function makeRecords(
  tx: Tx,
  changes: readonly Change[],
  kinds: readonly RecordKind[],
): Promise<void> {
  const kindOf = kindsByName(kinds)
  const unknown = changes.find(({ record }) => !kindOf.has(record.kind))
  if (unknown !== undefined)
    throw new Error(`No table is named for records of ${unknown.record.kind}`)
  await applyChanges(tx, changes, kindOf)
}

/** A record that something made since hangs on cannot be taken away under it. */
async function applyOrRefuse(
  tx: Tx,
  inverse: readonly Change[],
  kindOf: Map<string, RecordKind>,
): Promise<void> {
  try {
    await applyChanges(tx, inverse, kindOf)
  } catch (error) {
    if (!isStillNeeded(error)) throw error
    throw new Refusal(
      'not-undoable',
      'This cannot be undone, because something recorded since depends on it. Undo or change that first.',
    )
  }
}

const foreignKeyViolation = '23503'

function isStillNeeded(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === foreignKeyViolation
}

async function writeEntry(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  undoes: string | null,
): Promise<string> {
  const id = newId()
  await insertEntry(tx, {
    id,
    actor,
    heldOn: deed.heldOn ?? null,
    command: deed.command,
    label: deed.label,
    subject: deed.subject,
    partnershipId: deed.partnershipId,
    undoes,
  })
  await insertChanges(tx, id, deed.changes)
  return id
}

function kindsByName(kinds: readonly RecordKind[]): Map<string, RecordKind> {
  return new Map(kinds.map((kind) => [kind.kind, kind]))
}

function inverseOf(change: Change): Change {
  return { record: change.record, before: change.after, after: change.before }
}

/** Rows to write go first in the order given, rows to remove last: a row is never without what it points to. */
async function applyChanges(
  tx: Tx,
  changes: readonly Change[],
  kindOf: Map<string, RecordKind>,
): Promise<void> {
  for (const [kind, group] of runsByKind(changes, kindOf)) {
    await writeRows(
      tx,
      kind,
      group.flatMap((change): Row[] => (change.after === null ? [] : [change.after])),
    )
    await removeRows(
      tx,
      kind,
      group.flatMap((change): Row[] =>
        change.after === null && change.before !== null ? [change.before] : [],
      ),
    )
  }
}

/** Neighbouring changes of one kind and direction together, so that a list of thousands is a few statements. */
function runsByKind(
  changes: readonly Change[],
  kindOf: Map<string, RecordKind>,
): [RecordKind, Change[]][] {
  const runs: [RecordKind, Change[]][] = []
  for (const change of changes) {
    const kind = kindOf.get(change.record.kind)
    if (kind === undefined) continue
    const last = runs.at(-1)
    if (last?.[0] === kind) last[1].push(change)
    else runs.push([kind, [change]])
  }
  return runs
}
