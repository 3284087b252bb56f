import { type Context, Hono } from 'hono'
import type { SeriesStore } from '#src/evidence/index.ts'
import type { ViewerEnv } from '#src/people/index.ts'
import { asOfDayAsked } from '#src/platform/http/as-of.ts'
import { respond } from '#src/platform/http/respond.tsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { cellRules } from '../cell/cell-state.ts'
import { levelAsked } from './level.form.ts'
import { MatrixPage } from './matrix.page.tsx'
import { matrixOf, placesOfGap } from './matrix.sql.ts'
import { matrixAsJson, matrixColumns, matrixLines } from './matrix.ts'
import { RulesPage } from './rules.page.tsx'

/** The matrix of places and themes, and the rules its states come from. */
export function matrixRoutes(store: SeriesStore) {
  return new Hono<ViewerEnv>()
    .get('/gap', asOfDayAsked, async (c: Context<ViewerEnv, string>) => {
      const { asOf } = c.var
      const level = levelAsked(c.req.query('level'))
      const matrix = await matrixOf(c.var.db, store, await placesOfGap(c.var.db, level), asOf)
      const query = `${level === null ? '' : `level=${level}&`}asOf=${asOf}`
      return await respond(c, {
        page: () => ({
          title: 'Where response falls short of need',
          body: (
            <MatrixPage
              matrix={matrix}
              asOfInWords={dayInWords(asOf)}
              twins={{ csv: `/gap.csv?${query}`, json: `/gap.json?${query}` }}
            />
          ),
        }),
        json: () => matrixAsJson(matrix),
        csv: () => ({ columns: matrixColumns, rows: matrixLines(matrix) }),
      })
    })
    .get('/methods/gap-states', async (c: Context<ViewerEnv, string>) => {
      return await respond(c, {
        page: () => ({ title: 'How the state of a cell is decided', body: <RulesPage /> }),
        json: () => ({ rules: cellRules.map(({ id, version, text }) => ({ id, version, text })) }),
      })
    })
}
