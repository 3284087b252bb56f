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
import { codeWords } from './coding.commands.ts'
import { codingForm } from './coding.form.ts'
import { CodingPage } from './coding.page.tsx'
import { wordsToCode } from './coding.sql.ts'
import { nextUncoded } from './coding.ts'

/** Where officers put what was said at a meeting under themes, one after the other. */
export const codingRoutes = new Hono<ViewerEnv>()
  .use('/meetings/:slug/coding', signedIn)
  .get('/meetings/:slug/coding', async (c: Context<ViewerEnv, string>) => {
    const meeting = await codable(c.var, c.req.param('slug'))
    const words = await wordsToCode(c.var.db, meeting)
    const asked = c.req.query('words') ?? nextUncoded(words, null)
    const current = words.find(({ id }) => id === asked) ?? words[0] ?? null
    const saved = c.req.query('saved')
    return await respondWithPage(c, {
      title: `Themes of what was said: ${meeting.title}`,
      breadcrumbs: [
        { href: '/meetings', label: 'Meetings' },
        { href: `/meetings/${meeting.slug}`, label: meeting.title },
      ],
      body: (
        <CodingPage
          meeting={meeting}
          words={words}
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
    const done = await attempt(await readForm(c, codingForm), async ({ id, themes }) => {
      const words = (await wordsToCode(db, meeting)).find((each) => each.id === id)
      if (words === undefined) throw notFound('point')
      const coding = { partnershipId, words: { kind: words.kind, id }, themes }
      return {
        id,
        entryId: await inTransaction(db, async (tx) => await codeWords(tx, viewer, coding, asOf)),
      }
    })
    if (!done.ok) throw new Refusal('bad-input', 'Choose a point of this meeting.')
    const { id, entryId } = done.value
    const next = nextUncoded(await wordsToCode(db, meeting), id) ?? id
    const saved = entryId === null ? '' : `&saved=${entryId}`
    return c.redirect(`/meetings/${meeting.slug}/coding?words=${next}${saved}#words`, 303)
  })

/** A meeting whose words this viewer may put under themes: for everybody else there is none. */
async function codable(
  { db, viewer }: ViewerEnv['Variables'],
  slug: string | undefined,
): Promise<MeetingRecord> {
  const meeting = await meetingRecordBySlug(db, scopeOf(viewer, 'draft-reading'), slug ?? '')
  if (meeting === undefined || !permits(viewer, 'coding', meeting.partnershipId))
    throw notFound('meeting')
  return meeting
}
