import { Hono } from 'hono'
import { placeByCode, placesWithin } from '#src/place/index.ts'
import { pdfOf } from '#src/platform/document/pdf.ts'
import { documentFrame } from '#src/platform/document/request.ts'
import type { RequestContext, RequestEnv } from '#src/platform/http/env.ts'
import { respond, respondWithPage } from '#src/platform/http/respond.tsx'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { type FieldErrors, lineChartFile } from '#src/ui/index.ts'
import type { Extent } from '../dataset/dataset.ts'
import { comparatorsOf } from '../profile/comparator.ts'
import { placeNamed } from '../series/place-named.sql.ts'
import { placesWithFigures, type SeriesStore } from '../series/series.sql.ts'
import { licenceInWords, sourceInWords } from './citation.ts'
import { figureDocument } from './figure.document.ts'
import { askedIn, type FigureAsked } from './figure.form.ts'
import { FigurePage, PlaceWantedPage } from './figure.page.tsx'
import { chartOf } from './figure.parts.tsx'
import { figureBy, figurePlace, type IndicatorEdition, indicatorEdition } from './figure.sql.ts'
import { type Figure, type FigurePlace, subjectOf } from './figure.ts'
import { type FigureQuestion, figureAddress, mostPlaces } from './figure-address.ts'
import type { FigureChoices } from './figure-change.parts.tsx'
import { figureAsCsv } from './figure-csv.ts'
import { figureAsJson } from './figure-json.ts'
import { notesOf } from './figure-note.ts'
import { questionOf } from './figure-question.ts'
import { pinned } from './pinned.ts'
import { headlineOf, sentenceOf, titleOf } from './sentence.ts'

/** One figure, in every form it is wanted in, from one value. */
export function figureRoutes(store: SeriesStore) {
  return new Hono<RequestEnv>()
    .get('/evidence/figure.svg', async (c) => {
      if (c.req.query('indicator') === undefined) return c.redirect('/evidence', 303)
      const { figure } = await figureBy(c.var.db, store, asked(c).question, c.var.asOf)
      const source = `${sourceInWords(figure.dataset, figure.edition)} ${licenceInWords(figure.dataset.licence)}`
      const words = { title: headlineOf(figure), source }
      return c.body(lineChartFile({ ...chartOf(figure), words }), 200, {
        'content-type': 'image/svg+xml',
        // Opened in place it would have none of its colours: our policy allows no style inside a document.
        'content-disposition': `attachment; filename="${figure.indicator.id}.svg"`,
      })
    })
    .get('/evidence/figure', async (c) => {
      if (c.req.query('indicator') === undefined) return c.redirect('/evidence', 303)
      const { form, question } = asked(c)
      const added = await addition(c, store, form, question)
      const address = figureAddress({ ...question, places: added.places })
      if (c.var.format === 'html' && added.errors.length === 0 && !isAt(c, address, added)) {
        return c.redirect(address, 303)
      }
      if (question.places.length === 0) return await placeWanted(c, question, added)
      return await figureAnswer(c, store, question, added)
    })
}

function asked(c: RequestContext): { form: FigureAsked; question: FigureQuestion } {
  const parsed = askedIn(new URL(c.req.url).searchParams)
  if (!parsed.success) {
    throw new Refusal(
      'bad-input',
      `${parsed.error.issues[0]?.message ?? 'That cannot be asked for'}.`,
    )
  }
  const question = questionOf(parsed.data)
  if (question.places.length > mostPlaces) {
    throw new Refusal('bad-input', `A figure can show ${mostPlaces} places at most.`)
  }
  return { form: parsed.data, question }
}

/** Each question has one address: a form that was sent is led there. */
function isAt(c: RequestContext, address: string, { meant }: Addition): boolean {
  if (meant.length > 0) return true
  const wanted = new URL(address, c.req.url).searchParams
  return sorted(new URL(c.req.url).searchParams) === sorted(wanted)
}

function sorted(parameters: URLSearchParams): string {
  return JSON.stringify([...parameters].map((pair) => pair.join('=')).toSorted())
}

/** What came of the name of a place that somebody typed to add it. */
interface Addition {
  typed: string
  places: readonly string[]
  meant: readonly FigurePlace[]
  errors: FieldErrors
}

