import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Partnership } from '#src/partnership/index.ts'
import { permits, type ViewerEnv } from '#src/people/index.ts'
import {
  isPlaceCode,
  type Place,
  placeByCode,
  placesWithin,
  successorsOf,
} from '#src/place/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import type { RequestContext } from '#src/platform/http/env.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { chosenBy, chosenOfPlace } from '../chosen/chosen-number.sql.ts'
import { figureAsJson } from '../figure/figure-json.ts'
import type { SeriesStore } from '../series/series.sql.ts'
import { comparatorsOf } from './comparator.ts'
import { FiveNumbers } from './five-numbers.parts.tsx'
import { fiveNumbers, indicatorsWanted } from './five-numbers.ts'
import { ProfilePage } from './profile.page.tsx'
import { profileFigures } from './profile.sql.ts'
import { profileAsCsv } from './profile-csv.ts'

type ViewerContext = Context<ViewerEnv, string>

/** Every figure of one place. */
export function profileRoutes(store: SeriesStore) {
  return new Hono<ViewerEnv>().get('/evidence/places/:code', async (c) => {
    const { db, asOf } = c.var
    const code = c.req.param('code')
    const place = isPlaceCode(code) ? await placeByCode(db, code) : undefined
    if (place === undefined) throw notFound('place')
    const { places, comparators } = await placesBeside(db, place)
    const figures = await profileFigures(db, store, { places, indicatorIds: null, asOf })
    return await respond(c, {
      page: async () => ({
        title: `Figures of ${place.name}`,
        breadcrumbs: [
          { href: '/places', label: 'Places' },
          { href: `/places/${place.code}`, label: place.name },
        ],
        body: (
          <ProfilePage
            place={place}
            places={places}
            comparators={comparators}
            figures={figures}
            themes={await allThemes(db)}
          />
        ),
      }),
      json: () => ({
        place: { code: place.code, name: place.name },
        figures: figures.map(figureAsJson),
      }),
      csv: () => profileAsCsv(figures),
    })
  })
}

/** The place, what it is set against, and what took it in where it has ended. */
async function placesBeside(db: Db, place: Place) {
  const others = comparatorsOf(place, await placesWithin(db, place.code))
  const after = place.hasEnded ? await successorsOf(db, place.code) : []
  return { places: [place, ...others, ...after], comparators: others.length }
}

/** The five numbers, for the page of a place. */
export function numbersOfPlace(store: SeriesStore) {
  return async (c: RequestContext, place: Place): Promise<Child> =>
    await numbers(c, store, place, {
      chosen: await chosenOfPlace(c.var.db, place.code),
      chooseAt: null,
    })
}

/** The five numbers, for the page of a partnership. */
export function numbersOfPartnership(store: SeriesStore) {
  return async (c: ViewerContext, partnership: Partnership): Promise<Child> => {
    const place = await placeByCode(c.var.db, partnership.placeCode)
    if (place === undefined) return null
    return await numbers(c, store, place, {
      chosen: await chosenBy(c.var.db, partnership.id),
      chooseAt: permits(c.var.viewer, 'number-choosing', partnership.id)
        ? `/admin/partnerships/${partnership.slug}/number`
        : null,
    })
  }
}

async function numbers(
  c: RequestContext,
  store: SeriesStore,
  place: Place,
  { chosen, chooseAt }: { chosen: string | null; chooseAt: string | null },
): Promise<Child> {
  const { db, asOf } = c.var
  const { places, comparators } = await placesBeside(db, place)
  const indicatorIds = indicatorsWanted(chosen)
  const figures = await profileFigures(db, store, { places, indicatorIds, asOf })
  return (
    <FiveNumbers
      place={place}
      places={places}
      comparators={comparators}
      lines={fiveNumbers(figures, chosen)}
      chooseAt={chooseAt}
    />
  )
}
