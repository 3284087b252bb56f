import { type Context, Hono } from 'hono'
import { permits, requirePermit, scopeOf, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { pdfOf } from '#src/platform/document/pdf.ts'
import { documentFrame } from '#src/platform/document/request.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respond, respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { meetingRecordBySlug } from '#src/voice/index.ts'
import { anchor } from './block.parts.tsx'
import { changePaperHead, draftPaper } from './draft.commands.ts'
import { headForm, publishForm } from './draft.form.ts'
import { DraftPage } from './draft.page.tsx'
import type { Draft } from './draft.sql.ts'
import { publishEdition } from './edition.commands.ts'
import { paperDocument } from './paper.document.ts'
import { paperAsJson } from './paper-json.ts'
import { paperAsMarkdown } from './paper-markdown.ts'
import { draftSeen } from './seen.routes.ts'

type ViewerContext = Context<ViewerEnv, string>

/** Where officers draft papers, see what stands against them, and publish them. */
export const draftRoutes = new Hono<ViewerEnv>()
  .use('/papers/:slug/draft/*', signedIn)
  .post('/meetings/:slug/papers', signedIn, async (c) => {
    const { db, viewer } = c.var
    const meeting = await meetingRecordBySlug(
      db,
      scopeOf(viewer, 'draft-reading'),
      c.req.param('slug'),
    )
    if (meeting === undefined) throw notFound('meeting')
    const { slug, entryId } = await inTransaction(
      db,
      async (tx) => await draftPaper(tx, viewer, meeting),
    )
    return c.redirect(`/papers/${slug}/draft?saved=${entryId}`, 303)
  })
  .get('/papers/:slug/draft', async (c) => {
    const draft = await draftSeen(c.var, c.req.param('slug'))
    return await respond(c, {
      page: () => draftPage(c, draft, { values: {}, errors: [], sent: undefined }),
      json: () => paperAsJson(draft.view, draft.paper, []),
      pdf: async () => await pdfOf(paperDocument(draft.view, documentFrame(c))),
      md: () => paperAsMarkdown(draft.view),
    })
  })
  .post('/papers/:slug/draft', async (c) => {
    const draft = await draftToChange(c)
    const done = await attempt(
      await readForm(c, headForm),
      async (head) =>
        await changing(c, async (tx) => await changePaperHead(tx, c.var.viewer, draft.paper, head)),
    )
    if (!done.ok)
      return await respondWithPage(c, draftPage(c, draft, { ...done.state, sent: 'head' }))
    return c.redirect(`${draft.view.path}/draft?saved=${done.value}`, 303)
  })
  .post('/papers/:slug/editions', signedIn, async (c) => {
    const draft = await draftToChange(c)
    const { viewer, asOf } = c.var
    const done = await attempt(
      await readForm(c, publishForm),
      async ({ erratum }) =>
        await changing(
          c,
          async (tx) =>
            await publishEdition(tx, viewer, draft.paper, { erratum: erratum ?? '', heldOn: asOf }),
        ),
    )
    if (done.ok) return c.redirect(`${draft.view.path}/editions/${done.value}`, 303)
    const state = { ...done.state, errors: [...done.state.errors, ...errorsOf(draft)] }
    return await respondWithPage(c, draftPage(c, draft, { ...state, sent: 'publish' }))
  })

/** Each wrong place, so that the error summary leads to it. */
function errorsOf({ faults }: Draft): FormState['errors'] {
  return faults.map(({ blockId, sentence }) => ({ field: anchor(blockId), message: sentence }))
}

/** The draft of the address, for somebody who may change it. */
export async function draftToChange(c: ViewerContext): Promise<Draft> {
  const draft = await draftSeen(c.var, c.req.param('slug') ?? '')
  requirePermit(c.var.viewer, 'paper-drafting', draft.paper.partnershipId)
  return draft
}

export async function changing<T>(c: ViewerContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await inTransaction(c.var.db, work)
}

/** The history entry a redirect says was just written, so that the page can offer to undo it. */
export function savedEntry(c: ViewerContext): string | undefined {
  const id = c.req.query('saved')
  return id !== undefined && isId(id) ? id : undefined
}

function draftPage(
  c: ViewerContext,
  draft: Draft,
  state: FormState & { sent: 'head' | 'publish' | undefined },
) {
  const { viewer } = c.var
  const { view, faults, paper } = draft
  return {
    title: `Draft: ${view.content.title}`,
    breadcrumbs: [{ href: '/papers', label: 'Papers' }],
    status: state.errors.length === 0 ? (200 as const) : (400 as const),
    body: (
      <DraftPage
        view={view}
        faults={faults}
        canChange={permits(viewer, 'paper-drafting', paper.partnershipId)}
        canPublish={permits(viewer, 'paper-publishing', paper.partnershipId)}
        saved={savedEntry(c)}
        {...state}
      />
    ),
  }
}