async function addition(
  c: RequestContext,
  store: SeriesStore,
  { add }: FigureAsked,
  { indicator, edition, places }: FigureQuestion,
): Promise<Addition> {
  const none = { typed: add, places, meant: [], errors: [] }
  if (add === '') return none
  const problem = (message: string) => ({ ...none, errors: [{ field: 'add', message }] })
  if (places.length >= mostPlaces) {
    return problem(`A figure can show ${mostPlaces} places at most. Take one out first`)
  }
  const { edition: held } = await indicatorEdition(c.var.db, indicator, edition)
  const within = { editionId: held.id, indicatorId: indicator }
  const { place, meant } = await placeNamed(c.var.db, store, within, add)
  if (place !== undefined) return { ...none, places: [...new Set([...places, place.code])] }
  if (meant.length === 0) return problem(`No place called “${add}” has a figure here`)
  return { ...none, meant: meant.map(figurePlace) }
}

async function figureAnswer(
  c: RequestContext,
  store: SeriesStore,
  question: FigureQuestion,
  added: Addition,
): Promise<Response> {
  const { figure, extent } = await figureBy(c.var.db, store, question, c.var.asOf)
  const origin = c.var.frame.origin ?? new URL(c.req.url).origin
  const permanent = `${origin}${figureAddress(pinned(figure))}`
  if (added.errors.length > 0) {
    return await respondWithPage(c, {
      ...(await figurePage(c, store, { figure, extent, added })),
      status: 400,
    })
  }
  return await respond(c, {
    page: async () => await figurePage(c, store, { figure, extent, added }),
    json: () => figureAsJson(figure),
    csv: () => figureAsCsv(figure, permanent),
    pdf: async () =>
      await pdfOf(figureDocument(figure, { ...documentFrame(c), address: permanent })),
  })
}

interface Resolved {
  figure: Figure
  extent: Extent
  added: Addition
}

async function figurePage(
  c: RequestContext,
  store: SeriesStore,
  { figure, extent, added }: Resolved,
) {
  return {
    title: titleOf(figure),
    description: sentenceOf(figure),
    breadcrumbs: [
      { href: '/evidence', label: 'Evidence' },
      { href: `/evidence/indicators/${figure.indicator.id}`, label: figure.indicator.label },
    ],
    body: (
      <FigurePage
        figure={figure}
        pinned={pinned(figure)}
        origin={c.var.frame.origin ?? new URL(c.req.url).origin}
        notes={notesOf(figure, extent, c.var.asOf)}
        choices={await choicesOf(c, store, { figure, extent, added })}
        errors={added.errors}
      />
    ),
  }
}

async function choicesOf(
  c: RequestContext,
  store: SeriesStore,
  { figure, extent, added }: Resolved,
): Promise<FigureChoices> {
  const { code } = subjectOf(figure)
  const subject = await placeByCode(c.var.db, code)
  const above = await placesWithin(c.var.db, code)
  const likely = subject === undefined ? [] : comparatorsOf(subject, above)
  const withFigures = await placesWithFigures(store, {
    editionId: figure.edition.id,
    indicatorId: figure.indicator.id,
    places: likely.map((place) => place.code),
  })
  return {
    comparators: likely
      .filter((place) => withFigures.includes(place.code))
      .filter((place) => !figure.places.some((each) => each.code === place.code))
      .map(figurePlace),
    years: yearsOf(extent),
    added: added.errors.length > 0 || added.meant.length > 0 ? added.typed : '',
    meant: added.meant,
  }
}

function yearsOf({ startsOn, endsOn }: Extent): string[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => String(first + index))
}

/** A question that names no place yet is answered by asking for one. */
async function placeWanted(
  c: RequestContext,
  question: FigureQuestion,
  added: Addition,
): Promise<Response> {
  const held: IndicatorEdition = await indicatorEdition(
    c.var.db,
    question.indicator,
    question.edition,
  )
  if (c.var.format !== 'html') {
    throw new Refusal('bad-input', 'Name at least one place, by its code.')
  }
  return await respondWithPage(c, {
    title: `${held.indicator.label}: choose a place`,
    breadcrumbs: [{ href: '/evidence', label: 'Evidence' }],
    status: added.errors.length > 0 ? 400 : 200,
    body: <PlaceWantedPage indicator={held.indicator} question={question} added={added} />,
  })
}
