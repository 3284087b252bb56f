import { type Context, Hono } from 'hono'
import type { Auth } from '#src/platform/auth/auth.ts'
import { deviceOf } from '#src/platform/auth/cookies.ts'
import { forgetEndedSignIns } from '#src/platform/auth/ended.sql.ts'
import { linkLifeS } from '#src/platform/auth/library.ts'
import { type FormState, readForm } from '#src/platform/http/form.ts'
import type { Limiter } from '#src/platform/http/limit.ts'
import { type Page, respondWithPage } from '#src/platform/http/respond.tsx'
import type { SecurityLog } from '#src/platform/log/security-log.ts'
import type { Background } from '#src/platform/mail/background.ts'
import type { Mailer } from '#src/platform/mail/mailer.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { safeNext } from './next.ts'
import { linkForm, signInForm } from './person.form.ts'
import { retainPerson } from './person.sql.ts'
import { mailSignInLink } from './sign-in.commands.ts'
import { LinkAskedPage, LinkPage, LinkSpentPage, SignInPage } from './sign-in.page.tsx'
import type { ViewerEnv } from './viewer.routes.tsx'

export interface SignInParts {
  auth: Auth
  mailer: Mailer
  limiter: Limiter
  securityLog: SecurityLog
  background: Background
  /** Where people reach the site: links in mail begin with it. */
  publicUrl: () => URL
}

const hourS = 3600
export const signInLimits = {
  person: { name: 'sign-in-person', most: 5, windowS: hourS },
  device: { name: 'sign-in-device', most: 20, windowS: hourS },
  linkOnDevice: { name: 'sign-in-link-device', most: 10, windowS: 600 },
  link: { name: 'sign-in-link-code', most: 10, windowS: 600 },
} as const

const minutes = linkLifeS / 60
const tokenPattern = /^[A-Za-z]{32}$/

/** Signing in by a mailed link, and out. */
export function signInRoutes(parts: SignInParts): Hono<ViewerEnv> {
  const { auth } = parts
  return new Hono<ViewerEnv>()
    .get('/sign-in', async (c) => {
      const next = safeNext(c.req.query('next'))
      if (c.var.viewer.person !== null) return c.redirect(next, 303)
      deviceOf(c, auth.isHttps)
      return await closedPage(c, signInPage(next, { values: {}, errors: [] }))
    })
    .post('/sign-in', async (c) => await linkAsked(parts, c))
    .get('/sign-in/link', async (c) => {
      const token = c.req.query('token') ?? ''
      if (!tokenPattern.test(token)) return await closedPage(c, spentPage)
      deviceOf(c, auth.isHttps)
      return await closedPage(c, linkPage(token, safeNext(c.req.query('next'))))
    })
    .post('/sign-in/link', async (c) => await linkSpent(parts, c))
    .post('/sign-out', async (c) => {
      sendCookies(c, await auth.endSession(c.req.raw.headers))
      const { requestId, viewer } = c.var
      if (viewer.person !== null) {
        parts.securityLog.note({ what: 'signed-out', requestId, personId: viewer.person.id })
      }
      return c.redirect('/', 303)
    })
}

async function linkAsked(parts: SignInParts, c: Context<ViewerEnv, string>): Promise<Response> {
  const { auth, limiter, securityLog } = parts
  const { db, requestId } = c.var
  await limiter.take(c, signInLimits.device, deviceOf(c, auth.isHttps))
  const form = await readForm(c, signInForm)
  if (!form.ok) return await closedPage(c, signInPage(safeNext(form.values['next']), form))
  const { email, next } = form.value
  await limiter.take(c, signInLimits.person, email)
  securityLog.note({ what: 'sign-in-asked', requestId, address: securityLog.reference(email) })
  // What follows happens after the answer, alike in time for every address.
  parts.background.later(
    async () => await mailSignInLink({ ...parts, db }, { email, next: safeNext(next), requestId }),
  )
  return await closedPage(c, askedPage)
}

async function linkSpent(parts: SignInParts, c: Context<ViewerEnv, string>): Promise<Response> {
  const { auth, limiter, securityLog } = parts
  const { db, requestId } = c.var
  const device = deviceOf(c, auth.isHttps)
  await limiter.take(c, signInLimits.linkOnDevice, device)
  const form = await readForm(c, linkForm)
  const { token, next } = form.ok ? form.value : { token: '', next: '' }
  const looksRight = tokenPattern.test(token)
  if (looksRight) await limiter.take(c, signInLimits.link, token)
  const held = looksRight ? await auth.spendToken(token, c.req.raw.headers) : null
  if (held === null) {
    const reference = securityLog.reference(device)
    securityLog.note({ what: 'sign-in-refused', requestId, device: reference })
    return await closedPage(c, spentPage)
  }
  await retainPerson(db, held.personId)
  securityLog.note({ what: 'sign-in-spent', requestId, personId: held.personId })
  parts.background.later(async () => await forgetEndedSignIns(db))
  sendCookies(c, held.cookies)
  return c.redirect(safeNext(next), 303)
}

const askedPage: Page = {
  title: 'Look in your mail',
  body: <LinkAskedPage minutes={minutes} />,
}

const spentPage: Page = {
  title: 'This link has been used or has run out',
  status: 410,
  body: <LinkSpentPage minutes={minutes} />,
}

function signInPage(next: string, form: FormState): Page {
  return {
    title: 'Sign in',
    status: form.errors.length === 0 ? 200 : 400,
    body: <SignInPage values={form.values} errors={form.errors} next={next} />,
  }
}

function linkPage(token: string, next: string): Page {
  return { title: 'Sign in to this site', body: <LinkPage token={token} next={next} /> }
}

/** A page that is kept by nobody and tells no other site its address: it may hold a token. */
async function closedPage(c: Context<ViewerEnv, string>, page: Page): Promise<Response> {
  if (c.var.format !== 'html') throw notFound('page')
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'private, no-store')
  return await respondWithPage(c, page)
}

function sendCookies(c: Context<ViewerEnv, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  c.header('cache-control', 'private, no-store')
}
