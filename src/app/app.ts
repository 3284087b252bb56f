import { type Context, Hono } from 'hono'
import {
  catalogueRoutes,
  chosenNumberRoutes,
  datasetRoutes,
  figureRoutes,
  figuresUpload,
  indicatorRoutes,
  loadRoutes,
  numbersOfPartnership,
  numbersOfPlace,
  profileRoutes,
} from '#src/evidence/index.ts'
import {
  partnershipAdminRoutes,
  partnershipRoutesWith,
  partnershipsHere,
} from '#src/partnership/index.ts'
import { peopleRoutes, signInRoutes, type ViewerEnv, viewerOnRequest } from '#src/people/index.ts'
import { placeRoutesWith } from '#src/place/index.ts'
import { assetRoutes } from '#src/platform/http/assets.ts'
import { pathWithoutFormat } from '#src/platform/http/env.ts'
import { securityHeaders } from '#src/platform/http/headers.ts'
import { behindProxy } from '#src/platform/http/proxy.ts'
import { publicCache } from '#src/platform/http/public-cache.ts'
import { requestSize } from '#src/platform/http/request-size.ts'
import { sameOrigin } from '#src/platform/http/same-origin.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import {
  blockRoutes,
  draftRoutes,
  paperRoutes,
  papersOfMeeting,
  replaceNameInPapers,
} from '#src/publish/index.ts'
import { themeRoutes } from '#src/theme/index.ts'
import {
  type MeetingSlots,
  meetingOfficerRoutes,
  meetingRoutesWith,
  nameReplacingRoutesWith,
  paperUpload,
  partnershipMeetings,
  pointOfficerRoutes,
  reviewRoutes,
} from '#src/voice/index.ts'
import { aboutRoutes } from './about/about.routes.tsx'
import { adminRoutes } from './admin/admin.routes.tsx'
import { historyRoutes } from './admin/history.routes.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { respondWithFailure } from './failure.tsx'
import { frontRoutes } from './front/front.routes.tsx'
import { healthRoutes } from './health.routes.ts'
import type { Parts } from './parts.ts'
import { frameOnRequest, noteCrossSite, requestBasics } from './request.ts'
import { styleguideRoutes } from './styleguide.routes.tsx'

type ViewerContext = Context<ViewerEnv, string>

/** What others make of meetings, and so have to show and to change with them. */
const meetingSlots: MeetingSlots = {
  papers: papersOfMeeting,
  nameReplacers: [replaceNameInPapers],
}

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
  app.use(requestSize([paperUpload, figuresUpload]))
  app.use(sameOrigin({ isOurOrigin: parts.origins.isOurOrigin, onRefusal: noteCrossSite(parts) }))
  app.use(publicCache({ isPrivate: parts.auth.bringsSession }))
  app.use(viewerOnRequest(parts))
  app.use(frameOnRequest())

  app.route('/', frontRoutes)
  app.route('/', placeRoutesWith({ related: partnershipsHere, figures: numbersOfPlace(parts) }))
  app.route('/', themeRoutes)
  app.route('/', catalogueRoutes(parts))
  app.route('/', figureRoutes(parts))
  app.route('/', indicatorRoutes(parts))
  app.route('/', datasetRoutes)
  app.route('/', loadRoutes(parts))
  app.route('/', profileRoutes(parts))
  app.route('/', chosenNumberRoutes)
  app.route('/', partnershipRoutesWith({
      related: partnershipMeetings,
      figures: numbersOfPartnership(parts),
    }))
  app.route('/', reviewRoutes)
  app.route('/', meetingOfficerRoutes)
  app.route('/', pointOfficerRoutes)
  app.route('/', nameReplacingRoutesWith(meetingSlots))
  app.route('/', meetingRoutesWith(meetingSlots))
  app.route('/', blockRoutes)
  app.route('/', draftRoutes)
  app.route('/', paperRoutes)
  app.route('/', signInRoutes(parts))
  app.route('/', deskRoutes)
  app.route('/', adminRoutes)
  app.route('/', partnershipAdminRoutes)
  app.route('/', peopleRoutes(parts))
  app.route('/', historyRoutes(parts.recordKinds))
  app.route('/', aboutRoutes)
  app.route('/', styleguideRoutes)
  return app
}
