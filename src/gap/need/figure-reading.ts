import { type Judgement, judgementOf, type Polarity, standingOf } from '#src/evidence/index.ts'
import type { OfficialNeed } from '../cell/cell-inputs.ts'
import { type Trend, trendOf } from './trend.ts'

/** One published figure of a place in one period. */
export interface Held {
  place: string
  period: string
  value: number | null
  lower: number | null
  upper: number | null
}

/** What is measured, as far as it bears on need. */
export interface Measured {
  indicatorId: string
  label: string
  themeId: string
  unit: string
  decimals: number
  polarity: Polarity
}

/** What an official figure says of the need of a place: its level against others, and where it is going. */
export interface FigureReading extends Measured, OfficialNeed {
  period: string
  value: number
  /** The places it is set against that have a figure for the same period, nearest first. */
  comparators: readonly { code: string; value: number; judgement: Judgement | null }[]
  /** Where the figure itself is going; the need goes the other way where more is better. */
  figureTrend: Trend
}

/**
 * Reads the run of figures of a place as need: the last one against its comparators, and its trend. The first
 * comparator that has a figure for the same period decides the level. Null where no figure is held, or where nobody
 * can say which way is worse.
 */
export function readingOf(
  measured: Measured,
  {
    place,
    comparators,
    held,
  }: { place: string; comparators: readonly string[]; held: readonly Held[] },
): FigureReading | null {
  if (measured.polarity === 'neither') return null
  const run = held.filter((each) => each.place === place)
  const last = run.findLast(hasValue)
  if (last === undefined) return null
  const others = comparators.flatMap((code) => {
    const other = held
      .filter(hasValue)
      .find((each) => each.place === code && each.period === last.period)
    if (other === undefined) return []
    const standing = standingOf(last, other, measured.decimals)
    return [{ code, value: other.value, judgement: judgementOf(standing, measured.polarity) }]
  })
  const figureTrend = isNominal(measured) ? 'not-known' : trendOf(run, measured.decimals)
  return {
    ...measured,
    period: last.period,
    value: last.value,
    comparators: others,
    figureTrend,
    trend: needTrend(figureTrend, measured.polarity),
    level: levelOf(others[0]),
  }
}

/** Sums of money in the prices of their year rise with prices: that is no trend of the need. */
function isNominal({ unit }: Measured): boolean {
  return unit.startsWith('£')
}

function hasValue(held: Held): held is Held & { value: number } {
  return held.value !== null
}

function levelOf(against: { judgement: Judgement | null } | undefined): OfficialNeed['level'] {
  if (against === undefined) return 'not-known'
  return against.judgement === 'worse' ? 'worse' : 'not-worse'
}

function needTrend(trend: Trend, polarity: Polarity): Trend {
  if (polarity === 'higher-is-worse' || trend === 'steady' || trend === 'not-known') return trend
  return trend === 'rising' ? 'falling' : 'rising'
}
