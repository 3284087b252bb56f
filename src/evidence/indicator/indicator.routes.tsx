import { type Context, Hono } from 'hono'
import { allPartnerships } from '#src/partnership/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { type Place, placeByCode, placesBy, placesByCodes, placesWithin } from '#src/place/index.ts'
import { type Page, respond } from '#src/platform/http/respond.tsx'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { allThemes } from '#src/theme/index.ts'
import { editionsOf } from '../dataset/dataset.sql.ts'
import {
  figureBy,
  figurePlace,
  type IndicatorEdition,
  indicatorEdition,
} from '../figure/figure.sql.ts'
import { notesOf } from '../figure/figure-note.ts'
import { comparatorsOf } from '../profile/comparator.ts'
import { rankingIn } from '../ranking/ranking.sql.ts'
import type { Ranking } from '../ranking/ranking.ts'
import { type PlaceNamed, placeNamed } from '../series/place-named.sql.ts'
import { periodsIn, placesWithFigures, type SeriesStore } from '../series/series.sql.ts'
import { type IndicatorAsked, indicatorForm } from './indicator.form.ts'
import { IndicatorPage } from './indicator.page.tsx'
import { indicatorAsCsv, indicatorAsJson } from './indicator-twins.ts'

type ViewerContext = Context<ViewerEnv, string>

/** What is known of a request for an indicator before it is answered. */
interface Asking {
  held: IndicatorEdition
  asked: IndicatorAsked
  named: PlaceNamed
  /** Periods that had ended by the date of the site, last first. */
  periods: readonly string[]
  ranking: Ranking | undefined
}

/** One indicator in all places. */
export function indicatorRoutes(store: SeriesStore) {
  return new Hono<ViewerEnv>().get('/evidence/indicators/:id', async (c) => {
    const asked = askedOf(c)
    const held = await indicatorEdition(c.var.db, c.req.param('id'), null)
    const named = await namedBy(c, store, held, asked.find)
    if (named.place !== undefined) {
      return c.redirect(addressOf(held.indicator.id, named.place, asked), 303)
    }
    const periods = await endedPeriods(c, store, held)
    const ranking = await rankingAsked(c, store, { held, asked, periods })
    const asking = { held, asked, named, periods, ranking }
    return await respond(c, {
      page: async () => await pageOf(c, store, asking),
      json: async () => indicatorAsJson(held, ranking, await editionsOf(c.var.db, held.dataset.id)),
      csv: () => indicatorAsCsv(held, ranking),
    })
  })
}

function askedOf(c: ViewerContext): IndicatorAsked {
  const parsed = indicatorForm.safeParse(c.req.query())
  if (parsed.success) return parsed.data
  throw new Refusal(
    'bad-input',
    `${parsed.error.issues[0]?.message ?? 'That cannot be asked for'}.`,
  )
}

async function namedBy(
  c: ViewerContext,
  store: SeriesStore,
  { indicator, edition }: IndicatorEdition,
  words: string,
): Promise<PlaceNamed> {
  if (words === '') return { place: undefined, meant: [] }
  const within = { editionId: edition.id, indicatorId: indicator.id }
  return await placeNamed(c.var.db, store, within, words)
}

function addressOf(indicator: string, { code }: Place, { kind }: IndicatorAsked): string {
  return `/evidence/indicators/${indicator}?place=${code}${kind === null ? '' : `&kind=${kind}`}`
}

async function endedPeriods(
  c: ViewerContext,
  store: SeriesStore,
  { indicator, edition }: IndicatorEdition,
): Promise<string[]> {
  const periods = await periodsIn(store, {
    editionId: edition.id,
    indicatorId: indicator.id,
    from: null,
    until: c.var.asOf,
  })
  return periods
    .filter(({ places }) => places > 0)
    .map(({ period }) => period)
    .toReversed()
}

/** How far back a ranking is looked for when the last period has none of the places wanted. */
const mostTries = 5

