import type { MiddlewareHandler } from 'hono'
import type { Auth } from '#src/platform/auth/auth.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { areaOf, type SecurityLog } from '#src/platform/log/security-log.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { signInPath } from './next.ts'
import { viewerById } from './person.sql.ts'
import { nobody, type Viewer } from './person.ts'

/** A request of which it is known who asks. */
export type ViewerEnv = { Variables: RequestEnv['Variables'] & { viewer: Viewer } }

export interface ViewerParts {
  auth: Auth
  securityLog: SecurityLog
}

/** Who asks, by the session cookie of a request, with the cookies to send where the session was prolonged. */
async function sessionViewer(
  auth: Auth,
  db: Db,
  headers: Headers,
): Promise<{ viewer: Viewer; cookies: readonly string[] }> {
  const held = auth.bringsSession(headers) ? await auth.sessionOf(headers) : null
  if (held === null) return { viewer: nobody, cookies: [] }
  return { viewer: await viewerById(db, held.personId), cookies: held.cookies }
}

/** Puts the viewer into every request, and what was refused to them into the security log. */
export function viewerOnRequest({ auth, securityLog }: ViewerParts): MiddlewareHandler<ViewerEnv> {
  return async (c, next) => {
    const { viewer, cookies } = await sessionViewer(auth, c.var.db, c.req.raw.headers)
    c.set('viewer', viewer)
    c.set('frame', { ...c.var.frame, account: { signedInAs: viewer.person?.label ?? null } })
    await next()
    // Signing in or out sets the cookie itself, and that must stand.
    if (!auth.setsSession(c.res.headers)) {
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
    }
    noteRefusal(securityLog, c.error, {
      requestId: c.var.requestId,
      area: areaOf(c.req.path),
      personId: viewer.person?.id ?? null,
    })
  }
}

function noteRefusal(
  securityLog: SecurityLog,
  error: unknown,
  { requestId, area, personId }: { requestId: string; area: string; personId: string | null },
): void {
  if (!(error instanceof Refusal)) return
  if (error.id === 'not-permitted') {
    securityLog.note({ what: 'not-permitted', requestId, personId, area })
  }
  if (error.id === 'too-many') securityLog.note({ what: 'too-many', requestId, area })
}

/** Lets only people who are signed in pass; others are led to the sign-in page and back. */
export const signedIn: MiddlewareHandler<ViewerEnv> = async (c, next) => {
  if (c.var.viewer.person !== null) return await next()
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    throw new Refusal(
      'not-permitted',
      'You are not signed in, or your session has ended. Nothing was changed. Sign in, then send the form again.',
    )
  }
  const { pathname, search } = new URL(c.req.url)
  c.header('cache-control', 'private, no-store')
  return c.redirect(signInPath(`${pathname}${search}`), 303)
}
