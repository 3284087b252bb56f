import type { Extent } from '../dataset/dataset.ts'
import { periodOf } from '../series/period.ts'
import type { Figure } from './figure.ts'
import { periodInWords } from './period-words.ts'

/** What a reader should know of the periods: what is left out by the date of the site, or shown in spite of it. */
export function notesOf(figure: Figure, extent: Extent, asOf: string): string[] {
  const today = periodInWords(asOf)
  const last = figure.periods.at(-1)
  const runsTo = `The edition runs to ${periodInWords(extent.lastPeriod)}.`
  if (figure.question.to === null) {
    if (extent.endsOn <= asOf) return []
    return last === undefined
      ? [`No period of it had ended by ${today}. ${runsTo}`]
      : [`Shown to ${periodInWords(last)}, the last period that had ended by ${today}. ${runsTo}`]
  }
  const end = last === undefined ? null : periodOf(last)
  if (end === null || end.end <= asOf) return []
  return [
    `Shows periods that ended after ${today}, the date this site stands at, because its address asks for them.`,
  ]
}
