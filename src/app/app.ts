import { type Context, Hono } from 'hono'
import { listUploads } from '#src/directory/index.ts'
import { figuresUpload } from '#src/evidence/index.ts'
import { type ViewerEnv, viewerOnRequest } from '#src/people/index.ts'
import { assetRoutes } from '#src/platform/http/assets.ts'
import { pathWithoutFormat } from '#src/platform/http/env.ts'
import { securityHeaders } from '#src/platform/http/headers.ts'
import { behindProxy } from '#src/platform/http/proxy.ts'
import { publicCache } from '#src/platform/http/public-cache.ts'
import { requestSize } from '#src/platform/http/request-size.ts'
import { sameOrigin } from '#src/platform/http/same-origin.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { paperUpload } from '#src/voice/index.ts'
import { respondWithFailure } from './failure.tsx'
import { healthRoutes } from './health.routes.ts'
import { mountPages } from './pages.ts'
import type { Parts } from './parts.ts'
import { frameOnRequest, noteCrossSite, requestBasics } from './request.ts'

type ViewerContext = Context<ViewerEnv, string>

/** The whole site, top to bottom: what every request passes, then the pages. */
export function composeApp(parts: Parts): Hono<ViewerEnv> {
  const app = new Hono<ViewerEnv>({
    getPath: (request) => pathWithoutFormat(new URL(request.url).pathname),
  })
  app.onError(async (error, c: ViewerContext) => await respondWithFailure(c, error))
  app.notFound(async (c: ViewerContext) => await respondWithFailure(c, notFound('page')))

  app.use(requestBasics(parts))
  app.use(securityHeaders(parts.origins))
  app.route('/', healthRoutes)
  app.route('/', assetRoutes(parts.assetFolder))
  app.use(behindProxy(parts))
  app.use(requestSize([paperUpload, figuresUpload, ...listUploads]))
  app.use(sameOrigin({ isOurOrigin: parts.origins.isOurOrigin, onRefusal: noteCrossSite(parts) }))
  app.use(publicCache({ isPrivate: parts.auth.bringsSession }))
  app.use(viewerOnRequest(parts))
  app.use(frameOnRequest())

  mountPages(app, parts)
  return app
}
