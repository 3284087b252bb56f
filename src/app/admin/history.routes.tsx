import { Hono } from 'hono'
import {
  changesOf,
  entryById,
  type HistoryEntry,
  type HistoryScope,
  newestEntries,
  type RecordKind,
  undoEntry,
} from '#src/history/index.ts'
import { actorOf, permitsUndo, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { EntryPage, HistoryPage } from './history.page.tsx'

const entriesOnPage = 50

/** History as its viewer may see it: all of it, or what belongs to their partnerships. */
export function historyRoutes(kinds: readonly RecordKind[]): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .get('/admin/history', async (c) => {
      requirePermitSomewhere(c.var.viewer)
      const before = c.req.query('before')
      if (before !== undefined && !isId(before)) throw notFound('page of history')
      const found = await newestEntries(c.var.db, historyScope(c.var.viewer), {
        limit: entriesOnPage + 1,
        before,
      })
      const entries = found.slice(0, entriesOnPage)
      const last = entries.at(-1)
      const olderHref =
        found.length > entriesOnPage && last !== undefined
          ? `/admin/history?before=${last.id}`
          : undefined
      return await respond(c, {
        page: () => ({
          title: 'History',
          breadcrumbs: [{ href: '/admin', label: 'Admin' }],
          body: <HistoryPage entries={entries} olderHref={olderHref} />,
        }),
        json: () => ({ entries: entries.map(entryAsJson), older: olderHref ?? null }),
      })
    })
    .get('/admin/history/:id', async (c) => {
      const entry = await entrySeen(c.var, c.req.param('id'))
      const changes = await changesOf(c.var.db, entry.id)
      const kind = kinds.find((candidate) => candidate.kind === entry.subject.kind)
      const row = changes.find((change) => change.record.id === entry.subject.id)?.after
      return await respond(c, {
        page: () => ({
          title: entry.label,
          breadcrumbs: [
            { href: '/admin', label: 'Admin' },
            { href: '/admin/history', label: 'History' },
          ],
          body: (
            <EntryPage
              entry={entry}
              changes={changes}
              recordHref={row === null || row === undefined ? undefined : kind?.path?.(row)}
              keptBecause={keptBecause(c.var.viewer, entry, changes.length)}
            />
          ),
        }),
        json: () => ({ ...entryAsJson(entry), changes }),
      })
    })
    .post('/admin/history/:id/undo', async (c) => {
      const entry = await entrySeen(c.var, c.req.param('id'))
      if (!permitsUndo(c.var.viewer, entry))
        throw new Refusal('not-permitted', 'Your role may look at this, but not undo it.')
      const undone = await inTransaction(
        c.var.db,
        async (tx) => await undoEntry(tx, actorOf(c.var.viewer), entry.id, kinds),
      )
      return c.redirect(`/admin/history/${undone}`, 303)
    })
}

type Vars = ViewerEnv['Variables']

async function entrySeen(vars: Vars, id: string): Promise<HistoryEntry> {
  const entry = isId(id) ? await entryById(vars.db, id, historyScope(vars.viewer)) : undefined
  if (entry === undefined) throw notFound('history entry')
  return entry
}

function historyScope(viewer: Vars['viewer']): HistoryScope {
  return scopeOf(viewer, 'history-reading')
}

/** A list may be opened by whoever may read some history; what it holds is the scope's business. */
function requirePermitSomewhere(viewer: Vars['viewer']): void {
  const scope = historyScope(viewer)
  if (scope !== 'all' && scope.partnershipIds.length === 0) {
    throw new Refusal('not-permitted', 'History is for officers.')
  }
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
