import { type Context, Hono } from 'hono'
import { allPartnerships, partnershipsById } from '#src/partnership/index.ts'
import {
  requirePermit,
  requirePermitSomewhere,
  scopeOf,
  signedIn,
  type ViewerEnv,
} from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { attempt, type FormState, readForm } from '#src/platform/http/form.ts'
import { respondWithPage } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { meetingOfSource, sourceOfHash } from '../meeting/meeting.sql.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { AcceptancePage } from './acceptance.page.tsx'
import { ImportPage } from './import.page.tsx'
import { countsOf } from './outline.ts'
import {
  abandonReview,
  acceptReview,
  changeReview,
  reopenReview,
  startReview,
  turnReview,
} from './review.commands.ts'
import { acceptanceForm, changeForm, uploadForm } from './review.form.ts'
import { ReviewPage } from './review.page.tsx'
import { draftOf, reviewById, reviewsIn } from './review.sql.ts'
import type { ReviewListed } from './review-listed.ts'
import { type Asked, shownReview } from './review-shown.routes.ts'
import { reviewPath } from './review-shown.ts'
import { sourceOf } from './source.ts'
import { readSent, sentPaper } from './upload.routes.ts'

type ViewerContext = Context<ViewerEnv, string>

const meetings = { href: '/meetings', label: 'Meetings' }
const bringIn = { href: '/meetings/import', label: 'Bring in a paper' }
const empty: FormState = { values: {}, errors: [] }

/** Where papers come in and are looked over before they become meetings. */
export const reviewRoutes = new Hono<ViewerEnv>()
  .use('/meetings/import/*', signedIn)
  .get('/meetings/import', async (c) => await importPage(c, empty))
  .post('/meetings/import', async (c) => await upload(c))
  .get('/meetings/import/:id', async (c) => await reviewPage(c, await reviewSeen(c), empty))
  .post('/meetings/import/:id/changes', async (c) => await change(c, await reviewSeen(c)))
  .get(
    '/meetings/import/:id/acceptance',
    async (c) => await acceptance(c, await reviewSeen(c), empty),
  )
  .post('/meetings/import/:id/acceptance', async (c) => await accept(c, await reviewSeen(c)))
  .post('/meetings/import/:id/abandonment', async (c) => {
    const listed = await reviewSeen(c)
    const { db, viewer, asOf } = c.var
    const entry = await inTransaction(
      db,
      async (tx) => await abandonReview(tx, viewer, listed, asOf),
    )
    return c.redirect(`/meetings/import?saved=${entry}`, 303)
  })
  .post('/meetings/import/:id/reopening', async (c) => {
    const listed = await reviewSeen(c)
    const { db, viewer, asOf } = c.var
    const entry = await inTransaction(
      db,
      async (tx) => await reopenReview(tx, viewer, listed, asOf),
    )
    return c.redirect(`${reviewPath(listed)}?saved=${entry}`, 303)
  })

/** The review an address names, where this viewer may work on it. */
async function reviewSeen(c: ViewerContext): Promise<ReviewListed> {
  requirePermitSomewhere(c.var.viewer, 'paper-reviewing')
  const id = c.req.param('id') ?? ''
  const review = isId(id)
    ? await reviewById(c.var.db, scopeOf(c.var.viewer, 'paper-reviewing'), id)
    : undefined
  if (review === undefined) throw notFound('review')
  return review
}

async function importPage(
  c: ViewerContext,
  form: FormState,
  recorded?: Meeting,
): Promise<Response> {
  const { db, viewer } = c.var
  requirePermitSomewhere(viewer, 'paper-reviewing')
  const scope = scopeOf(viewer, 'paper-reviewing')
  return await respondWithPage(c, {
    title: 'Bring in a paper',
    breadcrumbs: [meetings],
    status: recorded === undefined ? (form.errors.length === 0 ? 200 : 400) : 409,
    body: (
      <ImportPage
        recorded={recorded}
        partnerships={
          scope === 'all'
            ? await allPartnerships(db)
            : await partnershipsById(db, scope.partnershipIds)
        }
        reviews={await reviewsIn(db, scope, ['open', 'abandoned'])}
        form={form}
        saved={savedEntry(c)}
      />
    ),
  })
}

