import { type Figure, hasValue, observationAt, subjectOf, type Valued, valuesOf } from './figure.ts'
import { listInWords } from './list-words.ts'
import { markOf } from './mark.ts'
import { periodInWords, spanInWords } from './period-words.ts'
import { lowerFirst } from './unit.ts'

/** "Cannot tell", and why, where the place has no figure at all. */
export function nothingHeld(figure: Figure): string {
  const { indicator, question, periods } = figure
  const subject = subjectOf(figure)
  const [first, last] = [question.from ?? periods[0], question.to ?? periods.at(-1)]
  const when = first === undefined || last === undefined ? '' : ` for ${spanInWords(first, last)}`
  const why = whyWithheld(figure)
  return `We cannot tell: this edition holds no figure of ${lowerFirst(indicator.label)} in ${subject.inside}${when}${why}.`
}

function whyWithheld(figure: Figure): string {
  const subject = subjectOf(figure)
  const marks = figure.observations
    .filter(({ place }) => place === subject.code)
    .flatMap(({ status }) => markOf(status)?.words ?? [])
  const [words] = new Set(marks)
  return words === undefined ? '' : ` (${words})`
}

/** What the publisher says of the figure the sentence ends with. */
export function markOn(last: Valued): string[] {
  const mark = markOf(last.status)
  if (mark === null) return []
  return [`Its publisher marks the figure for ${periodInWords(last.period)} as ${mark.words}.`]
}

/** Periods for which others have a figure and the place itself has none. */
export function gapsIn(figure: Figure): string[] {
  const subject = subjectOf(figure)
  const held = new Set(valuesOf(figure, subject.code).map(({ period }) => period))
  const missing = figure.periods.filter((period) => !held.has(period) && someHave(figure, period))
  if (missing.length === 0) return []
  const runs = runsOf(figure.periods, missing).map(([first, last]) => spanInWords(first, last))
  return [`For ${subject.name} there is no figure for ${listInWords(runs)}.`]
}

/** A period in which nobody has a figure is no gap of this place; one that its own line leaves empty is. */
function someHave(figure: Figure, period: string): boolean {
  const own = observationAt(figure, subjectOf(figure).code, period)
  if (own !== undefined) return true
  return figure.observations.some((each) => each.period === period && hasValue(each))
}

/** Periods that follow one another are told as one span. */
function runsOf(periods: readonly string[], chosen: readonly string[]): [string, string][] {
  const runs: [string, string][] = []
  for (const period of chosen) {
    const before = periods[periods.indexOf(period) - 1]
    const run = runs.at(-1)
    if (run !== undefined && run[1] === before) run[1] = period
    else runs.push([period, period])
  }
  return runs
}
