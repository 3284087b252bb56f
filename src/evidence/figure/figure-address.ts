/** What a figure is asked by, as its address says it. */
export interface FigureQuestion {
  indicator: string
  places: readonly string[]
  /** First and last year, month or day; null where the address names none. */
  from: string | null
  to: string | null
  /** An edition the address is pinned to; null is the current one. */
  edition: string | null
}

/** The most places in one figure: a drawing with more lines can be read by nobody. */
export const mostPlaces = 8

/** The address of a figure. Its parts stand in one order, so that one question has one address. */
export function figureAddress(question: FigureQuestion, format = ''): string {
  const { indicator, places, from, to, edition } = question
  const parts = [
    ['indicator', indicator],
    ['places', places.length === 0 ? null : places.join(',')],
    ['from', from],
    ['to', to],
    ['edition', edition],
  ].flatMap(([name, value]) =>
    name === undefined || value === null || value === undefined
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  )
  return `/evidence/figure${format}?${parts.join('&')}`
}
