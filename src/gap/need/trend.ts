/** One figure of a run over time. */
export interface TrendPoint {
  /** ISO: `2009`, `2009-11`, or a start and a length. */
  period: string
  value: number | null
}

export type Trend = 'rising' | 'steady' | 'falling' | 'not-known'

/** How many changes on the year are looked at, and how many of them must go one way. */
export const trendRule = { changes: 4, agreeing: 3 } as const

/**
 * Where a run of figures is going. Each figure is set against that of the same period a year before, so that no season
 * is taken for a trend. It rises or falls where three of the last four changes go that way, the last of them with it;
 * a change too small for the decimals shown goes no way. With fewer than three changes nobody can tell.
 * docs/methods/gap-states.md has a worked example.
 */
export function trendOf(points: readonly TrendPoint[], decimals: number): Trend {
  const changes = changesOnTheYear(points).slice(-trendRule.changes)
  if (changes.length < trendRule.agreeing) return 'not-known'
  const ways = changes.map((change) => wayOf(change, decimals))
  const last = ways.at(-1)
  const agreeing = ways.filter((way) => way === last).length
  if (last === undefined || last === 0 || agreeing < trendRule.agreeing) return 'steady'
  return last > 0 ? 'rising' : 'falling'
}

function changesOnTheYear(points: readonly TrendPoint[]): number[] {
  const valueOf = new Map(points.map(({ period, value }) => [period, value]))
  return points
    .toSorted((one, other) => (one.period < other.period ? -1 : 1))
    .flatMap(({ period, value }) => {
      const before = valueOf.get(yearBefore(period))
      return value === null || before === null || before === undefined ? [] : [value - before]
    })
}

/** `2009-11` of `2010-11`: a period begins with its year. */
function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}`.padStart(4, '0') + period.slice(4)
}

/** 1, -1 or 0. Sums of decimals differ in their last digits: 2.3 less 2.2 is not quite 0.1. */
function wayOf(change: number, decimals: number): number {
  const least = 10 ** -decimals * (1 - 1e-6)
  return Math.abs(change) < least ? 0 : Math.sign(change)
}
