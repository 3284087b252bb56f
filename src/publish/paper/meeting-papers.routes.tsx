import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { permits, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import type { Meeting } from '#src/voice/index.ts'
import { papersSeenBy } from './paper.sql.ts'
import { PapersOfMeeting } from './paper-list.page.tsx'

/** What the page of a meeting says of its papers. */
export async function papersOfMeeting(
  c: Context<ViewerEnv, string>,
  meeting: Meeting,
): Promise<Child> {
  const { db, viewer } = c.var
  const { partnershipId, id: meetingId, slug } = meeting
  const papers = await papersSeenBy(db, scopeOf(viewer, 'draft-reading'), {
    partnershipId,
    meetingId,
  })
  const canDraft = permits(viewer, 'paper-drafting', partnershipId)
  return (
    <PapersOfMeeting
      papers={papers}
      draftingAt={canDraft ? `/meetings/${slug}/papers` : undefined}
    />
  )
}