async function upload(c: ViewerContext): Promise<Response> {
  const { db, viewer } = c.var
  requirePermitSomewhere(viewer, 'paper-reviewing')
  const done = await attempt(await readForm(c, uploadForm), async ({ partnership, text }) => {
    requirePermit(viewer, 'paper-reviewing', partnership)
    const read = await readSent(await sentPaper(c, text))
    const held = await sourceOfHash(db, partnership, read.paper.sha256)
    const meeting = held && (await meetingOfSource(db, partnership, held.id))
    if (meeting !== undefined) return meeting
    const { id, entryId } = await inTransaction(
      db,
      async (tx) => await startReview(tx, viewer, partnership, read),
    )
    return `${reviewPath({ id })}?${entryId === undefined ? 'already=here' : `saved=${entryId}`}`
  })
  if (!done.ok) return await importPage(c, done.state)
  if (typeof done.value === 'string') return c.redirect(done.value, 303)
  return await importPage(c, empty, done.value)
}

async function reviewPage(
  c: ViewerContext,
  listed: ReviewListed,
  form: FormState,
  asked: Asked = askedOf(c),
): Promise<Response> {
  const shown = await shownReview(c.var.db, listed, asked)
  return await respondWithPage(c, {
    title: `Review of ${listed.fileName}`,
    breadcrumbs: [meetings, bringIn],
    status: form.errors.length === 0 ? 200 : 400,
    body: (
      <ReviewPage
        {...shown}
        form={form}
        saved={savedEntry(c)}
        isKnown={c.req.query('already') === 'here'}
      />
    ),
  })
}

function askedOf(c: ViewerContext): Asked {
  return {
    piece: numberIn(c, 'piece'),
    at: numberIn(c, 'at'),
    part: numberIn(c, 'part') ?? 1,
    edit: c.req.query('edit'),
  }
}

function numberIn(c: ViewerContext, name: string): number | undefined {
  const text = c.req.query(name) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

async function change(c: ViewerContext, listed: ReviewListed): Promise<Response> {
  const { db, viewer } = c.var
  const form = await readForm(c, changeForm)
  const done = await attempt(form, async (given) => {
    const piece = await inTransaction(db, async (tx) =>
      given.change === 'turn'
        ? await turnReview(tx, viewer, listed, given)
        : await changeReview(tx, viewer, listed, { version: given.version, change: given }),
    )
    return placeAfter(listed, piece, given)
  })
  if (done.ok) return c.redirect(done.value, 303)
  const { values } = done.state
  return await reviewPage(c, listed, done.state, {
    piece: wholeNumber(values['piece']),
    at: undefined,
    part: wholeNumber(values['part']) ?? 1,
    edit: editOf(values),
  })
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Where the page goes on after a change: at the piece, in the text or with its panel open. */
function placeAfter(
  listed: ReviewListed,
  piece: number | null,
  { after, part }: { after: 'text' | 'panel'; part: number },
): string {
  const path = reviewPath(listed)
  if (piece === null) return `${path}?part=${part}#records`
  return after === 'text' ? `${path}?at=${piece}#piece-${piece}` : `${path}?piece=${piece}#panel`
}

/** Which form a refused change came from. */
function editOf(values: FormState['values']): string | undefined {
  const id = values['id'] === undefined || values['id'] === '' ? 'new' : values['id']
  const noun = values['change']?.replace('-removal', '')
  if (noun === 'split' || noun === 'fields') return noun
  if (noun === 'prompt') return `round-${values['round'] ?? ''}`
  return noun === 'person' || noun === 'round' || noun === 'action' ? `${noun}-${id}` : undefined
}

async function acceptance(
  c: ViewerContext,
  listed: ReviewListed,
  form: FormState,
): Promise<Response> {
  if (listed.state !== 'open') return c.redirect(reviewPath(listed), 303)
  const { review, text } = await draftOf(c.var.db, listed)
  return await respondWithPage(c, {
    title: `Accept ${listed.fileName}`,
    breadcrumbs: [meetings, bringIn, { href: reviewPath(listed), label: listed.fileName }],
    status: form.errors.length === 0 ? 200 : 400,
    body: (
      <AcceptancePage
        listed={listed}
        review={review}
        counts={countsOf(review, sourceOf(text))}
        form={form}
      />
    ),
  })
}

async function accept(c: ViewerContext, listed: ReviewListed): Promise<Response> {
  const { db, viewer, asOf } = c.var
  const done = await attempt(
    await readForm(c, acceptanceForm),
    async (given) =>
      await inTransaction(
        db,
        async (tx) => await acceptReview(tx, viewer, listed, { ...given, asOf }),
      ),
  )
  if (!done.ok) return await acceptance(c, listed, done.state)
  return c.redirect(`/meetings/${done.value.slug}?saved=${done.value.entryId}`, 303)
}

/** The history entry a redirect says was just written, so that the page can offer to undo it. */
function savedEntry(c: ViewerContext): string | undefined {
  const id = c.req.query('saved')
  return id !== undefined && isId(id) ? id : undefined
}
