import { type Context, Hono } from 'hono'
import { signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { roleForNameForm } from './meeting.form.ts'
import { sourceById } from './meeting.sql.ts'
import { changeable } from './meeting-officer.routes.tsx'
import type { MeetingPerson, MeetingRecord } from './meeting-record.ts'
import { trailIn } from './meeting-seen.routes.ts'
import type { MeetingSlots } from './meeting-slots.routes.ts'
import { formsOfName } from './name-forms.ts'
import { replaceNameByRole } from './name-replacing.commands.ts'
import { NameReplacingPage } from './name-replacing.page.tsx'
import { nameTraces } from './name-traces.ts'

type ViewerContext = Context<ViewerEnv, string>

/** Where an officer replaces a name by a role for good, having seen each place where it stands. */
export function nameReplacingRoutesWith({ nameReplacers }: MeetingSlots): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .use('/meetings/:slug/people/*', signedIn)
    .get('/meetings/:slug/people/:id/role', async (c) => {
      const { meeting, person, name } = await named(c)
      const forms = formsOfName(name, othersThan(meeting, person))
      const values = { role: person.role ?? '', forms: forms.join('\n') }
      return await answer(c, { meeting, person, name }, { values, errors: [] })
    })
    .post('/meetings/:slug/people/:id/role', async (c) => {
      const asked = await named(c)
      const form = await readForm(c, roleForNameForm)
      if (form.ok && form.value.step === 'look')
        return await answer(c, asked, { values: form.values, errors: [] })
      const done = await attempt(form, async ({ role, forms }) => {
        const given = {
          personId: asked.person.id,
          role,
          forms,
          heldOn: c.var.asOf,
          replacers: nameReplacers,
        }
        return await inTransaction(
          c.var.db,
          async (tx) => await replaceNameByRole(tx, c.var.viewer, asked.meeting, given),
        )
      })
      if (!done.ok) return await answer(c, asked, done.state)
      return c.redirect(`/admin/history/${done.value}`, 303)
    })
}

interface Asked {
  meeting: MeetingRecord
  person: MeetingPerson
  name: string
}

async function named(c: ViewerContext): Promise<Asked> {
  const meeting = await changeable(c, 'name-replacing')
  const person = meeting.people.find(({ id }) => id === c.req.param('id'))
  if (person === undefined || person.name === null) throw notFound('name')
  return { meeting, person, name: person.name }
}

function othersThan({ people }: MeetingRecord, { id }: MeetingPerson): MeetingPerson[] {
  return people.filter((person) => person.id !== id)
}

async function answer(
  c: ViewerContext,
  { meeting, person, name }: Asked,
  state: FormState,
): Promise<Response> {
  const { partnershipId, paperSourceId } = meeting
  const source =
    paperSourceId === null ? undefined : await sourceById(c.var.db, partnershipId, paperSourceId)
  const typed = (state.values['forms'] ?? '').split('\n').map((form) => form.trim())
  const forms = [...new Set([name, ...typed])].filter((form) => form !== '')
  return await respondWithPage(c, {
    title: `Name by role: ${name}, in ${meeting.title}`,
    breadcrumbs: trailIn(meeting),
    status: state.errors.length === 0 ? 200 : 400,
    body: (
      <NameReplacingPage
        meeting={meeting}
        person={person}
        traces={nameTraces(meeting, source, forms)}
        {...state}
      />
    ),
  })
}
