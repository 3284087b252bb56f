import { type Context, Hono } from 'hono'
import { permits, scopeOf, signedIn, type ViewerEnv } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { meetingRecordBySlug } from '../meeting/meeting-record.sql.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { codePoint } from './coding.commands.ts'
import { codingForm } from './coding.form.ts'
import { CodingPage } from './coding.page.tsx'
import { pointsToCode } from './coding.sql.ts'
import { nextUncoded } from './coding.ts'

/** Where officers put the points of a meeting under themes, one after the other. */
export const codingRoutes = new Hono<ViewerEnv>()
  .use('/meetings/:slug/coding', signedIn)
  .get('/meetings/:slug/coding', async (c: Context<ViewerEnv, string>) => {
    const meeting = await codable(c.var, c.req.param('slug'))
    const points = await pointsToCode(c.var.db, meeting)
    const asked = c.req.query('point')
    const current =
      points.find(({ id }) => id === asked) ??
      points.find(({ id }) => id === nextUncoded(points, null)) ??
      points[0] ??
      null
    const saved = c.req.query('saved')
    return await respondWithPage(c, {
      title: `Themes of the points: ${meeting.title}`,
      breadcrumbs: [
        { href: '/meetings', label: 'Meetings' },
        { href: `/meetings/${meeting.slug}`, label: meeting.title },
      ],
      body: (
        <CodingPage
          meeting={meeting}
          points={points}
          current={current}
          themes={await allThemes(c.var.db)}
          saved={saved !== undefined && isId(saved) ? saved : undefined}
        />
      ),
    })
  })
  .post('/meetings/:slug/coding', async (c: Context<ViewerEnv, string>) => {
    const { db, viewer, asOf } = c.var
    const meeting = await codable(c.var, c.req.param('slug'))
    const { partnershipId } = meeting
    const done = await attempt(await readForm(c, codingForm), async ({ pointId, themeIds }) => {
      if (!(await pointsToCode(db, meeting)).some(({ id }) => id === pointId))
        throw notFound('point')
      const entryId = await inTransaction(
        db,
        async (tx) => await codePoint(tx, viewer, { partnershipId, pointId, themeIds }, asOf),
      )
      return { entryId, pointId }
    })
    if (!done.ok) throw new Refusal('bad-input', 'Choose a point of this meeting.')
    const next = nextUncoded(await pointsToCode(db, meeting), done.value.pointId)
    const saved = done.value.entryId === null ? '' : `&saved=${done.value.entryId}`
    const to = `/meetings/${meeting.slug}/coding?point=${next ?? done.value.pointId}${saved}`
    return c.redirect(`${to}#point`, 303)
  })

/** A meeting whose points this viewer may put under themes: for everybody else there is none. */
async function codable(
  { db, viewer }: ViewerEnv['Variables'],
  slug: string | undefined,
): Promise<MeetingRecord> {
  const meeting = await meetingRecordBySlug(db, scopeOf(viewer, 'draft-reading'), slug ?? '')
  if (meeting === undefined || !permits(viewer, 'point-coding', meeting.partnershipId))
    throw notFound('meeting')
  return meeting
}
