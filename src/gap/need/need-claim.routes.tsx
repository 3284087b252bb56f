import { type Context, Hono } from 'hono'
import { allPartnerships } from '#src/partnership/index.ts'
import { permits, signedIn, type Viewer, type ViewerEnv } from '#src/people/index.ts'
import { type Place, placeByCode } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import { allThemes, type Theme } from '#src/theme/index.ts'
import { cellAddress, nameOfCell } from '../cell/cell-view.ts'
import { assessNeed, quoteFigure } from './need-claim.commands.ts'
import { assessmentForm, quotedFigureForm } from './need-claim.form.ts'
import { AssessmentPage, QuotedFigurePage } from './need-claim.page.tsx'

type Asked = Context<ViewerEnv, string>

/** A cell, and the partnership that speaks for its place. */
interface OwnCell {
  place: Place
  theme: Theme
  partnershipId: string
}

const nothingTyped: FormState = { values: {}, errors: [] }

/** What officers of a place add to what is known of a need: a judgement, and figures that documents quote. */
export const needClaimRoutes = new Hono<ViewerEnv>()
  .use('/gap/:place/:theme/*', signedIn)
  .get('/gap/:place/:theme/assessments', async (c: Asked) => {
    return await assessmentPage(c, await ownCell(c), nothingTyped)
  })
  .post('/gap/:place/:theme/assessments', async (c: Asked) => {
    const cell = await ownCell(c)
    const done = await attempt(await readForm(c, assessmentForm), async (given) => {
      const claim = { ...given, ...whereOf(cell), heldOn: heldDay(given.heldOn, c.var.asOf) }
      return await inTransaction(c.var.db, async (tx) => await assessNeed(tx, c.var.viewer, claim))
    })
    return done.ok ? backTo(c, cell, done.value) : await assessmentPage(c, cell, done.state)
  })
  .get('/gap/:place/:theme/quoted-figures', async (c: Asked) => {
    return await quotedFigurePage(c, await ownCell(c), nothingTyped)
  })
  .post('/gap/:place/:theme/quoted-figures', async (c: Asked) => {
    const cell = await ownCell(c)
    const done = await attempt(await readForm(c, quotedFigureForm), async (given) => {
      const claim = { ...given, ...whereOf(cell), heldOn: heldDay(given.heldOn, c.var.asOf) }
      return await inTransaction(c.var.db, async (tx) => await quoteFigure(tx, c.var.viewer, claim))
    })
    return done.ok ? backTo(c, cell, done.value) : await quotedFigurePage(c, cell, done.state)
  })

/** The cell asked for, where this viewer may speak for its place: for everybody else there is no such page. */
async function ownCell(c: Asked): Promise<OwnCell> {
  const { db, viewer } = c.var
  const place = await placeByCode(db, c.req.param('place') ?? '')
  const theme = (await allThemes(db)).find(({ id }) => id === c.req.param('theme'))
  const partnershipId = place && (await spokenForBy(db, viewer, place))
  if (place === undefined || theme === undefined || partnershipId === undefined)
    throw notFound('page')
  return { place, theme, partnershipId }
}

async function spokenForBy(db: Db, viewer: Viewer, { code }: Place): Promise<string | undefined> {
  const partnerships = await allPartnerships(db)
  return partnerships.find(
    ({ id, placeCode }) => placeCode === code && permits(viewer, 'need-assessing', id),
  )?.id
}

function whereOf({ partnershipId, place, theme }: OwnCell) {
  return { partnershipId, placeCode: place.code, themeId: theme.id }
}

function addressOf(c: Asked, { place, theme }: OwnCell): string {
  return cellAddress({ place: place.code, theme: theme.id, asOf: c.var.asOf })
}

function backTo(c: Asked, cell: OwnCell, entryId: string): Response {
  return c.redirect(`${addressOf(c, cell)}&saved=${entryId}`, 303)
}

async function assessmentPage(c: Asked, cell: OwnCell, state: FormState): Promise<Response> {
  const action = `/gap/${cell.place.code}/${cell.theme.id}/assessments`
  return await respondWithPage(c, {
    title: `Judge the need: ${nameOfCell(cell)}`,
    breadcrumbs: [{ href: addressOf(c, cell), label: nameOfCell(cell) }],
    status: state.errors.length === 0 ? 200 : 400,
    body: <AssessmentPage cell={nameOfCell(cell)} action={action} {...state} />,
  })
}

async function quotedFigurePage(c: Asked, cell: OwnCell, state: FormState): Promise<Response> {
  const action = `/gap/${cell.place.code}/${cell.theme.id}/quoted-figures`
  return await respondWithPage(c, {
    title: `Quote a figure: ${nameOfCell(cell)}`,
    breadcrumbs: [{ href: addressOf(c, cell), label: nameOfCell(cell) }],
    status: state.errors.length === 0 ? 200 : 400,
    body: <QuotedFigurePage cell={nameOfCell(cell)} action={action} {...state} />,
  })
}
