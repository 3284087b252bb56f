import { type Context, Hono } from 'hono'
import { permits, requirePermit, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { changePartnership, changeProgramme, foundPartnership } from './partnership.commands.ts'
import { partnershipForm, programmeForm } from './partnership.form.ts'
import { allPartnerships, partnershipBySlug } from './partnership.sql.ts'
import type { Partnership } from './partnership.ts'
import {
  PartnershipAdminPage,
  PartnershipEditPage,
  ProgrammePage,
} from './partnership-admin.page.tsx'
import { programmeHere } from './programme.sql.ts'

const admin = { href: '/admin', label: 'Admin' }
const adminPartnerships = { href: '/admin/partnerships', label: 'Partnerships' }

/** Where officers found and change partnerships, and the programme itself. */
export const partnershipAdminRoutes = new Hono<ViewerEnv>()
  .use('/admin/*', signedIn)
  .get('/admin/partnerships', async (c) => await partnershipList(c, empty))
  .post('/admin/partnerships', async (c) => {
    requirePermit(c.var.viewer, 'partnership-founding')
    const form = await readForm(c, partnershipForm)
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(
          c.var.db,
          async (tx) => await foundPartnership(tx, c.var.viewer, value, c.var.asOf),
        ),
    )
    if (!done.ok) return await partnershipList(c, done.state)
    return c.redirect(`/partnerships/${done.value.slug}`, 303)
  })
  .get('/admin/partnerships/:slug', async (c) => {
    const partnership = await changeable(c.var, c.req.param('slug'))
    const values = { ...partnership, place: partnership.placeCode }
    return await partnershipEdit(c, partnership, { values, errors: [] })
  })
  .post('/admin/partnerships/:slug', async (c) => {
    const partnership = await changeable(c.var, c.req.param('slug'))
    const form = await readForm(c, partnershipForm)
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(
          c.var.db,
          async (tx) => await changePartnership(tx, c.var.viewer, partnership, value),
        ),
    )
    if (!done.ok) return await partnershipEdit(c, partnership, done.state)
    return c.redirect(
      `/admin/partnerships/${done.value.partnership.slug}?saved=${done.value.entryId}`,
      303,
    )
  })
  .get('/admin/programme', async (c) => {
    requirePermit(c.var.viewer, 'programme-changing')
    const programme = await programmeHere(c.var.db)
    const values = {
      name: programme.name,
      purpose: programme.purpose,
      standsOn: programme.standsOn ?? '',
    }
    return await programmeEdit(c, { values, errors: [] })
  })
  .post('/admin/programme', async (c) => {
    requirePermit(c.var.viewer, 'programme-changing')
    const form = await readForm(c, programmeForm)
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(c.var.db, async (tx) => await changeProgramme(tx, c.var.viewer, value)),
    )
    if (!done.ok) return await programmeEdit(c, done.state)
    return c.redirect(`/admin/programme?saved=${done.value}`, 303)
  })

const empty: FormState = { values: {}, errors: [] }

async function partnershipList(c: Context<ViewerEnv, string>, state: FormState): Promise<Response> {
  const { db, viewer } = c.var
  const partnerships = (await allPartnerships(db)).filter((partnership) =>
    permits(viewer, 'partnership-changing', partnership.id),
  )
  const canFound = permits(viewer, 'partnership-founding')
  if (partnerships.length === 0 && !canFound) requirePermit(viewer, 'partnership-changing')
  return await respondWithPage(c, {
    title: 'Partnerships, for officers',
    breadcrumbs: [admin],
    status: state.errors.length === 0 ? 200 : 400,
    body: <PartnershipAdminPage partnerships={partnerships} canFound={canFound} {...state} />,
  })
}

async function changeable(vars: ViewerEnv['Variables'], slug: string): Promise<Partnership> {
  const partnership = await partnershipBySlug(vars.db, slug)
  if (partnership === undefined) throw notFound('partnership')
  if (!permits(vars.viewer, 'partnership-changing', partnership.id)) throw notFound('partnership')
  return partnership
}

async function partnershipEdit(
  c: Context<ViewerEnv, string>,
  partnership: Partnership,
  state: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    title: `Change ${partnership.name}`,
    breadcrumbs: [admin, adminPartnerships],
    status: state.errors.length === 0 ? 200 : 400,
    body: <PartnershipEditPage partnership={partnership} saved={savedEntry(c)} {...state} />,
  })
}

async function programmeEdit(c: Context<ViewerEnv, string>, state: FormState): Promise<Response> {
  return await respondWithPage(c, {
    title: 'The programme',
    breadcrumbs: [admin],
    status: state.errors.length === 0 ? 200 : 400,
    body: <ProgrammePage saved={savedEntry(c)} {...state} />,
  })
}

/** The history entry a redirect says was just written, so that the page can offer to undo it. */
function savedEntry(c: Context<ViewerEnv, string>): string | undefined {
  const id = c.req.query('saved')
  return id !== undefined && isId(id) ? id : undefined
}
