import { type Context, Hono } from 'hono'
import { allPartnerships, partnershipsById } from '#src/partnership/index.ts'
import { permits, permitsSomewhere, type ViewerEnv } from '#src/people/index.ts'
import { type Place, placesByCodes } from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { asOfDayAsked } from '#src/platform/http/as-of.ts'
import { type CsvTable, type Page, respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { reachOf } from '../reach.commands.ts'
import { servicesOf } from '../service/service.sql.ts'
import { byOrganisation, type Service, serviceAsJson } from '../service/service.ts'
import { wordsFor } from '../words.sql.ts'
import { type DirectoryQuery, directoryForm } from './directory.form.ts'
import { DirectoryPage, organisationsOnPage } from './directory.page.tsx'
import {
  countBy,
  countOfOrganisations,
  countsByKind,
  countsByPlace,
  countsByTheme,
  type DirectoryFilter,
  organisationsBy,
} from './directory.sql.ts'
import { type Facets, facetOf, kindFacets } from './directory-facets.ts'
import { directoryColumns, directoryRows } from './directory-table.ts'
import { type HeardOf, OrganisationPage } from './organisation.page.tsx'
import { hearingsOf, organisationById } from './organisation.sql.ts'
import { type Organisation, organisationAsJson } from './organisation.ts'
import { placesOfOrganisation } from './organisation-reach.sql.ts'

/** The directory as everybody sees it, and the page of one organisation. */
export const organisationRoutes = new Hono<ViewerEnv>()
  .get('/directory', async (c) => {
    const query = asked(c.req.query())
    const filter = { ...query, asOf: c.var.asOf }
    return await respond(c, {
      page: async () => await directoryPage(c, query),
      json: async () => {
        const { found, services } = await listed(c.var.db, filter)
        const { q, kind, tier, sector, theme, place } = filter
        return {
          asOf: c.var.asOf,
          filter: { q, kind, tier, sector, theme, place },
          count: found.length,
          organisations: found.map((organisation) => ({
            ...organisationAsJson(organisation),
            services: (services.get(organisation.id) ?? []).map(serviceAsJson),
          })),
        }
      },
      csv: async () => await directoryCsv(c.var.db, filter),
    })
  })
  .get('/organisations/:id', asOfDayAsked, async (c) => {
    const { db, viewer, asOf } = c.var
    const id = c.req.param('id')
    const organisation = isId(id) ? await organisationById(db, id) : undefined
    if (organisation === undefined) throw notFound('organisation')
    const services = await servicesOf(db, [id], asOf)
    const hearings = await heardOf(c, id)
    return await respond(c, {
      page: async (): Promise<Page> => ({
        title: organisation.name,
        breadcrumbs: [{ href: '/directory', label: 'Directory' }],
        body: (
          <OrganisationPage
            organisation={organisation}
            services={services}
            hearings={hearings}
            words={await wordsFor(db, placesNamed([organisation], services), asOf)}
            canChange={
              (await reachOf(
                db,
                viewer,
                'organisation-changing',
                await placesOfOrganisation(db, id),
              )) !== undefined
            }
          />
        ),
      }),
      json: () => ({
        asOf,
        ...organisationAsJson(organisation),
        services: services.map(serviceAsJson),
        heardOf: hearings.map(({ listName, partnership, heldOn }) => ({
          list: listName,
          partnership,
          heldOn,
        })),
      }),
    })
  })

function asked(query: Record<string, string>): DirectoryQuery {
  const parsed = directoryForm.safeParse(query)
  if (parsed.success) return parsed.data
  throw new Refusal(
    'bad-input',
    `${parsed.error.issues[0]?.message ?? 'That cannot be asked for'}.`,
  )
}

async function directoryPage(c: Context<ViewerEnv, string>, query: DirectoryQuery): Promise<Page> {
  const { db, viewer, asOf } = c.var
  const filter = { ...query, asOf }
  const total = await countBy(db, filter)
  const organisations = await organisationsBy(db, filter, {
    limit: organisationsOnPage,
    offset: (query.page - 1) * organisationsOnPage,
  })
  const services = await servicesOf(
    db,
    organisations.map(({ id }) => id),
    asOf,
  )
  return {
    title: 'Directory',
    body: (
      <DirectoryPage
        query={query}
        facets={await facetsOf(db, filter)}
        total={total}
        pages={Math.ceil(total / organisationsOnPage)}
        organisations={organisations}
        services={byOrganisation(services)}
        words={await wordsFor(db, placesNamed(organisations, services), asOf)}
        held={await countOfOrganisations(db)}
        may={{
          add: permitsSomewhere(viewer, 'organisation-recording'),
          bringIn: permitsSomewhere(viewer, 'list-importing'),
        }}
      />
    ),
  }
}

/** Kinds, tiers, sectors, themes, and the places of partnerships, with how many fit each. */
async function facetsOf(db: Db, filter: DirectoryFilter): Promise<Facets> {
  const [kinds, themes, partnerships, byTheme] = await Promise.all([
    countsByKind(db, filter),
    allThemes(db),
    allPartnerships(db),
    countsByTheme(db, filter),
  ])
  const codes = [...new Set(partnerships.map(({ placeCode }) => placeCode))]
  const offered = filter.place === undefined ? codes : [...new Set([...codes, filter.place])]
  const [places, byPlace] = await Promise.all([
    placesByCodes(db, offered),
    countsByPlace(db, filter, offered),
  ])
  return {
    ...kindFacets(kinds, filter),
    theme: facetOf(
      themes.map(({ id, label }) => ({ value: id, label })),
      byTheme,
      filter.theme,
    ),
    place: facetOf(
      places.map(({ code, name }: Place) => ({ value: code, label: name })),
      byPlace,
      filter.place,
    ),
  }
}

async function listed(db: Db, filter: DirectoryFilter) {
  const found = await organisationsBy(db, filter)
  const services = await servicesOf(
    db,
    found.map(({ id }) => id),
    filter.asOf,
  )
  return { found, services: byOrganisation(services) }
}

async function directoryCsv(db: Db, filter: DirectoryFilter): Promise<CsvTable> {
  const { found, services } = await listed(db, filter)
  const all = [...services.values()].flat()
  const { places } = await wordsFor(db, placesNamed(found, all), filter.asOf)
  const names = new Map([...places].map(([code, { name }]) => [code, name]))
  return {
    columns: directoryColumns,
    rows: found.flatMap((organisation) =>
      directoryRows({ organisation, services: services.get(organisation.id) ?? [] }, names),
    ),
  }
}

function placesNamed(
  organisations: readonly Organisation[],
  services: readonly Service[],
): (string | null)[] {
  return [
    ...organisations.map(({ placeCode }) => placeCode),
    ...services.map(({ placeServed }) => placeServed),
  ]
}

/** Where a body was heard of; the list itself is open to those who may bring lists in for its partnership. */
async function heardOf(c: Context<ViewerEnv, string>, id: string): Promise<HeardOf[]> {
  const hearings = await hearingsOf(c.var.db, id, c.var.asOf)
  const partnerships = await partnershipsById(
    c.var.db,
    hearings.map(({ partnershipId }) => partnershipId),
  )
  const nameOf = new Map(partnerships.map((partnership) => [partnership.id, partnership.name]))
  return hearings.map((hearing) => ({
    ...hearing,
    partnership: nameOf.get(hearing.partnershipId) ?? 'a partnership',
    isOpen: permits(c.var.viewer, 'list-importing', hearing.partnershipId),
  }))
}
