import { type Context, Hono } from 'hono'
import { allPartnerships } from '#src/partnership/index.ts'
import { permits, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { pdfOf } from '#src/platform/document/pdf.ts'
import { documentFrame } from '#src/platform/document/request.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { meetingOf } from './draft.sql.ts'
import { editionByNumber, editionHeads } from './edition.sql.ts'
import { editionWords, type PaperView } from './edition-words.ts'
import { paperDocument } from './paper.document.ts'
import { PaperPage } from './paper.page.tsx'
import { papersSeenBy } from './paper.sql.ts'
import type { EditionHead, ListedPaper } from './paper.ts'
import { listedAsJson, paperAsJson, paperCells, paperColumns } from './paper-json.ts'
import { PaperListPage } from './paper-list.page.tsx'
import { paperAsMarkdown } from './paper-markdown.ts'
import { originOf, paperSeen } from './seen.routes.ts'

type ViewerContext = Context<ViewerEnv, string>

/** The library, and every published paper, for everybody. */
export const paperRoutes = new Hono<ViewerEnv>()
  .get('/papers', async (c) => {
    const { db, viewer } = c.var
    const partnerships = await allPartnerships(db)
    const slug = c.req.query('partnership') ?? ''
    const chosen = partnerships.find((partnership) => partnership.slug === slug)
    if (slug !== '' && chosen === undefined) throw notFound('partnership')
    const papers = await papersSeenBy(
      db,
      scopeOf(viewer, 'draft-reading'),
      chosen === undefined ? {} : { partnershipId: chosen.id },
    )
    const nameOf = ({ partnershipId }: ListedPaper): string =>
      partnerships.find(({ id }) => id === partnershipId)?.slug ?? ''
    return await respond(c, {
      page: () => ({
        title: 'Papers',
        description: 'What was said at meetings, published so that every quote can be followed.',
        body: (
          <PaperListPage papers={papers} partnerships={partnerships} partnership={chosen?.slug} />
        ),
      }),
      json: () => ({
        filter: { partnership: chosen?.slug ?? null },
        count: papers.length,
        papers: papers.map((paper) => listedAsJson(paper, nameOf(paper))),
      }),
      csv: () => ({
        columns: paperColumns,
        rows: papers.map((paper) => paperCells(paper, nameOf(paper))),
      }),
    })
  })
  .get('/papers/:slug', async (c) => {
    const slug = c.req.param('slug')
    const paper = await paperSeen(c.var, slug)
    const suffix = c.var.format === 'html' ? '' : `.${c.var.format}`
    if (paper.newest === null) return c.redirect(`/papers/${paper.slug}/draft${suffix}`, 302)
    if (paper.slug !== slug) return c.redirect(`/papers/${paper.slug}${suffix}`, 301)
    return await respondWithEdition(c, paper, paper.newest.number)
  })
  .get('/papers/:slug/editions/:number', async (c) => {
    const typed = c.req.param('number')
    const paper = await paperSeen(c.var, c.req.param('slug'))
    if (!/^[1-9]\d{0,5}$/.test(typed)) throw notFound('edition')
    return await respondWithEdition(c, paper, Number(typed))
  })

async function respondWithEdition(
  c: ViewerContext,
  paper: ListedPaper,
  number: number,
): Promise<Response> {
  const { db, viewer } = c.var
  const edition = await editionByNumber(db, paper, number)
  if (edition === undefined) throw notFound('edition')
  const meeting = await meetingOf(db, paper)
  const editions = (await editionHeads(db, [paper])).get(paper.id) ?? []
  const { content, ...head } = edition
  const view: PaperView = {
    content,
    edition: head,
    newest: paper.newest?.number ?? number,
    mendedBy: editions.find((each) => each.number === number + 1) ?? null,
    path: `/papers/${paper.slug}`,
    meetingPath: `/meetings/${meeting.slug}`,
    origin: originOf(c.var),
  }
  const canDraft = permits(viewer, 'paper-drafting', paper.partnershipId)
  return await respondWithPaper(c, view, {
    paper,
    editions,
    draftPath: canDraft ? `/papers/${paper.slug}/draft` : undefined,
  })
}

interface Around {
  paper: ListedPaper
  editions: readonly EditionHead[]
  draftPath: string | undefined
}

async function respondWithPaper(
  c: ViewerContext,
  view: PaperView,
  { paper, editions, draftPath }: Around,
): Promise<Response> {
  return await respond(c, {
    page: () => ({
      title: titleOf(view, c.req.param('number')),
      description: view.content.lede ?? editionWords(view.edition),
      breadcrumbs: [
        { href: '/papers', label: 'Papers' },
        {
          href: `/papers?partnership=${view.content.partnership.slug}`,
          label: view.content.partnership.name,
        },
      ],
      body: <PaperPage view={view} editions={editions} draftPath={draftPath} />,
    }),
    json: () => paperAsJson(view, paper, editions),
    pdf: async () => await pdfOf(paperDocument(view, documentFrame(c))),
    md: () => paperAsMarkdown(view),
  })
}

/** The page of one edition says which; that of the paper shows the newest. */
function titleOf({ content }: PaperView, edition: string | undefined): string {
  return edition === undefined ? content.title : `${content.title}, edition ${edition}`
}
