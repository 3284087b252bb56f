import { type Context, Hono } from 'hono'
import { allPartnerships } from '#src/partnership/index.ts'
import {
  type Command,
  permits,
  requirePermitSomewhere,
  signedIn,
  type ViewerEnv,
} from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import { recordMeeting } from './meeting.commands.ts'
import { meetingDetailsForm, newMeetingForm, sinceForm } from './meeting.form.ts'
import type { Meeting, MeetingState } from './meeting.ts'
import { MeetingChangesPage, NewMeetingPage } from './meeting-changes.page.tsx'
import { changeMeeting, setMeetingState } from './meeting-changing.commands.ts'
import { addMeetingPart } from './meeting-part.commands.ts'
import { isPartKind, partForm } from './meeting-part.form.ts'
import { MeetingPartsPage, type MeetingPartsProps } from './meeting-parts.page.tsx'
import type { MeetingRecord } from './meeting-record.ts'
import { meetingSeen, savedEntry, trailIn } from './meeting-seen.routes.ts'
import type { MeetingSlots } from './meeting-slots.routes.ts'
import { emptyMeeting } from './meeting-to-record.ts'

type ViewerContext = Context<ViewerEnv, string>

/** Where officers record meetings by hand and change them. */
export const meetingOfficerRoutes = new Hono<ViewerEnv>()
  .use('/meetings/new', signedIn)
  .get('/meetings/new', async (c) => await newMeeting(c, empty))
  .post('/meetings/new', async (c) => {
    const partnerships = await recordable(c)
    const form = await readForm(c, newMeetingForm)
    const done = await attempt(form, async ({ partnership, title, heldOn, venue }) => {
      const owner = partnerships.find(({ slug }) => slug === partnership)
      if (owner === undefined)
        throw new Refusal('bad-input', 'Choose one of these partnerships', 'partnership')
      const given = { ...emptyMeeting, title, heldOn: heldOn || null, venue: venue || null }
      const place = { partnershipId: owner.id, asOf: c.var.asOf }
      return await inTransaction(
        c.var.db,
        async (tx) => await recordMeeting(tx, c.var.viewer, place, given),
      )
    })
    if (!done.ok) return await newMeeting(c, done.state)
    return c.redirect(`/meetings/${done.value.slug}/parts?saved=${done.value.entryId}`, 303)
  })
  .use('/meetings/:slug/changes', signedIn)
  .get('/meetings/:slug/changes', async (c) => {
    return await changes(c, await changeable(c, 'meeting-changing'), {})
  })
  .use('/meetings/:slug/details', signedIn)
  .post('/meetings/:slug/details', async (c) => {
    const meeting = await changeable(c, 'meeting-changing')
    const form = await readForm(c, meetingDetailsForm)
    const done = await attempt(form, async (details) => {
      const given = { details, asOf: c.var.asOf }
      return await inTransaction(
        c.var.db,
        async (tx) => await changeMeeting(tx, c.var.viewer, meeting, given),
      )
    })
    if (!done.ok) return await changes(c, meeting, { details: done.state })
    return c.redirect(`/meetings/${meeting.slug}/changes?saved=${done.value}`, 303)
  })
  .use('/meetings/:slug/parts', signedIn)
  .get('/meetings/:slug/parts', async (c) => {
    return await parts(c, await changeable(c, 'meeting-changing'), undefined)
  })
  .use('/meetings/:slug/parts/:kind', signedIn)
  .post('/meetings/:slug/parts/:kind', async (c) => {
    const meeting = await changeable(c, 'meeting-changing')
    const kind = c.req.param('kind')
    if (!isPartKind(kind)) throw notFound('form')
    const form = await readForm(c, partForm(kind))
    const done = await attempt(form, async (part) => {
      const where = { meeting, asOf: c.var.asOf }
      return await inTransaction(
        c.var.db,
        async (tx) => await addMeetingPart(tx, c.var.viewer, where, part),
      )
    })
    if (!done.ok) return await parts(c, meeting, { kind, state: done.state })
    return c.redirect(`/meetings/${meeting.slug}/parts?saved=${done.value}`, 303)
  })

