import { periodOf } from '../series/period.ts'
import type { Figure } from './figure.ts'
import type { FigureQuestion } from './figure-address.ts'

/** The question with everything said that decided its answer: asked again at any time, it is answered alike. */
export function pinned({ question, edition, places, periods }: Figure): FigureQuestion {
  const [first, last] = [periodOf(periods[0] ?? ''), periodOf(periods.at(-1) ?? '')]
  return {
    indicator: question.indicator,
    places: places.map(({ code }) => code),
    from: question.from ?? (first === null ? null : momentFrom(first.start)),
    to: question.to ?? (last === null ? null : momentUntil(last.end)),
    edition: edition.id,
  }
}

/** A day as shortly as an address can begin with it: the first of a year is its year. */
export function momentFrom(day: string): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4)
  return day.endsWith('-01') ? day.slice(0, 7) : day
}

/** A day as shortly as an address can end with it: the last of a year is its year. */
export function momentUntil(day: string): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4)
  const month = periodOf(day.slice(0, 7))
  return month?.end === day ? day.slice(0, 7) : day
}

/** The days between which the periods of a question lie. */
export function daysOf({ from, to }: Pick<FigureQuestion, 'from' | 'to'>): {
  from: string | null
  until: string | null
} {
  return {
    from: from === null ? null : (periodOf(from)?.start ?? null),
    until: to === null ? null : (periodOf(to)?.end ?? null),
  }
}
