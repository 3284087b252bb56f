import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { signedIn, type Viewer, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction, type Tx } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { organisationById } from '../organisation/organisation.sql.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { placesOfOrganisation } from '../organisation/organisation-reach.sql.ts'
import { requireReach } from '../reach.commands.ts'
import {
  changeService,
  changeState,
  confirmService,
  recordService,
  reportCapacity,
  type ServiceAt,
} from './service.commands.ts'
import {
  capacityForm,
  confirmationForm,
  newServiceForm,
  serviceForm,
  stateForm,
} from './service.form.ts'
import { serviceById } from './service.sql.ts'
import type { Service } from './service.ts'
import {
  CapacityPage,
  ConfirmationPage,
  NewServicePage,
  ServiceEditPage,
  StatePage,
} from './service-admin.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

const empty: FormState = { values: {}, errors: [] }

/** Where officers add services, change them, and say what became of them. */
export const serviceAdminRoutes = new Hono<ViewerEnv>()
  .use('/admin/organisations/*', signedIn)
  .use('/admin/services/*', signedIn)
  .get('/admin/organisations/:id/services', async (c) => await newPage(c, await offering(c), empty))
  .post('/admin/organisations/:id/services', async (c) => {
    const organisation = await offering(c)
    const { db, viewer, asOf } = c.var
    const form = await readForm(c, newServiceForm)
    const at = { organisationId: organisation.id, asOf }
    const done = await attempt(
      form,
      async (value) =>
        await inTransaction(db, async (tx) => await recordService(tx, viewer, at, value)),
    )
    if (!done.ok) return await newPage(c, organisation, done.state)
    return c.redirect(`/admin/services/${done.value.id}?saved=${done.value.entryId}`, 303)
  })
  .get('/admin/services/:id', async (c) => {
    const service = await changeable(c)
    return await editPage(c, service, { values: valuesOf(service), errors: [] })
  })
  .post('/admin/services/:id', async (c) => {
    const service = await changeable(c)
    return await saving(c, service, {
      schema: serviceForm,
      command: changeService,
      again: async (state) => await editPage(c, service, state),
    })
  })
  .get('/admin/services/:id/confirmations', async (c) => await reportPage(c, confirmation, empty))
  .post('/admin/services/:id/confirmations', async (c) => await reporting(c, confirmation))
  .get('/admin/services/:id/capacities', async (c) => await reportPage(c, capacity, empty))
  .post('/admin/services/:id/capacities', async (c) => await reporting(c, capacity))
  .get('/admin/services/:id/states', async (c) => await reportPage(c, state, empty))
  .post('/admin/services/:id/states', async (c) => await reporting(c, state))

type Saying<S extends z.ZodType> = {
  schema: S
  command: (tx: Tx, viewer: Viewer, at: ServiceAt, form: z.output<S>) => Promise<string | undefined>
}

/** One thing that can be said of a service: its form, its command and its page. */
interface Report<S extends z.ZodType> extends Saying<S> {
  title: string
  page: (props: FormState & { service: Service }) => Child
}

const confirmation: Report<typeof confirmationForm> = {
  title: 'Confirm',
  schema: confirmationForm,
  command: confirmService,
  page: (props) => <ConfirmationPage {...props} />,
}

const capacity: Report<typeof capacityForm> = {
  title: 'Capacity of',
  schema: capacityForm,
  command: reportCapacity,
  page: (props) => <CapacityPage {...props} />,
}

const state: Report<typeof stateForm> = {
  title: 'State of',
  schema: stateForm,
  command: changeState,
  page: (props) => <StatePage {...props} />,
}

async function reporting<S extends z.ZodType>(
  c: ViewerContext,
  report: Report<S>,
): Promise<Response> {
  return await saving(c, await changeable(c), {
    ...report,
    again: async (again) => await reportPage(c, report, again),
  })
}

async function saving<S extends z.ZodType>(
  c: ViewerContext,
  service: Service,
  { schema, command, again }: Saying<S> & { again: (state: FormState) => Promise<Response> },
): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const form = await readForm(c, schema)
  const at = { id: service.id, asOf }
  const done = await attempt(
    form,
    async (value) => await inTransaction(db, async (tx) => await command(tx, viewer, at, value)),
  )
  if (!done.ok) return await again(done.state)
  const saved = done.value === undefined ? '' : `?saved=${done.value}`
  return c.redirect(`/admin/services/${service.id}${saved}`, 303)
}

async function offering(c: ViewerContext): Promise<Organisation> {
  const { db, viewer } = c.var
  const id = c.req.param('id') ?? ''
  const organisation = isId(id) ? await organisationById(db, id) : undefined
  if (organisation === undefined) throw notFound('organisation')
  await requireReach(db, viewer, 'service-recording', await placesOfOrganisation(db, id))
  return organisation
}

async function changeable(c: ViewerContext): Promise<Service> {
  const { db, viewer, asOf } = c.var
  const id = c.req.param('id') ?? ''
  const service = isId(id) ? await serviceById(db, id, asOf) : undefined
  if (service === undefined) throw notFound('service')
  const places = await placesOfOrganisation(db, service.organisationId)
  await requireReach(db, viewer, 'service-changing', places)
  return service
}

function valuesOf({ name, what, whoFor, themes, placeServed }: Service): FormState['values'] {
  return { name, what, whoFor, themes: themes.join('\n'), placeServed: placeServed ?? '' }
}

async function newPage(
  c: ViewerContext,
  organisation: Organisation,
  again: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    title: `Add a service of ${organisation.name}`,
    breadcrumbs: trail(organisation.id, organisation.name),
    status: statusOf(again),
    body: (
      <NewServicePage organisation={organisation} themes={await allThemes(c.var.db)} {...again} />
    ),
  })
}

async function editPage(c: ViewerContext, service: Service, again: FormState): Promise<Response> {
  const saved = c.req.query('saved')
  return await respondWithPage(c, {
    title: `Change ${service.name}`,
    breadcrumbs: trail(service.organisationId, service.organisationName),
    status: statusOf(again),
    body: (
      <ServiceEditPage
        service={service}
        themes={await allThemes(c.var.db)}
        saved={saved !== undefined && isId(saved) ? saved : undefined}
        {...again}
      />
    ),
  })
}

async function reportPage<S extends z.ZodType>(
  c: ViewerContext,
  { title, page }: Report<S>,
  again: FormState,
): Promise<Response> {
  const service = await changeable(c)
  return await respondWithPage(c, {
    title: `${title} ${service.name}`,
    breadcrumbs: trail(service.organisationId, service.organisationName),
    status: statusOf(again),
    body: page({ service, ...again }),
  })
}

function trail(organisationId: string, name: string) {
  return [
    { href: '/directory', label: 'Directory' },
    { href: `/organisations/${organisationId}`, label: name },
  ]
}

function statusOf({ errors }: FormState): 200 | 400 {
  return errors.length === 0 ? 200 : 400
}
