import type { Hono } from 'hono'
import { directoryRoutes } from '#src/directory/index.ts'
import {
  catalogueRoutes,
  chosenNumberRoutes,
  datasetRoutes,
  figureRoutes,
  indicatorRoutes,
  loadRoutes,
  numbersOfPartnership,
  numbersOfPlace,
  profileRoutes,
} from '#src/evidence/index.ts'
import { cellRoutes, matrixRoutes, needClaimRoutes } from '#src/gap/index.ts'
import {
  partnershipAdminRoutes,
  partnershipRoutesWith,
  partnershipsHere,
} from '#src/partnership/index.ts'
import { peopleRoutes, signInRoutes, type ViewerEnv } from '#src/people/index.ts'
import { placeRoutesWith } from '#src/place/index.ts'
import { planRoutesWith } from '#src/plan/index.ts'
import {
  blockRoutes,
  draftRoutes,
  keptPublicByPaper,
  paperRoutes,
  papersOfMeeting,
  replaceNameInPapers,
} from '#src/publish/index.ts'
import { themeRoutes } from '#src/theme/index.ts'
import {
  codingRoutes,
  type MeetingSlots,
  meetingOfficerRoutes,
  meetingRoutesWith,
  meetingStateRoutesWith,
  nameReplacingRoutesWith,
  partnershipMeetings,
  pointOfficerRoutes,
  reviewRoutes,
} from '#src/voice/index.ts'
import { aboutRoutes } from './about/about.routes.tsx'
import { adminRoutes } from './admin/admin.routes.tsx'
import { historyRoutes } from './admin/history.routes.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { frontRoutes } from './front/front.routes.tsx'
import type { Parts } from './parts.ts'
import { planSlots } from './plan-slots.ts'
import { styleguideRoutes } from './styleguide.routes.tsx'

type App = Hono<ViewerEnv>

/** What others make of meetings, and so have to show and to change with them. */
const meetingSlots: MeetingSlots = {
  papers: papersOfMeeting,
  nameReplacers: [replaceNameInPapers],
  keptPublic: keptPublicByPaper,
}

/** Every page of the site: the base, the pillars, the summits, then what officers and the site itself need. */
export function mountPages(app: App, parts: Parts): void {
  mountBase(app, parts)
  mountEvidence(app, parts)
  app.route('/', directoryRoutes)
  mountVoice(app)
  app.route('/', planRoutesWith(planSlots))
  mountSummits(app, parts)
  mountOffice(app, parts)
  app.route('/', aboutRoutes)
  app.route('/', styleguideRoutes)
}

function mountBase(app: App, parts: Parts): void {
  app.route('/', frontRoutes)
  app.route('/', placeRoutesWith({ related: partnershipsHere, figures: numbersOfPlace(parts) }))
  app.route('/', themeRoutes)
  const figures = numbersOfPartnership(parts)
  app.route('/', partnershipRoutesWith({ related: partnershipMeetings, figures }))
}

function mountEvidence(app: App, parts: Parts): void {
  app.route('/', catalogueRoutes(parts))
  app.route('/', figureRoutes(parts))
  app.route('/', indicatorRoutes(parts))
  app.route('/', datasetRoutes)
  app.route('/', loadRoutes(parts))
  app.route('/', profileRoutes(parts))
  app.route('/', chosenNumberRoutes)
}

/** Longer addresses come before those that would take them for the name of a meeting. */
function mountVoice(app: App): void {
  app.route('/', reviewRoutes)
  app.route('/', codingRoutes)
  app.route('/', meetingOfficerRoutes)
  app.route('/', meetingStateRoutesWith(meetingSlots))
  app.route('/', pointOfficerRoutes)
  app.route('/', nameReplacingRoutesWith(meetingSlots))
  app.route('/', meetingRoutesWith(meetingSlots))
}

function mountSummits(app: App, parts: Parts): void {
  app.route('/', matrixRoutes(parts))
  app.route('/', cellRoutes(parts))
  app.route('/', needClaimRoutes)
  app.route('/', blockRoutes(parts))
  app.route('/', draftRoutes)
  app.route('/', paperRoutes)
}

function mountOffice(app: App, parts: Parts): void {
  app.route('/', signInRoutes(parts))
  app.route('/', deskRoutes)
  app.route('/', adminRoutes)
  app.route('/', partnershipAdminRoutes)
  app.route('/', peopleRoutes(parts))
  app.route('/', historyRoutes(parts.recordKinds))
}
