import type { MiddlewareHandler } from 'hono'
import { programmeHere } from '#src/partnership/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { formatOf, type RequestEnv } from '#src/platform/http/env.ts'
import { newId } from '#src/platform/id/id.ts'
import { areaOf } from '#src/platform/log/security-log.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import type { Frame } from '#src/ui/index.ts'
import { footer, nav } from './nav.ts'
import type { Parts } from './parts.ts'

/** Id, log, database and format of a request; and one line in the log when it is answered, without its question part. */
export function requestBasics(parts: Parts): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    const url = new URL(c.req.url)
    c.set('requestId', newId())
    c.set('log', parts.log)
    c.set('db', parts.db)
    c.set('format', formatOf(url.pathname))
    c.set('asOf', dayOf(parts.now()))
    c.set('frame', bareFrame(parts, url))
    if (
      !parts.origins.isOurHost(url.host) &&
      url.pathname !== '/healthz' &&
      url.pathname !== '/readyz'
    ) {
      throw notFound('site under this name')
    }
    await next()
    parts.log.info(
      {
        requestId: c.var.requestId,
        method: c.req.method,
        route: c.req.routePath,
        status: c.res.status,
        durationMs: Math.round(performance.now() - startedAt),
      },
      'answered',
    )
  }
}

/** Enough of a frame for an error page when the database is away. */
function bareFrame(parts: Parts, url: URL): Frame {
  return {
    programmeName: '',
    demonstration: null,
    shownAsOf: null,
    nav,
    footer,
    account: { signedInAs: null },
    path: url.pathname,
    query: url.search,
    origin: parts.origins.publicUrl().origin,
    assets: parts.assets,
  }
}

const demonstrationSentence =
  'Demonstration. What is marked illustrative is invented; everything else is fact with its source.'

/** Fills the frame from the programme: its name, its date, and whether it shows the demonstration. */
export function frameOnRequest(): MiddlewareHandler<ViewerEnv> {
  return async (c, next) => {
    const programme = await programmeHere(c.var.db)
    if (programme.standsOn !== null) c.set('asOf', programme.standsOn)
    c.set('frame', {
      ...c.var.frame,
      programmeName: programme.name,
      demonstration: programme.showsDemonstration ? { sentence: demonstrationSentence } : null,
      shownAsOf: programme.standsOn === null ? null : dayInWords(programme.standsOn),
    })
    await next()
  }
}

/** A request that another site's page sent goes into the security log, without what it held. */
export function noteCrossSite({
  securityLog,
}: Parts): (refused: { requestId: string; path: string }) => void {
  return ({ requestId, path }) => {
    securityLog.note({ what: 'cross-site', requestId, area: areaOf(path) })
  }
}
