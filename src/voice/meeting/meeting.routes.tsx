import { type Context, Hono } from 'hono'
import { allPartnerships, type Partnership, partnershipsById } from '#src/partnership/index.ts'
import { permits, permitsSomewhere, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { type Page, respond, respondWithPage } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { MeetingPage, whenAndWhere } from './meeting.page.tsx'
import { meetingsSeenBy, sourceById } from './meeting.sql.ts'
import type { Meeting } from './meeting.ts'
import { MeetingListPage } from './meeting-list.page.tsx'
import type { MeetingRecord } from './meeting-record.ts'
import { meetingSeen, pointOf, savedEntry, trailIn } from './meeting-seen.routes.ts'
import type { MeetingSlots } from './meeting-slots.routes.ts'
import {
  meetingAsJson,
  meetingCells,
  meetingColumns,
  pointAsJson,
  pointsAsCsv,
  recordAsJson,
} from './meeting-table.ts'
import { PointPage, pointTitle } from './point.page.tsx'
import { pointStory } from './point.sql.ts'
import { SourcePage } from './source.page.tsx'
import { type PassagePiece, passageOf } from './source-passage.ts'

type ViewerContext = Context<ViewerEnv, string>

const trail = [{ href: '/meetings', label: 'Meetings' }]

/** The public pages of meetings: the list, a meeting, its source, and each of its points. */
export function meetingRoutesWith({ papers }: MeetingSlots): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .get('/meetings', async (c) => await answerList(c))
    .get('/meetings/:slug', async (c) => {
      const meeting = await meetingSeen(c.var, c.req.param('slug'))
      const partnership = await partnershipOf(c.var.db, meeting)
      return await respond(c, {
        page: async () => ({
          title: `${meeting.title}: the meeting`,
          description: whenAndWhere(meeting),
          breadcrumbs: trailOf(partnership),
          body: (
            <MeetingPage
              meeting={meeting}
              partnership={partnership}
              papers={await papers?.(c, meeting)}
              canChange={permits(c.var.viewer, 'meeting-changing', meeting.partnershipId)}
              saved={savedEntry(c)}
            />
          ),
        }),
        json: () => recordAsJson(meeting, partnership && named(partnership)),
        csv: () => pointsAsCsv(meeting),
      })
    })
    .get('/meetings/:slug/source', async (c) => {
      const meeting = await meetingSeen(c.var, c.req.param('slug'))
      const source = await sourceOf(c.var.db, meeting)
      if (source === undefined) throw notFound('source')
      return await respondWithPage(c, {
        title: `The paper of ${meeting.title}`,
        breadcrumbs: trailIn(meeting),
        body: <SourcePage meeting={meeting} source={source} />,
      })
    })
    .get('/meetings/:slug/points/:id', async (c) => {
      const meeting = await meetingSeen(c.var, c.req.param('slug'))
      return await answerPoint(c, meeting, c.req.param('id'))
    })
}

async function answerList(c: ViewerContext): Promise<Response> {
  const { db, viewer } = c.var
  const partnerships = await allPartnerships(db)
  const asked = c.req.query('partnership') ?? ''
  const chosen = partnerships.find(({ slug }) => slug === asked)
  if (asked !== '' && chosen === undefined) throw notFound('partnership')
  const meetings = await meetingsSeenBy(db, scopeOf(viewer, 'draft-reading'), chosen?.id)
  const ownerOf = (meeting: Meeting) => {
    const owner = partnerships.find(({ id }) => id === meeting.partnershipId)
    return owner && named(owner)
  }
  return await respond(c, {
    page: (): Page => ({
      title: chosen === undefined ? 'Meetings' : `Meetings of ${chosen.name}`,
      breadcrumbs: chosen === undefined ? [] : trail,
      body: (
        <MeetingListPage
          {...{ meetings, partnerships, chosen }}
          canAdd={permitsSomewhere(viewer, 'meeting-recording')}
        />
      ),
    }),
    json: () => ({
      filter: { partnership: chosen?.slug ?? null },
      count: meetings.length,
      meetings: meetings.map((meeting) => meetingAsJson(meeting, ownerOf(meeting))),
    }),
    csv: () => ({
      columns: meetingColumns,
      rows: meetings.map((meeting) => meetingCells(meeting, ownerOf(meeting))),
    }),
  })
}

async function answerPoint(
  c: ViewerContext,
  meeting: MeetingRecord,
  id: string,
): Promise<Response> {
  const around = pointOf(meeting, id)
  const { placed } = around
  const story = await pointStory(c.var.db, meeting.partnershipId, placed.point.id)
  if (story === undefined) throw notFound('point')
  const passage = await passageIn(c.var.db, meeting, placed.point.spans)
  return await respond(c, {
    page: () => ({
      title: `${pointTitle(placed)}, said at ${meeting.title}`,
      breadcrumbs: trailIn(meeting),
      body: (
        <PointPage
          {...{ meeting, story, passage, ...around }}
          canChange={permits(c.var.viewer, 'point-correcting', meeting.partnershipId)}
          saved={savedEntry(c)}
        />
      ),
    }),
    json: () =>
      pointAsJson(
        meeting,
        placed,
        passage.length === 0 ? null : passage.map(({ text }) => text).join(''),
      ),
  })
}

async function passageIn(
  db: Db,
  meeting: Meeting,
  spans: MeetingRecord['questions'][number]['spans'],
): Promise<PassagePiece[]> {
  if (spans.length === 0) return []
  const source = await sourceOf(db, meeting)
  return source === undefined ? [] : passageOf(source.text, spans)
}

async function sourceOf(db: Db, { partnershipId, paperSourceId }: Meeting) {
  return paperSourceId === null ? undefined : await sourceById(db, partnershipId, paperSourceId)
}

async function partnershipOf(db: Db, { partnershipId }: Meeting): Promise<Partnership | undefined> {
  const [partnership] = await partnershipsById(db, [partnershipId])
  return partnership
}

function named({ slug, name }: Partnership) {
  return { slug, name }
}

function trailOf(partnership: Partnership | undefined) {
  if (partnership === undefined) return trail
  return [...trail, { href: `/partnerships/${partnership.slug}`, label: partnership.name }]
}
