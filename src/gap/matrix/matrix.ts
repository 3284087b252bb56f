import type { Place } from '#src/place/index.ts'
import type { Theme } from '#src/theme/index.ts'
import { type CellVerdict, type GapState, gapStates, stateLabels } from '../cell/cell-state.ts'
import { cellAddress } from '../cell/cell-view.ts'

export interface MatrixCell {
  place: string
  theme: string
  verdict: CellVerdict
}

/** Places in rows, themes in columns, as of a date: one cell for each. */
export interface Matrix {
  asOf: string
  places: readonly Place[]
  themes: readonly Theme[]
  cells: readonly MatrixCell[]
}

export function cellAt({ cells }: Matrix, place: string, theme: string): CellVerdict | undefined {
  return cells.find((cell) => cell.place === place && cell.theme === theme)?.verdict
}

export function matrixAsJson({ asOf, places, themes, cells }: Matrix) {
  return {
    asOf,
    places: places.map(({ code, name }) => ({ code, name })),
    themes: themes.map(({ id, label }) => ({ id, label })),
    cells: cells.map(({ place, theme, verdict: { state, kind, label } }) => ({
      place,
      theme,
      state,
      kind,
      label,
      address: cellAddress({ place, theme, asOf }),
    })),
  }
}

export const matrixColumns = [
  'place_code',
  'place',
  'theme',
  'state',
  'kind',
  'label',
  'because',
  'as_of',
] as const

/** One line a cell, with the date it is as of. */
export function matrixLines({ asOf, places, cells }: Matrix): string[][] {
  const nameOf = new Map(places.map(({ code, name }) => [code, name]))
  return cells.map(({ place, theme, verdict: { state, kind, label, because } }) => [
    place,
    nameOf.get(place) ?? place,
    theme,
    state,
    kind,
    label,
    because,
    asOf,
  ])
}

/** How many cells are in each state, the widest gap first; states that no cell is in are left out. */
export function countsByState({ cells }: Matrix): { state: GapState; count: number }[] {
  return gapStates
    .map((state) => ({
      state,
      count: cells.filter(({ verdict }) => verdict.state === state).length,
    }))
    .filter(({ count }) => count > 0)
}

/** The answer in a sentence: how many gaps are open, and how many cells nobody can tell. */
export function matrixSentence(matrix: Matrix): string {
  const total = matrix.cells.length
  if (total === 0) return 'No place is shown yet.'
  const countOf = (state: GapState) =>
    matrix.cells.filter(({ verdict }) => verdict.state === state).length
  const nobody = countOf('nobody-acting')
  const unknown = countOf('cannot-tell')
  const first =
    nobody === 0
      ? `In none of ${total} cells does a need press with ${stateLabels['nobody-acting']}.`
      : `In ${nobody} of ${total} cells a need presses and nobody is on record as acting.`
  const second = unknown === 0 ? '' : ` In ${unknown} we cannot tell, which is a finding too.`
  return first + second
}

/** The themes of a place by state, the widest gap first: how a phone shows a row. */
export function themesByState(
  matrix: Matrix,
  place: string,
): { state: GapState; themes: readonly Theme[] }[] {
  return gapStates
    .map((state) => ({
      state,
      themes: matrix.themes.filter(({ id }) => cellAt(matrix, place, id)?.state === state),
    }))
    .filter(({ themes }) => themes.length > 0)
}
