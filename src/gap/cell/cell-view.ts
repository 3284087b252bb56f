import type { CouldAct } from '#src/directory/index.ts'
import type { Place } from '#src/place/index.ts'
import type { Theme } from '#src/theme/index.ts'
import type { CellFacts } from './cell-facts.ts'
import type { CellInputs } from './cell-inputs.ts'
import { inputsOf } from './cell-judgement.ts'
import { type CellVerdict, cellState } from './cell-state.ts'
import { type Wanted, wantedOf } from './cell-wanted.ts'

/** One place and theme as of a date: what is on record, what the rules made of it, and what could come next. */
export interface CellView {
  place: Place
  theme: Theme
  asOf: string
  facts: CellFacts
  inputs: CellInputs
  verdict: CellVerdict
  couldAct: readonly CouldAct[]
  wanted: readonly Wanted[]
  /** For an area that has ended: what the areas that took it in read. */
  successors: readonly { place: Place; verdict: CellVerdict }[]
  /** Names by id: of organisations, and of places by code. */
  names: ReadonlyMap<string, string>
}

/** The verdict on a cell, out of what is on record. The matrix and the page of a cell both ask this. */
export function verdictOf(facts: CellFacts, asOf: string): CellVerdict {
  return cellState(inputsOf(facts, asOf))
}

export type CellParts = Omit<CellView, 'inputs' | 'verdict' | 'wanted'>

export function cellView(parts: CellParts): CellView {
  const inputs = inputsOf(parts.facts, parts.asOf)
  return { ...parts, inputs, verdict: cellState(inputs), wanted: wantedOf(parts.facts) }
}

/** `/gap/E06000042/jobs?asOf=2010-04-30`: the date stands in every address. */
export function cellAddress(
  { place, theme, asOf }: { place: string; theme: string; asOf: string },
  format = '',
): string {
  return `/gap/${place}/${theme}${format}?asOf=${asOf}`
}

/** The record a statement of a cell is made from, as of the day the cell stands at. */
export function recordAddress(
  kind: 'actions' | 'services' | 'organisations',
  id: string,
  { asOf }: Pick<CellView, 'asOf'>,
): string {
  return `/${kind}/${id}?asOf=${asOf}`
}

/** The address of words in the record of their meeting. */
export function wordsAddress({
  kind,
  id,
  meetingSlug,
}: {
  kind: 'point' | 'agenda-item'
  id: string
  meetingSlug: string
}): string {
  return kind === 'point' ? `/meetings/${meetingSlug}/points/${id}` : `/meetings/${meetingSlug}`
}

export function addressOf({ place, theme, asOf }: CellView, format = ''): string {
  return cellAddress({ place: place.code, theme: theme.id, asOf }, format)
}

/** `Young people in Milton Keynes` */
export function nameOfCell({ theme, place }: Pick<CellView, 'theme' | 'place'>): string {
  return `${theme.label} in ${place.name}`
}
