import type { Db } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { SeriesStore } from '../series/series.sql.ts'
import { askedIn } from './figure.form.ts'
import { figureBy } from './figure.sql.ts'
import { hasValue } from './figure.ts'
import { extractOf, type FigureExtract } from './figure-extract.document.ts'
import { questionOf } from './figure-question.ts'

export interface ExtractAsked {
  /** The address of the figure's page, with or without the name of a site before it. */
  address: string
  /** Where the address names no last year, periods that ended on or before this day. */
  asOf: string
  /** Whether the edition that the address names is to be left for the current one. */
  anew: boolean
}

/** A figure to be kept in another record. Refused in words where the address is of none, or nothing is held for it. */
export async function figureExtract(
  db: Db,
  store: SeriesStore,
  { address, asOf, anew }: ExtractAsked,
): Promise<FigureExtract> {
  const parsed = askedIn(parametersOf(address))
  if (!parsed.success) {
    throw new Refusal('bad-input', parsed.error.issues[0]?.message ?? 'That is no figure')
  }
  const asked = questionOf(parsed.data)
  if (asked.places.length === 0) throw new Refusal('bad-input', 'The address names no place')
  const question = anew ? { ...asked, edition: null } : asked
  const { figure } = await figureBy(db, store, question, asOf)
  if (!figure.observations.some(hasValue)) {
    throw new Refusal('bad-input', 'Nothing is held for these places in these years')
  }
  return extractOf(figure)
}

function parametersOf(address: string): URLSearchParams {
  const url = URL.canParse(address, 'https://here.invalid')
    ? new URL(address, 'https://here.invalid')
    : undefined
  if (url === undefined || !/^\/evidence\/figure(\.\w+)?$/.test(url.pathname)) {
    throw new Refusal(
      'bad-input',
      'Enter the address of a figure, such as the permanent link on its page',
    )
  }
  return url.searchParams
}
