import { type Context, Hono } from 'hono'
import {
  type Change,
  changesOf,
  entryById,
  type HistoryEntry,
  newestEntries,
  type RecordKind,
} from '#src/history/index.ts'
import {
  actorOf,
  permitsUndo,
  requirePermitSomewhere,
  scopeOf,
  type ViewerEnv,
} from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { undoHere } from '../undo.ts'
import { EntryPage, HistoryPage } from './history.page.tsx'

const entriesOnPage = 50
const trail = [
  { href: '/admin', label: 'Admin' },
  { href: '/admin/history', label: 'History' },
]

/** History as its viewer may see it: all of it, or what belongs to their partnerships. */
export function historyRoutes(kinds: readonly RecordKind[]): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .get('/admin/history', async (c) => await answerList(c))
    .get('/admin/history/:id', async (c) => await answerEntry(c, c.req.param('id'), kinds))
    .post('/admin/history/:id/undo', async (c) => {
      const { viewer, db } = c.var
      const entry = await entrySeen(c.var, c.req.param('id'))
      if (!permitsUndo(viewer, entry)) {
        throw new Refusal('not-permitted', 'Your role may look at this, but not undo it.')
      }
      const undone = await inTransaction(
        db,
        async (tx) => await undoHere(tx, { actor: actorOf(viewer), entryId: entry.id, kinds }),
      )
      return c.redirect(`/admin/history/${undone}`, 303)
    })
}

type ViewerContext = Context<ViewerEnv, string>

async function answerList(c: ViewerContext): Promise<Response> {
  const { viewer, db } = c.var
  requirePermitSomewhere(viewer, 'history-reading')
  const before = c.req.query('before')
  if (before !== undefined && !isId(before)) throw notFound('page of history')
  const scope = scopeOf(viewer, 'history-reading')
  const found = await newestEntries(db, scope, { limit: entriesOnPage + 1, before })
  const entries = found.slice(0, entriesOnPage)
  const last = entries.at(-1)
  const hasOlder = found.length > entriesOnPage && last !== undefined
  const olderHref = hasOlder ? `/admin/history?before=${last.id}` : undefined
  return await respond(c, {
    page: () => ({
      title: 'History',
      breadcrumbs: trail.slice(0, 1),
      body: <HistoryPage entries={entries} olderHref={olderHref} />,
    }),
    json: () => ({ entries: entries.map(entryAsJson), older: olderHref ?? null }),
  })
}

async function answerEntry(
  c: ViewerContext,
  id: string,
  kinds: readonly RecordKind[],
): Promise<Response> {
  const entry = await entrySeen(c.var, id)
  const changes = await changesOf(c.var.db, entry.id)
  return await respond(c, {
    page: () => ({
      title: entry.label,
      breadcrumbs: trail,
      body: (
        <EntryPage
          entry={entry}
          changes={changes}
          recordHref={recordHref(entry, changes, kinds)}
          keptBecause={keptBecause(c.var.viewer, entry, changes.length)}
        />
      ),
    }),
    json: () => ({ ...entryAsJson(entry), changes }),
  })
}

/** Address of the record's page, where the record is still there and has one. */
function recordHref(
  entry: HistoryEntry,
  changes: readonly Change[],
  kinds: readonly RecordKind[],
): string | undefined {
  const kind = kinds.find((candidate) => candidate.kind === entry.subject.kind)
  const row = changes.find((change) => change.record.id === entry.subject.id)?.after
  return row === null || row === undefined ? undefined : kind?.path?.(row)
}

type Vars = ViewerEnv['Variables']

async function entrySeen(vars: Vars, id: string): Promise<HistoryEntry> {
  const entry = isId(id)
    ? await entryById(vars.db, id, scopeOf(vars.viewer, 'history-reading'))
    : undefined
  if (entry === undefined) throw notFound('history entry')
  return entry
}

function keptBecause(
  viewer: Vars['viewer'],
  entry: HistoryEntry,
  changeCount: number,
): string | undefined {
  if (entry.undoneBy !== null) return 'It has been undone.'
  if (changeCount === 0) return 'This cannot be undone: history keeps no values of it.'
  if (!permitsUndo(viewer, entry)) return 'Your role may look, but not undo.'
  return undefined
}

export function entryAsJson(entry: HistoryEntry) {
  return {
    id: entry.id,
    recordedAt: entry.recordedAt.toISOString(),
    heldOn: entry.heldOn,
    actor: entry.actor,
    command: entry.command,
    label: entry.label,
    record: entry.subject,
    partnership: entry.partnershipId,
    undoes: entry.undoes,
    undoneBy: entry.undoneBy,
  }
}