/** Where officers publish a meeting or withdraw it. */
export function meetingStateRoutesWith(slots: MeetingSlots): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .use('/meetings/:slug/publication', signedIn)
    .post('/meetings/:slug/publication', async (c) => await setState(c, 'published', slots))
    .use('/meetings/:slug/withdrawal', signedIn)
    .post('/meetings/:slug/withdrawal', async (c) => await setState(c, 'draft', slots))
}

const empty: FormState = { values: {}, errors: [] }

/** The meeting an address names, where this viewer may change it; to everybody else this page is not there. */
export async function changeable(c: ViewerContext, command: Command): Promise<MeetingRecord> {
  const meeting = await meetingSeen(c.var, c.req.param('slug') ?? '')
  if (!permits(c.var.viewer, command, meeting.partnershipId)) throw notFound('meeting')
  return meeting
}

async function recordable(c: ViewerContext) {
  requirePermitSomewhere(c.var.viewer, 'meeting-recording')
  return (await allPartnerships(c.var.db)).filter(({ id }) =>
    permits(c.var.viewer, 'meeting-recording', id),
  )
}

async function newMeeting(c: ViewerContext, state: FormState): Promise<Response> {
  const partnerships = await recordable(c)
  return await respondWithPage(c, {
    title: 'Record a meeting by hand',
    breadcrumbs: [{ href: '/meetings', label: 'Meetings' }],
    status: state.errors.length === 0 ? 200 : 400,
    body: <NewMeetingPage partnerships={partnerships} {...state} />,
  })
}

async function setState(
  c: ViewerContext,
  state: MeetingState,
  { keptPublic }: MeetingSlots,
): Promise<Response> {
  const meeting = await changeable(c, 'meeting-publishing')
  const form = await readForm(c, sinceForm)
  const done = await attempt(form, async ({ since }) => {
    const given = { state, heldOn: heldDay(since, c.var.asOf, 'since') }
    return await inTransaction(c.var.db, async (tx) => {
      const entryId = await setMeetingState(tx, c.var.viewer, meeting, given)
      const reason = state === 'draft' ? await keptPublic?.(tx, meeting) : null
      if (typeof reason === 'string') throw new Refusal('bad-input', reason, 'since')
      return entryId
    })
  })
  if (!done.ok) return await changes(c, meeting, { publication: done.state })
  return c.redirect(`/meetings/${meeting.slug}/changes?saved=${done.value}`, 303)
}

async function changes(
  c: ViewerContext,
  meeting: MeetingRecord,
  { details, publication }: { details?: FormState; publication?: FormState },
): Promise<Response> {
  const hasErrors = [details, publication].some((state) => (state?.errors.length ?? 0) > 0)
  return await respondWithPage(c, {
    title: `Change ${meeting.title}`,
    breadcrumbs: trailIn(meeting),
    status: hasErrors ? 400 : 200,
    body: (
      <MeetingChangesPage
        meeting={meeting}
        details={details ?? detailsOf(meeting)}
        publication={publication ?? empty}
        saved={savedEntry(c)}
      />
    ),
  })
}

function detailsOf({ title, heldOn, venue }: Meeting): FormState {
  return { values: { title, heldOn: heldOn ?? '', venue: venue ?? '' }, errors: [] }
}

async function parts(
  c: ViewerContext,
  meeting: MeetingRecord,
  sent: MeetingPartsProps['sent'],
): Promise<Response> {
  return await respondWithPage(c, {
    title: `Add to ${meeting.title}`,
    breadcrumbs: trailIn(meeting),
    status: sent === undefined ? 200 : 400,
    body: <MeetingPartsPage meeting={meeting} sent={sent} saved={savedEntry(c)} />,
  })
}
