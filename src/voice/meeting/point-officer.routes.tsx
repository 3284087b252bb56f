import { type Context, Hono } from 'hono'
import { signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { type Page, respondWithPage } from '#src/platform/http/respond.tsx'
import { heldDay } from '#src/platform/time/held-day.ts'
import { correctionForm, settingAsideForm } from './meeting.form.ts'
import { changeable } from './meeting-officer.routes.tsx'
import { type PlacedPoint, pointPath } from './meeting-position.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { pointOf, trailIn } from './meeting-seen.routes.ts'
import { correctPoint, setPointAside } from './point.commands.ts'
import { CorrectionPage, SettingAsidePage } from './point-changing.page.tsx'

type ViewerContext = Context<ViewerEnv, string>

interface Changing {
  meeting: MeetingRecord
  placed: PlacedPoint
}

/** Where officers correct a point or set it aside. */
export const pointOfficerRoutes = new Hono<ViewerEnv>()
  .use('/meetings/:slug/points/:id/correction', signedIn)
  .use('/meetings/:slug/points/:id/setting-aside', signedIn)
  .get('/meetings/:slug/points/:id/correction', async (c) => {
    const changing = await pointChanging(c, 'point-correcting')
    return await correction(c, changing, {
      values: { text: changing.placed.point.text },
      errors: [],
    })
  })
  .post('/meetings/:slug/points/:id/correction', async (c) => {
    const changing = await pointChanging(c, 'point-correcting')
    const form = await readForm(c, correctionForm)
    const done = await attempt(form, async ({ text, reason, since }) => {
      const given = { text, reason, heldOn: heldDay(since, c.var.asOf, 'since') }
      const where = { meeting: changing.meeting, point: changing.placed.point }
      return await inTransaction(
        c.var.db,
        async (tx) => await correctPoint(tx, c.var.viewer, where, given),
      )
    })
    if (!done.ok) return await correction(c, changing, done.state)
    return c.redirect(savedPath(changing, done.value), 303)
  })
  .get('/meetings/:slug/points/:id/setting-aside', async (c) => {
    const changing = await pointChanging(c, 'point-setting-aside')
    return await settingAside(c, changing, { values: {}, errors: [] })
  })
  .post('/meetings/:slug/points/:id/setting-aside', async (c) => {
    const changing = await pointChanging(c, 'point-setting-aside')
    const form = await readForm(c, settingAsideForm)
    const done = await attempt(form, async ({ reason, since }) => {
      const given = { reason, heldOn: heldDay(since, c.var.asOf, 'since') }
      const where = { meeting: changing.meeting, point: changing.placed.point }
      return await inTransaction(
        c.var.db,
        async (tx) => await setPointAside(tx, c.var.viewer, where, given),
      )
    })
    if (!done.ok) return await settingAside(c, changing, done.state)
    return c.redirect(savedPath(changing, done.value), 303)
  })

async function pointChanging(
  c: ViewerContext,
  command: 'point-correcting' | 'point-setting-aside',
): Promise<Changing> {
  const meeting = await changeable(c, command)
  return { meeting, placed: pointOf(meeting, c.req.param('id') ?? '').placed }
}

function savedPath({ meeting, placed }: Changing, entryId: string): string {
  return `${pointPath(meeting.slug, placed.point.id)}?saved=${entryId}`
}

async function correction(
  c: ViewerContext,
  changing: Changing,
  state: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    ...framed(changing, state),
    title: `Correct point ${changing.placed.number} of ${changing.meeting.title}`,
    body: <CorrectionPage slug={changing.meeting.slug} placed={changing.placed} {...state} />,
  })
}

async function settingAside(
  c: ViewerContext,
  changing: Changing,
  state: FormState,
): Promise<Response> {
  return await respondWithPage(c, {
    ...framed(changing, state),
    title: `Set point ${changing.placed.number} of ${changing.meeting.title} aside`,
    body: <SettingAsidePage slug={changing.meeting.slug} placed={changing.placed} {...state} />,
  })
}

function framed(
  { meeting }: Changing,
  { errors }: FormState,
): Pick<Page, 'breadcrumbs' | 'status'> {
  return { breadcrumbs: trailIn(meeting), status: errors.length === 0 ? 200 : 400 }
}
