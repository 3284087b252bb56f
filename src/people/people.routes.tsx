import { type Context, Hono } from 'hono'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { outboxRoutes } from './outbox.routes.tsx'
import { pageAsked } from './page-asked.ts'
import { addPerson, endRole, grantRole } from './people.commands.ts'
import { type Choices, PeoplePage, PersonPage } from './people.page.tsx'
import type { Named } from './people.parts.tsx'
import { requirePermitSomewhere } from './permit.commands.ts'
import { permits, scopeOf } from './permit.ts'
import { endingForm, personForm, roleForm } from './person.form.ts'
import { peopleSeenBy, personSeenBy } from './person.sql.ts'
import { grantableRoles, isOfPartnership, type PersonWithRoles, type Viewer } from './person.ts'
import { signedIn, type ViewerEnv } from './viewer.routes.tsx'

export interface PeopleParts {
  /** The partnerships there are, by name: people know them by id alone. */
  partnershipNames: (db: Db) => Promise<readonly Named[]>
}

const peopleOnPage = 50
const empty: FormState = { values: {}, errors: [] }
const trail = [{ href: '/admin', label: 'Admin' }]
const peopleTrail = [...trail, { href: '/admin/people', label: 'People' }]

/** Where officers see who can sign in, add people, and give and end roles. */
export function peopleRoutes(parts: PeopleParts): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .use('/admin/*', signedIn)
    .get('/admin/people', async (c) => await peopleList(parts, c, empty))
    .post('/admin/people', async (c) => await personAdded(parts, c))
    .get('/admin/people/:id', async (c) => {
      const person = await personAsked(c.var, c.req.param('id'))
      return await personShown(parts, c, { person, form: empty, ending: null })
    })
    .post('/admin/people/:id/roles', async (c) => {
      const person = await personAsked(c.var, c.req.param('id'))
      return await roleGranted(parts, c, person)
    })
    .post('/admin/people/:id/roles/:roleId/ending', async (c) => {
      const person = await personAsked(c.var, c.req.param('id'))
      const role = person.roles.find(({ id }) => id === c.req.param('roleId'))
      if (role === undefined) throw notFound('role')
      return await roleEnded(parts, c, { person, roleId: role.id })
    })
    .route('/', outboxRoutes)
}

async function personAdded(parts: PeopleParts, c: Context<ViewerEnv, string>): Promise<Response> {
  const { db, viewer, asOf } = c.var
  requirePermitSomewhere(viewer, 'person-adding')
  const form = await readForm(c, personForm)
  const done = await attempt(
    form,
    async (given) =>
      await inTransaction(db, async (tx) => await addPerson(tx, viewer, given, asOf)),
  )
  if (!done.ok) return await peopleList(parts, c, done.state)
  return c.redirect(`/admin/people/${done.value.personId}?saved=${done.value.entryId}`, 303)
}

async function roleGranted(
  parts: PeopleParts,
  c: Context<ViewerEnv, string>,
  person: PersonWithRoles,
): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const form = await readForm(c, roleForm)
  const done = await attempt(form, async (given) => {
    const toPerson = { ...given, personId: person.id }
    return await inTransaction(db, async (tx) => await grantRole(tx, viewer, toPerson, asOf))
  })
  if (!done.ok) return await personShown(parts, c, { person, form: done.state, ending: null })
  return c.redirect(`/admin/people/${person.id}?saved=${done.value}`, 303)
}

async function roleEnded(
  parts: PeopleParts,
  c: Context<ViewerEnv, string>,
  { person, roleId }: { person: PersonWithRoles; roleId: string },
): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const form = await readForm(c, endingForm)
  const done = await attempt(form, async ({ endedOn }) => {
    const ending = { roleId, endedOn }
    return await inTransaction(db, async (tx) => await endRole(tx, viewer, ending, asOf))
  })
  if (!done.ok) {
    const ending = { roleId, form: done.state }
    return await personShown(parts, c, { person, form: empty, ending })
  }
  return c.redirect(`/admin/people/${person.id}?saved=${done.value}`, 303)
}

type Vars = ViewerEnv['Variables']

async function personAsked({ db, viewer }: Vars, id: string): Promise<PersonWithRoles> {
  requirePermitSomewhere(viewer, 'people-reading')
  const person = isId(id)
    ? await personSeenBy(db, scopeOf(viewer, 'people-reading'), id)
    : undefined
  if (person === undefined) throw notFound('person')
  return person
}

async function peopleList(
  parts: PeopleParts,
  c: Context<ViewerEnv, string>,
  form: FormState,
): Promise<Response> {
  const { db, viewer } = c.var
  requirePermitSomewhere(viewer, 'people-reading')
  const asked = pageAsked(c.req.query('page'), peopleOnPage)
  const { people, total } = await peopleSeenBy(db, scopeOf(viewer, 'people-reading'), asked)
  return await respondWithPage(c, {
    title: 'People',
    breadcrumbs: trail,
    status: form.errors.length === 0 ? 200 : 400,
    body: (
      <PeoplePage
        people={people}
        total={total}
        page={{ current: asked.current, pages: Math.ceil(total / peopleOnPage) }}
        choices={await choicesFor(parts, c.var)}
        form={form}
        savedEntryId={savedEntry(c)}
      />
    ),
  })
}

interface PersonShown {
  person: PersonWithRoles
  form: FormState
  ending: { roleId: string; form: FormState } | null
}

async function personShown(
  parts: PeopleParts,
  c: Context<ViewerEnv, string>,
  { person, form, ending }: PersonShown,
): Promise<Response> {
  const isWrong = form.errors.length > 0 || ending !== null
  return await respondWithPage(c, {
    title: person.name,
    breadcrumbs: peopleTrail,
    status: isWrong ? 400 : 200,
    body: (
      <PersonPage
        person={person}
        choices={await choicesFor(parts, c.var)}
        endable={endableBy(c.var.viewer, person)}
        form={form}
        ending={ending}
        savedEntryId={savedEntry(c)}
      />
    ),
  })
}

function endableBy(viewer: Viewer, { roles }: PersonWithRoles): ReadonlySet<string> {
  const endable = roles.filter(
    ({ ended, partnershipId }) => ended === null && permits(viewer, 'role-ending', partnershipId),
  )
  return new Set(endable.map(({ id }) => id))
}

/** What a viewer may choose in the forms: roles and partnerships within their reach. */
async function choicesFor(parts: PeopleParts, { db, viewer, asOf }: Vars): Promise<Choices> {
  const partnerships = (await parts.partnershipNames(db)).filter(({ id }) =>
    permits(viewer, 'role-granting', id),
  )
  const roles = grantableRoles.filter(
    (role) => isOfPartnership(role) || permits(viewer, 'role-granting'),
  )
  return { roles, partnerships, asOf }
}

function savedEntry(c: Context<ViewerEnv, string>): string | undefined {
  const saved = c.req.query('saved')
  return saved !== undefined && isId(saved) ? saved : undefined
}
