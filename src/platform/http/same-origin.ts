import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'

const safeMethods = new Set(['GET', 'HEAD'])
const knownMethods = new Set(['GET', 'HEAD', 'POST'])

export interface SameOriginParts {
  /** Whether people reach this site under this origin, `https://secklow.example.org`. */
  isOurOrigin: (origin: string) => boolean
  /** Told of every refusal, without the request's content. */
  onRefusal: (refused: { requestId: string; path: string }) => void
}

/**
 * Refuses a request that changes something unless a page of this site sent it.
 * Sec-Fetch-Site is set by the browser and cannot be forged by a page; where it is absent, Origin decides.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function sameOrigin(parts: SameOriginParts): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (!knownMethods.has(c.req.method)) throw new Refusal('not-found', 'We cannot find that page.')
    if (!safeMethods.has(c.req.method) && !comesFromUs(c.req.raw.headers, parts.isOurOrigin)) {
      parts.onRefusal({ requestId: c.var.requestId, path: c.req.path })
      throw new Refusal(
        'cross-site',
        'This request did not come from a page of this site, so nothing was changed.',
      )
    }
    await next()
  }
}

export function comesFromUs(headers: Headers, isOurOrigin: (origin: string) => boolean): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const originIsOurs = origin !== null && origin !== 'null' && isOurOrigin(origin)
  if (site === null) return originIsOurs
  // A page that sends no referrer sends `Origin: null`; the browser's own word on the site still stands.
  return site === 'same-origin' && (origin === null || origin === 'null' || originIsOurs)
}
