import type { ChartPoint, ChartSeries } from './chart.ts'
import { listText, periodText } from './figure-text.ts'

export type Period = string | number

/** Every period of every series, in order: numbers and ISO dates by value, words as they first came. */
export function periodsOf(series: readonly ChartSeries[]): Period[] {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))]
  if (periods.some((period) => Number.isNaN(valueOf(period)))) return periods
  return periods.toSorted((a, b) => valueOf(a) - valueOf(b))
}

/** How far along the axis each period stands, from 0 to 1: by its value, or evenly when it is a word. */
export function sharesOf(periods: readonly Period[]): Map<Period, number> {
  const values = periods.map(valueOf)
  const even = values.some((value) => Number.isNaN(value))
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0]
  const share = (index: number): number => {
    if (periods.length === 1) return 0.5
    return even || last === first
      ? index / (periods.length - 1)
      : ((values[index] ?? 0) - first) / (last - first)
  }
  return new Map(periods.map((period, index) => [period, share(index)]))
}

/** A span of years stands where it begins: `2009/10`, `2011 to 2013`. */
const spanOfYears = /^(\d{4})(?:\/\d{2}| to \d{4})$/

function valueOf(period: Period): number {
  if (typeof period === 'number') return period
  if (/^\d{1,4}$/.test(period)) return Number(period)
  const [, firstYear] = spanOfYears.exec(period) ?? []
  if (firstYear !== undefined) return Number(firstYear)
  return /^\d{4}-\d{2}(-\d{2})?$/.test(period) ? Date.parse(period) : Number.NaN
}

/** What the reader must know of points that are not as the others: none held, not final. */
export function caveatsOf(series: readonly ChartSeries[]): string[] {
  const periods = periodsOf(series)
  const caveats = series.flatMap(({ name, kind, points }) => {
    const missing = new Set(points.filter(({ y }) => y === null).map(({ x }) => x))
    if (missing.size === 0) return []
    if (missing.size === points.length) return [`No figure for ${name}.`]
    const marked = kind === 'comparator' ? '' : ' (×)'
    return [`No figure for ${name} in ${listText(runs(periods, missing))}${marked}.`]
  })
  const provisional = new Set(
    series.flatMap(({ points }) => points.filter(isProvisional)).map(({ x }) => x),
  )
  if (provisional.size > 0) {
    caveats.push(`Open dots are provisional: ${listText(runs(periods, provisional))}.`)
  }
  return caveats
}

function isProvisional(point: ChartPoint): boolean {
  return point.provisional === true && point.y !== null
}

/** Periods that follow one another are told as a run: "2003 to 2006". */
function runs(periods: readonly Period[], chosen: ReadonlySet<Period>): string[] {
  const found: Period[][] = []
  for (const [index, period] of periods.entries()) {
    if (!chosen.has(period)) continue
    const before = periods[index - 1]
    const run = found.at(-1)
    if (run !== undefined && before !== undefined && run.at(-1) === before) run.push(period)
    else found.push([period])
  }
  return found.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return []
    if (run.length < 3) return run.map(periodText)
    return [`${periodText(first)} to ${periodText(last)}`]
  })
}
