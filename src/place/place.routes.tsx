import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Db } from '#src/platform/db/db.ts'
import { pdfOf } from '#src/platform/document/pdf.ts'
import { documentFrame } from '#src/platform/document/request.ts'
import type { RequestContext, RequestEnv } from '#src/platform/http/env.ts'
import { type Page, respond } from '#src/platform/http/respond.tsx'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { placeDocument } from './place.document.ts'
import { lensForm, type PlaceListQuery, placeListForm } from './place.form.ts'
import { PlacePage } from './place.page.tsx'
import { countOfPlaces, placeByCode, placesByCodes } from './place.sql.ts'
import type { Place } from './place.ts'
import { isPlaceCode } from './place-kind.ts'
import { PlaceListPage, placesOnPage } from './place-list.page.tsx'
import { countsByKind, parentsOf, placesBy } from './place-list.sql.ts'
import { SurroundingsMap } from './place-map.parts.tsx'
import { placeProfile, surroundingsOf } from './place-profile.sql.ts'
import { type PlaceProfile, profileAsCsv, profileAsJson } from './place-profile.ts'
import { placesWithin } from './place-relation.sql.ts'
import { sentenceOf } from './place-sentence.ts'
import { type ListedPlace, placeAsJson, placeCells, placeColumns } from './place-table.ts'

/** What others add to the page of a place; the composed site fills it. */
export interface PlaceSlots {
  related?: (c: RequestContext, place: Place) => Promise<Child>
  figures?: (c: RequestContext, place: Place) => Promise<Child>
}

/** The pages of places, for everybody. */
export function placeRoutesWith(slots: PlaceSlots) {
  return new Hono<RequestEnv>()
    .get('/places', async (c) => await list(c))
    .get('/places/:code', async (c) => {
      const code = c.req.param('code')
      const place = await placeAt(c.var.db, code)
      if (place.code !== code) return c.redirect(`/places/${place.code}${formatSuffix(c)}`, 301)
      const lens = asked(lensForm, c.req.query('lens') ?? 'global')
      const profile = await placeProfile(c.var.db, place)
      return await respond(c, {
        page: async (): Promise<Page> => ({
          title: place.name,
          description: sentenceOf(place, profile.path),
          breadcrumbs: breadcrumbsOf(profile),
          body: (
            <PlacePage
              profile={profile}
              lens={lens}
              asOf={c.var.asOf}
              related={await slots.related?.(c, place)}
              figures={await slots.figures?.(c, place)}
            />
          ),
        }),
        json: () => profileAsJson(profile),
        csv: () => profileAsCsv(profile),
        pdf: async () => await pdfOf(placeDocument(profile, documentFrame(c))),
      })
    })
}

async function list(c: RequestContext): Promise<Response> {
  const query = asked(placeListForm, c.req.query())
  return await respond(c, {
    page: async () => await listPage(c.var.db, query),
    json: async () => {
      const places = await allListed(c.var.db, query)
      const { q, kind, within } = query
      return {
        filter: { q: q ?? null, kind: kind ?? null, within: within ?? null },
        count: places.length,
        places: places.map(placeAsJson),
      }
    },
    csv: async () => ({
      columns: [...placeColumns, 'parents'],
      rows: (await allListed(c.var.db, query)).map((place) => [
        ...placeCells(place),
        place.parents.join(' ') || 'not known',
      ]),
    }),
  })
}

function formatSuffix(c: RequestContext): string {
  return c.var.format === 'html' ? '' : `.${c.var.format}`
}

function asked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Refusal(
    'bad-input',
    `${parsed.error.issues[0]?.message ?? 'That cannot be asked for'}.`,
  )
}

/** A code in small letters is understood; anything else that is not the code of a place held is not found. */
async function placeAt(db: Db, typed: string): Promise<Place> {
  const code = typed.toUpperCase()
  const place = isPlaceCode(code) ? await placeByCode(db, code) : undefined
  if (place === undefined) throw notFound('place')
  return place
}

async function allListed(db: Db, query: PlaceListQuery): Promise<ListedPlace[]> {
  return await withParents(db, await placesBy(db, filterOf(query)))
}

function filterOf({ q, kind, within }: PlaceListQuery) {
  return { words: q, kind, within }
}

async function withParents(db: Db, places: readonly Place[]): Promise<ListedPlace[]> {
  const parents = await parentsOf(
    db,
    places.map((place) => place.code),
  )
  return places.map((place) => ({ ...place, parents: parents.get(place.code) ?? [] }))
}

async function listPage(db: Db, query: PlaceListQuery): Promise<Page> {
  const filter = filterOf(query)
  const within = query.within === undefined ? undefined : await placeAt(db, query.within)
  const counts = await countsByKind(db, filter)
  const fitting =
    query.kind === undefined ? counts : counts.filter(({ kind }) => kind === query.kind)
  const total = fitting.reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / placesOnPage))
  if (query.page > pages) throw notFound('page')
  const offset = (query.page - 1) * placesOnPage
  const places = await withParents(db, await placesBy(db, filter, { limit: placesOnPage, offset }))
  const parents = await placesByCodes(db, [...new Set(places.flatMap((place) => place.parents))])
  return {
    title: within === undefined ? 'Places' : `Places in ${within.name}`,
    description: 'Nations, regions, counties, districts, wards and parishes, by name or code.',
    breadcrumbs: within === undefined ? [] : [{ href: '/places', label: 'Places' }],
    body: (
      <PlaceListPage
        {...{ query, within, counts, total, pages, places }}
        parents={new Map(parents.map((place) => [place.code, place]))}
        starts={isBare(query) ? await starts(db) : []}
        held={await countOfPlaces(db)}
      />
    ),
  }
}

function isBare({ q, kind, within, page }: PlaceListQuery): boolean {
  return q === undefined && kind === undefined && within === undefined && page === 1
}

async function starts(db: Db): Promise<Place[]> {
  return [...(await placesBy(db, { kind: 'nation' })), ...(await placesBy(db, { kind: 'region' }))]
}

function breadcrumbsOf({ path }: PlaceProfile) {
  return [
    { href: '/places', label: 'Places' },
    ...path.map((place) => ({ href: `/places/${place.code}`, label: place.name })),
  ]
}

/** The map of a place among those about it, for any page. */
export async function placeMapOf(db: Db, place: Place): Promise<Child> {
  const surroundings = await surroundingsOf(db, place, await placesWithin(db, place.code))
  return <SurroundingsMap place={place} surroundings={surroundings} />
}
