import type { Figure } from '../figure/figure.ts'
import { figureAddress } from '../figure/figure-address.ts'
import { figureAsCsv } from '../figure/figure-csv.ts'
import { pinned } from '../figure/pinned.ts'

/** The figures of a place as tidy CSV, an indicator after the other, each line with its source. */
export function profileAsCsv(figures: readonly Figure[]) {
  const tables = figures.map((figure) => figureAsCsv(figure, figureAddress(pinned(figure))))
  return {
    columns: tables[0]?.columns ?? ['indicator', 'place', 'period', 'value'],
    rows: tables.flatMap(({ rows }) => rows),
  }
}