/** The period asked for, or the last in which districts, or the places wanted, have figures. */
async function rankingAsked(
  c: ViewerContext,
  store: SeriesStore,
  { held, asked, periods }: Pick<Asking, 'held' | 'asked' | 'periods'>,
): Promise<Ranking | undefined> {
  const { indicator, edition } = held
  const at = async (period: string) =>
    await rankingIn(
      c.var.db,
      store,
      { editionId: edition.id, indicatorId: indicator.id, period, decimals: indicator.decimals },
      asked.kind,
    )
  if (asked.period !== null) {
    if (!periods.includes(asked.period)) throw notFound('period')
    return await at(asked.period)
  }
  const rankings: Ranking[] = []
  for (const period of periods.slice(0, mostTries)) {
    const ranking = await at(period)
    if (ranking === undefined) continue
    if (ranking.kind === (asked.kind ?? 'district') && ranking.places.length > 0) return ranking
    rankings.push(ranking)
  }
  return rankings[0]
}

async function pageOf(c: ViewerContext, store: SeriesStore, asking: Asking): Promise<Page> {
  const { held, asked, named, periods, ranking } = asking
  const { indicator, extent } = held
  const subject = await subjectFor(c, store, asking)
  const run = subject && (await runOf(c, store, held, subject))
  const errors =
    asked.find !== '' && named.meant.length === 0
      ? [{ field: 'find', message: `No place called “${asked.find}” has a figure here` }]
      : []
  const theme = (await allThemes(c.var.db)).find(({ id }) => id === indicator.themeId)
  return {
    title: indicator.label,
    description: indicator.description === '' ? indicator.label : `${indicator.description}.`,
    breadcrumbs: [{ href: '/evidence', label: 'Evidence' }],
    status: errors.length > 0 ? 400 : 200,
    body: (
      <IndicatorPage
        {...held}
        editions={await editionsOf(c.var.db, held.dataset.id)}
        themeLabel={theme?.label ?? null}
        figure={run}
        own={asked.place === null || subject === undefined ? undefined : figurePlace(subject)}
        ranking={ranking}
        periods={periods}
        notes={run === undefined ? [] : notesOf(run, extent, c.var.asOf)}
        find={{ typed: asked.find, meant: named.meant.map(figurePlace), errors }}
      />
    ),
  }
}

/** The place that was chosen; else the nation that the partnerships here are in, or one that has figures. */
async function subjectFor(
  c: ViewerContext,
  store: SeriesStore,
  { held, asked }: Asking,
): Promise<Place | undefined> {
  const { db } = c.var
  if (asked.place !== null) {
    const place = await placeByCode(db, asked.place)
    if (place === undefined) throw notFound('place')
    return place
  }
  const partnerships = await allPartnerships(db)
  const own = (
    await placesByCodes(
      db,
      partnerships.map(({ placeCode }) => placeCode),
    )
  )[0]
  const around = own === undefined ? [] : comparatorsOf(own, await placesWithin(db, own.code))
  const nations = [
    ...around.filter(({ kind }) => kind === 'nation'),
    ...(await placesBy(db, { kind: 'nation' })),
  ]
  const withFigures = await placesWithFigures(store, {
    editionId: held.edition.id,
    indicatorId: held.indicator.id,
    places: nations.map(({ code }) => code),
  })
  return nations.find(({ code }) => withFigures.includes(code))
}

async function runOf(
  c: ViewerContext,
  store: SeriesStore,
  { indicator }: IndicatorEdition,
  subject: Place,
) {
  const { db, asOf } = c.var
  const others = comparatorsOf(subject, await placesWithin(db, subject.code))
  const question = {
    indicator: indicator.id,
    places: [subject, ...others].map(({ code }) => code),
    from: null,
    to: null,
    edition: null,
  }
  return (await figureBy(db, store, question, asOf)).figure
}
