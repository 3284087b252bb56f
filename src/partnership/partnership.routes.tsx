import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { countsByRole, permits, roleLabels, type ViewerEnv } from '#src/people/index.ts'
import {
  type Place,
  placeByCode,
  placeMapOf,
  placesByCodes,
  placesInside,
  placesWithin,
  successorsOf,
} from '#src/place/index.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { type CsvTable, respond } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { Section } from '#src/ui/index.ts'
import { PartnershipListPage, PartnershipPage } from './partnership.page.tsx'
import { PartnershipsHere } from './partnership.parts.tsx'
import { allPartnerships, partnershipBySlug, partnershipsOfPlace } from './partnership.sql.ts'
import type { Partnership } from './partnership.ts'

/** What others add to the page of a partnership; the composed site fills it. */
export interface PartnershipSlots {
  related?: (c: Context<ViewerEnv, string>, partnership: Partnership) => Promise<Child>
  figures?: (c: Context<ViewerEnv, string>, partnership: Partnership) => Promise<Child>
}

/** The public pages of partnerships. */
export function partnershipRoutesWith(slots: PartnershipSlots): Hono<ViewerEnv> {
  return new Hono<ViewerEnv>()
    .get('/partnerships', async (c) => await listPage(c))
    .get('/partnerships/:slug', async (c) => {
      const { db, viewer } = c.var
      const partnership = await partnershipBySlug(db, c.req.param('slug'))
      if (partnership === undefined) throw notFound('partnership')
      const place = await placeByCode(db, partnership.placeCode)
      if (place === undefined) throw notFound('place')
      return await respond(c, {
        page: async () => ({
          title: `${partnership.name}: the partnership`,
          breadcrumbs: [{ href: '/partnerships', label: 'Partnerships' }],
          body: (
            <PartnershipPage
              partnership={partnership}
              place={place}
              within={await placesWithin(db, place.code)}
              inside={await placesInside(db, place.code)}
              successors={await successorsOf(db, place.code)}
              people={(await countsByRole(db, partnership.id)).map(({ role, count }) => ({
                role: roleLabels[role],
                count,
              }))}
              map={await placeMapOf(db, place)}
              related={await slots.related?.(c, partnership)}
              figures={await slots.figures?.(c, partnership)}
              canChange={permits(viewer, 'partnership-changing', partnership.id)}
            />
          ),
        }),
        json: () => partnershipAsJson(partnership),
      })
    })
}

/** All partnerships, each with its place. */
async function listPage(c: Context<ViewerEnv, string>): Promise<Response> {
  const partnerships = await allPartnerships(c.var.db)
  const places = await placesByCodes(
    c.var.db,
    partnerships.map((partnership) => partnership.placeCode),
  )
  const placed = partnerships.map((partnership) => ({
    partnership,
    place: places.find((place) => place.code === partnership.placeCode),
  }))
  return await respond(c, {
    page: () => ({
      title: 'Partnerships',
      body: <PartnershipListPage partnerships={placed} />,
    }),
    json: () => ({ partnerships: partnerships.map(partnershipAsJson) }),
    csv: () => partnershipsAsCsv(partnerships),
  })
}

export function partnershipAsJson(partnership: Partnership) {
  return {
    id: partnership.id,
    slug: partnership.slug,
    name: partnership.name,
    purpose: partnership.purpose,
    place: partnership.placeCode,
    heldOn: partnership.heldOn,
  }
}

function partnershipsAsCsv(partnerships: readonly Partnership[]): CsvTable {
  return {
    columns: ['id', 'slug', 'name', 'purpose', 'place', 'held_on'],
    rows: partnerships.map((it) => [it.id, it.slug, it.name, it.purpose, it.placeCode, it.heldOn]),
  }
}

/** What a place's page says of the partnerships that act there. */
export async function partnershipsHere(c: RequestContext, place: Place): Promise<Child> {
  const partnerships = await partnershipsOfPlace(c.var.db, place.code)
  return (
    <Section heading="Who acts together here">
      <PartnershipsHere partnerships={partnerships} />
    </Section>
  )
}
