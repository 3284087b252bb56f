import { entryAsJson } from '#src/app/admin/history.routes.tsx'
import { allRecordKinds } from '#src/app/parts.ts'
import { undoHere } from '#src/app/undo.ts'
import {
  changesOf,
  entriesOf,
  entryById,
  type HistoryEntry,
  type RecordRef,
} from '#src/history/index.ts'
import { foundPartnership, partnershipBySlug, partnershipForm } from '#src/partnership/index.ts'
import { actorOf, operatorAsViewer, permitsUndo, viewerByEmail } from '#src/people/index.ts'
import { isPlaceCode } from '#src/place/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { dateOfInstance } from './people.ts'
import type { CommonOptions } from './program.ts'

/** Founds a partnership from the command line. */
export async function partnershipAdd(
  name: string,
  options: CommonOptions & { slug?: string; place: string },
): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const form = partnershipForm.safeParse({ name, slug: options.slug ?? '', place: options.place })
    if (!form.success)
      throw new Refusal('bad-input', `${form.error.issues[0]?.message ?? 'That is not complete'}.`)
    const asOf = await dateOfInstance(db)
    const partnership = await inTransaction(
      db,
      async (tx) => await foundPartnership(tx, operatorAsViewer, form.data, asOf),
    )
    tell(
      {
        json: partnership,
        text: `Founded ${partnership.name}, at /partnerships/${partnership.slug}.`,
      },
      options.json === true,
    )
  })
}

/** Everything that was done to a record, newest first. */
export async function history(record: string, options: CommonOptions): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const found = await recordNamed(db, record)
    const entries = await entriesOf(db, found)
    if (entries.length === 0) throw new Refusal('not-found', `Nothing is recorded of “${record}”.`)
    const told = await Promise.all(
      entries.map(async (entry) => ({ entry, changes: await changesOf(db, entry.id, found) })),
    )
    tell(
      {
        json: {
          record: found,
          entries: told.map(({ entry, changes }) => ({ ...entryAsJson(entry), changes })),
        },
        text: told.map(({ entry }) => lineOf(entry)).join('\n'),
      },
      options.json === true,
    )
  })
}

function lineOf(entry: HistoryEntry): string {
  const undone = entry.undoneBy === null ? '' : ` (undone by ${entry.undoneBy})`
  return `${entry.recordedAt.toISOString()}  ${entry.id}  ${entry.actor.label} ${entry.label}${undone}`
}

/** A record as it is typed: `kind/id`, a place's code, or a partnership's slug. */
async function recordNamed(db: Db, text: string): Promise<RecordRef> {
  const slash = text.indexOf('/')
  if (slash > 0) return await recordInPath(db, text.slice(0, slash), text.slice(slash + 1))
  if (text === 'programme') return { kind: 'programme', id: '1' }
  const partnership = await partnershipBySlug(db, text)
  if (partnership !== undefined) return { kind: 'partnership', id: partnership.id }
  if (isPlaceCode(text.toUpperCase())) return { kind: 'place', id: text.toUpperCase() }
  throw new Refusal(
    'not-found',
    `No record is called “${text}”. Name it as kind/id, such as place/E06000042.`,
  )
}

async function recordInPath(db: Db, kind: string, id: string): Promise<RecordRef> {
  if (kind !== 'partnership' || isId(id)) return { kind, id }
  const partnership = await partnershipBySlug(db, id)
  if (partnership === undefined) throw notFound('partnership')
  return { kind, id: partnership.id }
}

/** Takes an entry back as the person named, who needs the permit for it. */
export async function undo(
  entryId: string,
  options: CommonOptions & { as: string },
): Promise<void> {
  await withData(options, async ({ database: { db } }) => {
    const viewer = await viewerByEmail(db, options.as)
    if (viewer === undefined) throw notFound('person')
    const entry = isId(entryId) ? await entryById(db, entryId) : undefined
    if (entry === undefined) throw notFound('history entry')
    if (!permitsUndo(viewer, entry)) {
      throw new Refusal('not-permitted', 'This person may not undo that entry.')
    }
    const undone = await inTransaction(
      db,
      async (tx) =>
        await undoHere(tx, { actor: actorOf(viewer), entryId: entry.id, kinds: allRecordKinds }),
    )
    tell(
      { json: { undone: entry.id, entry: undone }, text: `Undone. The new entry is ${undone}.` },
      options.json === true,
    )
  })
}
