import { type Context, Hono } from 'hono'
import { allPartnerships, type Partnership, partnershipsById } from '#src/partnership/index.ts'
import { requirePermitSomewhere, scopeOf, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, type FormValues, readForm } from '#src/platform/http/form.ts'
import type { LargerLimit } from '#src/platform/http/request-size.ts'
import { respond, respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import {
  importList,
  type ListGiven,
  largestListBytes,
  largestListMiB,
  previewList,
} from './source.commands.ts'
import { confirmedListForm, type ListForm, listForm, plainFileName } from './source.form.ts'
import { rowsOfList, sourceListById, sourceLists } from './source.sql.ts'
import { rowsOnPage, SourceListPage } from './source-list.page.tsx'
import { SourceListsPage } from './source-lists.page.tsx'
import { SourcePreviewPage } from './source-preview.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

/** A list travels as it is, and comes back after it was looked at a third longer. */
export const listUploads: readonly LargerLimit[] = [
  '/directory/sources',
  '/directory/sources/imports',
].map((path) => ({
  path,
  bytes: Math.ceil(largestListBytes * 1.4),
  refusal: () =>
    new Refusal('too-large', `That list is too large: it may hold ${largestListMiB} MiB.`),
}))

const directory = { href: '/directory', label: 'Directory' }
const lists = { href: '/directory/sources', label: 'Lists' }

/** Where officers bring lists in, and look into those that were. */
export const sourceRoutes = new Hono<ViewerEnv>()
  .use('/directory/sources', signedIn)
  .use('/directory/sources/*', signedIn)
  .get('/directory/sources', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'list-importing')
    return await listsPage(c, { values: {}, errors: [] })
  })
  .post('/directory/sources', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'list-importing')
    const { db, viewer, asOf } = c.var
    const form = await readForm(c, listForm)
    const done = await attempt(form, async (value) => {
      const partnership = await partnershipAsked(c, value.partnership)
      const given = await listGiven(c, value)
      const heldOn = value.heldOn || asOf
      const report = await previewList(db, viewer, { partnership, asOf: heldOn }, given)
      return { report, carried: carriedOf(value, given) }
    })
    if (!done.ok) return await listsPage(c, withoutList(done.state))
    return await respondWithPage(c, {
      title: `What “${done.value.report.list.name}” would bring`,
      breadcrumbs: [directory, lists],
      body: <SourcePreviewPage {...done.value} />,
    })
  })
  .post('/directory/sources/imports', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'list-importing')
    const { db, viewer, asOf } = c.var
    const form = await readForm(c, confirmedListForm)
    const done = await attempt(form, async (value) => {
      const partnership = await partnershipAsked(c, value.partnership)
      const given = {
        name: value.name,
        fileName: plainFileName(value.fileName),
        bytes: Buffer.from(value.content, 'base64'),
      }
      const place = { partnership, asOf: value.heldOn || asOf }
      return await inTransaction(db, async (tx) => await importList(tx, viewer, place, given))
    })
    if (!done.ok) return await listsPage(c, withoutList(done.state))
    const { list, entryId } = done.value
    return c.redirect(`/directory/sources/${list.id ?? ''}?saved=${entryId ?? ''}`, 303)
  })
  .get('/directory/sources/:id', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'list-importing')
    const { db, viewer } = c.var
    const id = c.req.param('id')
    const list = isId(id)
      ? await sourceListById(db, scopeOf(viewer, 'list-importing'), id)
      : undefined
    if (list === undefined) throw notFound('list')
    return await respond(c, {
      page: async () => {
        const page = pageAsked(c.req.query('page'))
        const [partnership] = await partnershipsById(db, [list.partnershipId])
        const saved = c.req.query('saved')
        return {
          title: list.name,
          breadcrumbs: [directory, lists],
          body: (
            <SourceListPage
              list={list}
              partnership={partnership?.name ?? 'a partnership'}
              rows={
                await rowsOfList(db, list, {
                  limit: rowsOnPage,
                  offset: (page - 1) * rowsOnPage,
                })
              }
              page={page}
              pages={Math.ceil(list.rows / rowsOnPage)}
              saved={saved !== undefined && isId(saved) ? saved : undefined}
            />
          ),
        }
      },
      json: async () => ({ ...list, rows: await rowsOfList(db, list) }),
    })
  })

function pageAsked(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** The partnerships for which a viewer may bring lists in. */
async function partnershipsOf({ var: { db, viewer } }: ViewerContext): Promise<Partnership[]> {
  const scope = scopeOf(viewer, 'list-importing')
  return scope === 'all'
    ? await allPartnerships(db)
    : await partnershipsById(db, scope.partnershipIds)
}

async function partnershipAsked(c: ViewerContext, id: string): Promise<Partnership> {
  const found = (await partnershipsOf(c)).find((partnership) => partnership.id === id)
  if (found === undefined) throw new Refusal('bad-input', 'Choose a partnership', 'partnership')
  return found
}

/** The list that came with a form: its file, or what was pasted. */
async function listGiven(c: ViewerContext, { name, pasted }: ListForm): Promise<ListGiven> {
  const { file } = await c.req.parseBody()
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { name, fileName: plainFileName(file.name), bytes }
  }
  if (pasted === '') throw new Refusal('bad-input', 'Choose a file, or paste the list', 'file')
  return { name, fileName: 'pasted', bytes: new TextEncoder().encode(pasted) }
}

function carriedOf(
  { partnership, name, heldOn }: ListForm,
  { fileName, bytes }: ListGiven,
): FormValues {
  const content = Buffer.from(bytes).toString('base64')
  return { partnership, name, heldOn, fileName, content }
}

/** A form shown again does not carry the list with it. */
function withoutList({ values, errors }: FormState): FormState {
  const { content: _, ...rest } = values
  return { values: rest, errors }
}

async function listsPage(c: ViewerContext, state: FormState): Promise<Response> {
  const { db, viewer } = c.var
  return await respondWithPage(c, {
    title: 'Lists brought in',
    breadcrumbs: [directory],
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <SourceListsPage
        lists={await sourceLists(db, scopeOf(viewer, 'list-importing'))}
        partnerships={await partnershipsOf(c)}
        largestMiB={largestListMiB}
        {...state}
      />
    ),
  })
}
