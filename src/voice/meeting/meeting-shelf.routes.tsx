import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Partnership } from '#src/partnership/index.ts'
import { scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { Section } from '#src/ui/index.ts'
import { meetingsSeenBy } from './meeting.sql.ts'
import type { Meeting } from './meeting.ts'
import { MeetingShelf } from './meeting-shelf.parts.tsx'

type ViewerContext = Context<ViewerEnv, string>

const mostShown = 3

/** What the front page says of meetings: those to come, soonest first, and the newest of those held. Drafts stay out. */
export async function meetingsAhead({ var: { db, asOf } }: ViewerContext): Promise<Child> {
  const published = await meetingsSeenBy(db, { partnershipIds: [] })
  const next = published
    .filter(({ heldOn }) => isAfter(heldOn, asOf))
    .toReversed()
    .slice(0, mostShown)
  const held = published.filter(({ heldOn }) => !isAfter(heldOn, asOf)).slice(0, mostShown)
  const all = { href: '/meetings', label: 'All meetings' }
  return (
    <>
      {next.length === 0 ? null : (
        <Section heading="Next meetings">
          <MeetingShelf meetings={next} />
        </Section>
      )}
      <Section heading="Newest meetings">
        <MeetingShelf meetings={held} none="No meeting has been published here yet." all={all} />
      </Section>
    </>
  )
}

function isAfter(heldOn: Meeting['heldOn'], asOf: string): boolean {
  return heldOn !== null && heldOn > asOf
}

/** What a partnership’s page says of its meetings, drafts included for those who may see them. */
export async function partnershipMeetings(
  { var: { db, viewer } }: ViewerContext,
  { id, slug, name }: Partnership,
): Promise<Child> {
  const meetings = await meetingsSeenBy(db, scopeOf(viewer, 'draft-reading'), id)
  return (
    <Section heading="Meetings" id="meetings">
      <MeetingShelf
        meetings={meetings.slice(0, mostShown)}
        none={`${name} has published no meeting yet.`}
        all={{ href: `/meetings?partnership=${slug}`, label: `All meetings of ${name}` }}
      />
    </Section>
  )
}
