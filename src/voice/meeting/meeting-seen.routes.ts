import type { Context } from 'hono'
import { scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import type { Meeting } from './meeting.ts'
import { type PlacedPoint, placedPoints } from './meeting-position.ts'
import { meetingRecordBySlug } from './meeting-record.sql.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { shortened } from './meeting-words.ts'

/** The meeting an address names, as far as this viewer may see it: drafts are for their partnership. */
export async function meetingSeen(
  { db, viewer }: ViewerEnv['Variables'],
  slug: string,
): Promise<MeetingRecord> {
  const meeting = await meetingRecordBySlug(db, scopeOf(viewer, 'draft-reading'), slug)
  if (meeting === undefined) throw notFound('meeting')
  return meeting
}

/** The point an address names, with its neighbours. */
export function pointOf(
  meeting: MeetingRecord,
  id: string,
): {
  placed: PlacedPoint
  previous: PlacedPoint | undefined
  next: PlacedPoint | undefined
  count: number
} {
  const all = placedPoints(meeting)
  const at = all.findIndex(({ point }) => point.id === id)
  const placed = all[at]
  if (placed === undefined) throw notFound('point')
  return {
    placed,
    previous: at === 0 ? undefined : all[at - 1],
    next: all[at + 1],
    count: all.length,
  }
}

/** The history entry a redirect says was just written, so that the page can offer to undo it. */
export function savedEntry(c: Context<ViewerEnv, string>): string | undefined {
  const id = c.req.query('saved')
  return id !== undefined && isId(id) ? id : undefined
}

/** The way from the list of meetings to a page under one of them. */
export function trailIn({ slug, title }: Pick<Meeting, 'slug' | 'title'>) {
  return [
    { href: '/meetings', label: 'Meetings' },
    { href: `/meetings/${slug}`, label: shortened(title) },
  ]
}
