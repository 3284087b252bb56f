import type { Indicator } from '../indicator/indicator.ts'
import { judgementOf, type Standing, standingOf } from './comparison.ts'
import { type Figure, subjectOf, type Valued, valuesOf } from './figure.ts'
import { spanInWords, whenInWords } from './period-words.ts'
import { differenceAsShown, unitOfRounding } from './rounding.ts'
import { comparisonsIn } from './sentence-comparison.ts'
import { gapsIn, markOn, nothingHeld } from './sentence-gap.ts'
import { differenceInUnit, intervalInUnit, inUnit } from './unit.ts'

/**
 * What a figure says: how it stood and changed, how the place stands to each of the others, what is missing. Rules and
 * a worked example: docs/methods/figure-sentence.md.
 */
export function sentenceOf(figure: Figure): string {
  const values = valuesOf(figure, subjectOf(figure).code)
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return nothingHeld(figure)
  return [
    first === last ? levelIn(figure, last) : changeIn(figure, first, last),
    ...comparisonsIn(figure, last),
    ...markOn(last),
    ...gapsIn(figure),
  ].join(' ')
}

/** The finding alone, short enough to stand over a chart. */
export function headlineOf(figure: Figure): string {
  const { indicator } = figure
  const values = valuesOf(figure, subjectOf(figure).code)
  const [first, last] = [values[0], values.at(-1)]
  const what = `${indicator.label} in ${subjectOf(figure).inside}`
  if (first === undefined || last === undefined) return `${what}: no figure is held`
  if (first === last) return `${what}: ${inUnit(last.value, indicator)} ${whenInWords(last.period)}`
  const [then, now] = [first, last].map(
    ({ value, period }) => `${inUnit(value, indicator)} ${whenInWords(period)}`,
  )
  return `${what}${ways[standingOf(last, first, indicator.decimals)](then ?? '', now ?? '')}`
}

const ways: Record<Standing, (then: string, now: string) => string> = {
  higher: (then, now) => ` rose from ${then} to ${now}`,
  lower: (then, now) => ` fell from ${then} to ${now}`,
  'about-the-same': (then, now) => ` stayed about the same: ${then}, ${now}`,
  'cannot-tell-apart': (then, now) => `: ${then} and ${now}, which we cannot tell apart`,
}

function levelIn(figure: Figure, { value, lower, upper, period }: Valued): string {
  const { indicator } = figure
  const words = withInterval({ value, lower, upper }, indicator)
  return `${indicator.label} in ${subjectOf(figure).inside} stood at ${words} ${whenInWords(period)}.`
}

function changeIn(figure: Figure, first: Valued, last: Valued): string {
  const { indicator } = figure
  const [then, now] = [first, last].map(
    (held) => `${withInterval(held, indicator)} ${whenInWords(held.period)}`,
  )
  const what = `${indicator.label} in ${subjectOf(figure).inside}`
  const standing = standingOf(last, first, indicator.decimals)
  if (standing === 'about-the-same') return `${what} stayed about the same: ${then}, ${now}.`
  if (standing === 'cannot-tell-apart') {
    return `${what} stood at ${then} and at ${now}. The intervals overlap, so we cannot tell whether it changed.`
  }
  const verb = standing === 'higher' ? 'rose' : 'fell'
  const judgement = judgementOf(standing, indicator.polarity)
  const judged = judgement === null ? '' : `, which is ${judgement}`
  return `${what} ${verb} by ${changeInWords(first, last, indicator)}, from ${then} to ${now}${judged}.`
}

/** The change that a reader gets who subtracts the figures shown. */
function changeInWords(first: Valued, last: Valued, indicator: Indicator): string {
  const change = differenceAsShown(last.value, first.value, indicator.decimals)
  return change === 0
    ? `less than ${differenceInUnit(unitOfRounding(indicator.decimals), indicator)}`
    : differenceInUnit(change, indicator)
}

function withInterval(
  { value, lower, upper }: Pick<Valued, 'value' | 'lower' | 'upper'>,
  indicator: Indicator,
): string {
  const words = inUnit(value, indicator)
  if (lower === null || upper === null) return words
  return `${words} (95% interval ${intervalInUnit(lower, upper, indicator)})`
}

/** The title of a figure: what, where and when, without what came of it. */
export function titleOf(figure: Figure): string {
  const [first, last] = [figure.periods[0], figure.periods.at(-1)]
  const when = first === undefined || last === undefined ? '' : `, ${spanInWords(first, last)}`
  return `${figure.indicator.label} in ${subjectOf(figure).inside}${when}`
}
