import { stringify } from 'csv-stringify/sync'
import type { Child } from 'hono/jsx'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { Layout } from '#src/ui/layout.tsx'
import type { Format, RequestContext } from './env.ts'

export interface Page {
  /** Title of the page without the site's name; an error adds "Error: " before it. */
  title: string
  body: Child
  breadcrumbs?: readonly { href: string; label: string }[]
  description?: string
  status?: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503 | 507
  /** Seconds after which the page shows itself anew, for what is still going on. */
  refreshAfter?: number
  /** The page names its twins, so that the layout can link them. */
  twins?: readonly Format[]
}

export type CsvTable = { columns: readonly string[]; rows: readonly (readonly CsvValue[])[] }
export type CsvValue = string | number | null

/** One answer in every format it has: the page and its twins are made from the same values. */
export interface Answer {
  page: () => Page | Promise<Page>
  /** May be a promise. */
  json?: () => unknown
  csv?: () => CsvTable | Promise<CsvTable>
  pdf?: () => Promise<Uint8Array>
  /** Markdown. */
  md?: () => string | Promise<string>
}

/** Answers in the format the address asked for; a format this answer has not is a page not found. */
export async function respond(c: RequestContext, answer: Answer): Promise<Response> {
  switch (c.var.format) {
    case 'html':
      return respondWithPage(c, { ...(await answer.page()), twins: twinsOf(answer) })
    case 'json':
      if (answer.json === undefined) throw notFound('page')
      return c.body(JSON.stringify(await answer.json()), 200, {
        'content-type': 'application/json; charset=utf-8',
      })
    case 'csv':
      if (answer.csv === undefined) throw notFound('page')
      return c.body(csvText(await answer.csv()), 200, { 'content-type': 'text/csv; charset=utf-8' })
    case 'pdf':
      if (answer.pdf === undefined) throw notFound('page')
      return c.body(new Uint8Array(await answer.pdf()), 200, { 'content-type': 'application/pdf' })
    case 'md':
      if (answer.md === undefined) throw notFound('page')
      return c.body(await answer.md(), 200, { 'content-type': 'text/markdown; charset=utf-8' })
  }
}

/** Answers with a page alone, for addresses without twins: forms, notices, errors. */
export function respondWithPage(c: RequestContext, page: Page): Response | Promise<Response> {
  if (c.var.format !== 'html' && (page.status ?? 200) === 200) throw notFound('page')
  return c.html(<Layout frame={c.var.frame} page={page} />, page.status ?? 200)
}

function twinsOf(answer: Answer): Format[] {
  const twins: Format[] = []
  if (answer.csv !== undefined) twins.push('csv')
  if (answer.json !== undefined) twins.push('json')
  if (answer.pdf !== undefined) twins.push('pdf')
  if (answer.md !== undefined) twins.push('md')
  return twins
}

const formulaStart = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/

/** CSV with CRLF lines; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvText(table: CsvTable): string {
  return stringify([[...table.columns], ...table.rows.map((row) => row.map(runByNoSpreadsheet))], {
    record_delimiter: 'windows',
  })
}

function runByNoSpreadsheet(value: CsvValue): CsvValue {
  const isFormula =
    typeof value === 'string' && formulaStart.test(value) && !plainNumber.test(value)
  return isFormula ? `'${value}` : value
}
