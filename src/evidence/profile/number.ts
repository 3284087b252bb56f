import { type Judgement, judgementOf, type Standing, standingOf } from '../figure/comparison.ts'
import {
  type Figure,
  type FigurePlace,
  hasValue,
  observationAt,
  subjectOf,
  type Valued,
  valuesOf,
} from '../figure/figure.ts'
import { differenceAsShown } from '../figure/rounding.ts'
import { differenceInUnit, type Scale } from '../figure/unit.ts'
import { periodOf } from '../series/period.ts'

/** One number of a place: its last figure, and those of the other places in the same period. */
export interface PlaceNumber {
  figure: Figure
  period: string
  /** Null where others have figures and the place itself has none. */
  own: Valued | null
  /** In the order of the figure's places after the first; null where there is no figure. */
  others: readonly (Valued | null)[]
}

/** The last figure of a place, or where it has none the last of any, with those beside it; null where nobody has one. */
export function numberOf(figure: Figure): PlaceNumber | null {
  const own = valuesOf(figure, subjectOf(figure).code).at(-1) ?? null
  const period = own?.period ?? lastPeriodWithFigures(figure)
  if (period === undefined) return null
  const others = figure.places.slice(1).map(({ code }) => valuedAt(figure, code, period))
  return { figure, period, own, others }
}

function lastPeriodWithFigures({ periods, observations }: Figure): string | undefined {
  return periods.findLast((period) =>
    observations.some((held) => held.period === period && hasValue(held)),
  )
}

function valuedAt(figure: Figure, code: string, period: string): Valued | null {
  const held = observationAt(figure, code, period)
  return held !== undefined && hasValue(held) ? held : null
}

/** The last change on the year of a place and of those beside it, as figures of their own; null where there is none. */
export function riseOf(figure: Figure): PlaceNumber | null {
  const risen = {
    ...figure,
    observations: figure.observations.filter(hasValue).flatMap((held) => {
      const before = observationAt(figure, held.place, yearBefore(held.period, figure.periods))
      if (before === undefined || !hasValue(before)) return []
      const value = differenceAsShown(held.value, before.value, figure.indicator.decimals)
      return [{ ...held, value, lower: null, upper: null, status: null }]
    }),
  }
  return numberOf(risen)
}

/** The period of the same length a year before, of those there are; an empty text where there is none. */
function yearBefore(period: string, periods: readonly string[]): string {
  const at = periodOf(period)
  if (at === null) return ''
  const wanted = [at.start, at.end].map(dayYearBefore)
  return (
    periods.find((each) => {
      const other = periodOf(each)
      return other?.start === wanted[0] && sameEnd(other?.end, wanted[1])
    }) ?? ''
  )
}

function dayYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}

/** The last day of February differs from year to year. */
function sameEnd(end: string | undefined, wanted: string | undefined): boolean {
  return end !== undefined && end.slice(0, 7) === wanted?.slice(0, 7)
}

/** How a place stands to another, in words that a cell has room for. */
export interface Against {
  standing: Standing
  judgement: Judgement | null
  /** `higher by 1.5 percentage points`, `about the same`, `cannot tell apart`. */
  words: string
}

/** How the number stands to that of the other place; null where one of them has none. */
export function againstOther({ figure, own, others }: PlaceNumber, index: number): Against | null {
  const other = others[index]
  if (own === null || other === undefined || other === null) return null
  const { indicator } = figure
  const standing = standingOf(own, other, indicator.decimals)
  const judgement = judgementOf(standing, indicator.polarity)
  const difference = differenceAsShown(own.value, other.value, indicator.decimals)
  return { standing, judgement, words: wordsOf(standing, difference, indicator) }
}

function wordsOf(standing: Standing, difference: number, scale: Scale): string {
  if (standing === 'about-the-same') return 'about the same'
  if (standing === 'cannot-tell-apart') return 'cannot tell apart'
  return difference === 0 ? standing : `${standing} by ${differenceInUnit(difference, scale)}`
}

/** Figures of a place over the last periods, for a line as small as a word; null where there is none. */
export function runOf(figure: Figure, place: FigurePlace, most: number): (number | null)[] {
  return figure.periods
    .slice(-most)
    .map((period) => observationAt(figure, place.code, period)?.value ?? null)
}
