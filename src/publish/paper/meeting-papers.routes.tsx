import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { permits, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
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

/** Readers of a published paper follow its quotes into the record, which therefore stays public. */
export async function keptPublicByPaper(
  db: Db,
  { partnershipId, id: meetingId }: Pick<Meeting, 'id' | 'partnershipId'>,
): Promise<string | null> {
  const papers = await papersSeenBy(db, 'all', { partnershipId, meetingId })
  const published = papers.find(({ newest }) => newest !== null)
  return published === undefined
    ? null
    : `The paper “${published.title}” is published and its quotes lead here, so this record stays public`
}
