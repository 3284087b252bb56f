import { Hono } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'
import { asOfDayAsked } from '#src/platform/http/as-of.ts'
import { type Page, respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { placesOfOrganisation } from '../organisation/organisation-reach.sql.ts'
import { reachOf } from '../reach.commands.ts'
import { wordsFor } from '../words.sql.ts'
import { ServicePage } from './service.page.tsx'
import { reportsOf, serviceById } from './service.sql.ts'
import { serviceAsJson } from './service.ts'

/** The page of one service, for everybody, as of any day. */
export const serviceRoutes = new Hono<ViewerEnv>().get('/services/:id', asOfDayAsked, async (c) => {
  const { db, viewer, asOf } = c.var
  const id = c.req.param('id')
  const service = isId(id) ? await serviceById(db, id, asOf) : undefined
  if (service === undefined) throw notFound('service')
  const reports = await reportsOf(db, id, asOf)
  return await respond(c, {
    page: async (): Promise<Page> => {
      const places = await placesOfOrganisation(db, service.organisationId)
      return {
        title: `${service.name}: ${service.organisationName}`,
        breadcrumbs: [
          { href: '/directory', label: 'Directory' },
          { href: `/organisations/${service.organisationId}`, label: service.organisationName },
        ],
        body: (
          <ServicePage
            service={service}
            reports={reports}
            words={await wordsFor(db, [service.placeServed], asOf)}
            canChange={(await reachOf(db, viewer, 'service-changing', places)) !== undefined}
          />
        ),
      }
    },
    json: () => ({
      asOf,
      ...serviceAsJson(service),
      reports: reports.map(({ what, value, roomFor, reason, heldOn, recordedAt }) => ({
        what,
        value,
        roomFor,
        reason,
        heldOn,
        recordedAt,
      })),
    }),
  })
})
