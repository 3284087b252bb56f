import { type Context, Hono } from 'hono'
import { requirePermitSomewhere, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, type FormValues, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { requireReach } from '../reach.commands.ts'
import { identifierText } from './identifier.ts'
import { changeOrganisation, recordOrganisation } from './organisation.commands.ts'
import { organisationForm } from './organisation.form.ts'
import { organisationById } from './organisation.sql.ts'
import type { Organisation } from './organisation.ts'
import { NewOrganisationPage, OrganisationEditPage } from './organisation-admin.page.tsx'
import { placesOfOrganisation } from './organisation-reach.sql.ts'

const directory = { href: '/directory', label: 'Directory' }

/** Where officers add and change organisations. */
export const organisationAdminRoutes = new Hono<ViewerEnv>()
  .use('/admin/organisations', signedIn)
  .use('/admin/organisations/*', signedIn)
  .get('/admin/organisations', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'organisation-recording')
    return await newPage(c, { values: {}, errors: [] })
  })
  .post('/admin/organisations', async (c) => {
    requirePermitSomewhere(c.var.viewer, 'organisation-recording')
    const form = await readForm(c, organisationForm)
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(
          c.var.db,
          async (tx) => await recordOrganisation(tx, c.var.viewer, value),
        ),
    )
    if (!done.ok) return await newPage(c, done.state)
    return c.redirect(`/admin/organisations/${done.value.id}?saved=${done.value.entryId}`, 303)
  })
  .get('/admin/organisations/:id', async (c) => {
    const organisation = await changeable(c)
    return await editPage(c, organisation, { values: valuesOf(organisation), errors: [] })
  })
  .post('/admin/organisations/:id', async (c) => {
    const organisation = await changeable(c)
    const form = await readForm(c, organisationForm)
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(
          c.var.db,
          async (tx) => await changeOrganisation(tx, c.var.viewer, organisation.id, value),
        ),
    )
    if (!done.ok) return await editPage(c, organisation, done.state)
    const saved = done.value === undefined ? '' : `?saved=${done.value}`
    return c.redirect(`/admin/organisations/${organisation.id}${saved}`, 303)
  })

async function changeable(c: Context<ViewerEnv, string>): Promise<Organisation> {
  const { db, viewer } = c.var
  const id = c.req.param('id') ?? ''
  const organisation = isId(id) ? await organisationById(db, id) : undefined
  if (organisation === undefined) throw notFound('organisation')
  await requireReach(db, viewer, 'organisation-changing', await placesOfOrganisation(db, id))
  return organisation
}

function valuesOf(organisation: Organisation): FormValues {
  return {
    name: organisation.name,
    otherNames: organisation.otherNames.join('\n'),
    kind: organisation.kind ?? '',
    sizeBand: organisation.sizeBand ?? '',
    place: organisation.placeCode ?? '',
    postcode: organisation.postcode ?? '',
    web: organisation.web ?? '',
    identifiers: organisation.identifiers.map(identifierText).join('\n'),
  }
}

async function newPage(c: Context<ViewerEnv, string>, state: FormState): Promise<Response> {
  return await respondWithPage(c, {
    title: 'Add an organisation',
    breadcrumbs: [directory],
    status: state.errors.length === 0 ? 200 : 400,
    body: <NewOrganisationPage {...state} />,
  })
}

async function editPage(
  c: Context<ViewerEnv, string>,
  organisation: Organisation,
  state: FormState,
): Promise<Response> {
  const saved = c.req.query('saved')
  return await respondWithPage(c, {
    title: `Change ${organisation.name}`,
    breadcrumbs: [
      directory,
      { href: `/organisations/${organisation.id}`, label: organisation.name },
    ],
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <OrganisationEditPage
        organisation={organisation}
        saved={saved !== undefined && isId(saved) ? saved : undefined}
        {...state}
      />
    ),
  })
}
