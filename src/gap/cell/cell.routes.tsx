import { type Context, Hono } from 'hono'
import { FigureChart, figureBy, type SeriesStore, sentenceOf } from '#src/evidence/index.ts'
import { allPartnerships } from '#src/partnership/index.ts'
import { permits, type ViewerEnv } from '#src/people/index.ts'
import { asOfDayAsked } from '#src/platform/http/as-of.ts'
import { type Page, respond } from '#src/platform/http/respond.tsx'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { SavedNotice } from '#src/ui/index.ts'
import { CellPage } from './cell.page.tsx'
import { cellBy } from './cell.sql.ts'
import { cellAsJson, readingAddress } from './cell-json.ts'
import { cellColumns, cellLines } from './cell-lines.ts'
import { addressOf, type CellView, nameOfCell } from './cell-view.ts'

type Asked = Context<ViewerEnv, string>

const mostCharts = 2

/** One place and theme in five questions. */
export function cellRoutes(store: SeriesStore) {
  return new Hono<ViewerEnv>().get('/gap/:place/:theme', asOfDayAsked, async (c: Asked) => {
    const view = await cellBy(c.var.db, store, {
      place: c.req.param('place') ?? '',
      theme: c.req.param('theme') ?? '',
      asOf: c.var.asOf,
    })
    if (view === undefined) throw notFound('cell')
    return await respond(c, {
      page: async () => await cellPage(c, store, view),
      json: () => cellAsJson(view),
      csv: () => ({ columns: cellColumns, rows: cellLines(view) }),
    })
  })
}

async function cellPage(c: Asked, store: SeriesStore, view: CellView): Promise<Page> {
  const isOfficer = (await allPartnerships(c.var.db)).some(
    ({ id, placeCode }) =>
      placeCode === view.place.code && permits(c.var.viewer, 'need-assessing', id),
  )
  const saved = c.req.query('saved')
  return {
    title: nameOfCell(view),
    breadcrumbs: [
      { href: `/gap?asOf=${view.asOf}`, label: 'Gap' },
      { href: `/places/${view.place.code}`, label: view.place.name },
    ],
    body: (
      <>
        <SavedNotice entryId={saved !== undefined && isId(saved) ? saved : undefined} />
        <CellPage
          view={view}
          figures={await figuresOf(c, store, view)}
          isOfficer={isOfficer}
          twins={{ json: addressOf(view, '.json'), csv: addressOf(view, '.csv') }}
        />
      </>
    ),
  }
}

/** Every figure of the cell as a sentence, the first few with their chart. */
async function figuresOf(c: Asked, store: SeriesStore, { facts, place, asOf }: CellView) {
  return await Promise.all(
    facts.readings.map(async (reading, index) => {
      const question = {
        indicator: reading.indicatorId,
        places: [place.code, ...reading.comparators.map(({ code }) => code)],
        from: null,
        to: reading.period,
        edition: null,
      }
      const { figure } = await figureBy(c.var.db, store, question, asOf)
      const href = readingAddress(place.code, reading)
      const label = `${reading.label}, with its source`
      return {
        sentence: sentenceOf(figure),
        body:
          index < mostCharts ? (
            <FigureChart figure={figure} level={3} links={[{ href, label }]} />
          ) : (
            <p>
              <a href={href}>{label}</a>
            </p>
          ),
      }
    }),
  )
}
