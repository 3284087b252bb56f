import type { ChartSeries } from './chart.ts'
import { textWidth, tickText } from './figure-text.ts'
import { type Period, periodsOf, sharesOf } from './periods.ts'
import { niceTicks } from './ticks.ts'

/** Two drawings of each chart: text is never scaled down. */
export const sizes = {
  wide: { width: 760, height: 330, font: 15, ticks: 5, nameWidth: 190 },
  narrow: { width: 320, height: 260, font: 14, ticks: 5, nameWidth: 96 },
} as const

export type ChartSize = keyof typeof sizes

/** Where a period and a value stand, in pixels. */
export interface Plane {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  font: number
  periods: readonly Period[]
  ticks: readonly number[]
  xOf: (period: Period) => number
  yOf: (value: number) => number
}

export interface PlaneOptions {
  series: readonly ChartSeries[]
  unit: string
  size: ChartSize
  /** Room kept for words at the lines' ends. */
  endRoom: number
  baseline: 'zero' | 'data'
}

export function planeOf({ series, unit, size, endRoom, baseline }: PlaneOptions): Plane {
  const { width, height, font, ticks: count } = sizes[size]
  const values = series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])))
  const all = baseline === 'zero' || values.length === 0 ? [0, ...values] : values
  const ticks = niceTicks(Math.min(...all), Math.max(...all), count)
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const left = Math.max(...ticks.map((tick) => textWidth(tickText(tick, ticks, unit), font))) + 12
  const [right, top, bottom] = [width - endRoom, 14, height - 30]
  const periods = periodsOf(series)
  const shares = sharesOf(periods)
  const inset = periods.length > 1 ? 4 : 0
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    font,
    periods,
    ticks,
    xOf: (period) => left + inset + (shares.get(period) ?? 0) * (right - left - inset),
    yOf: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  }
}
