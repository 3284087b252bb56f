import { judgementOf, type Standing, standingOf } from './comparison.ts'
import {
  type Figure,
  type FigurePlace,
  hasValue,
  observationAt,
  subjectOf,
  type Valued,
} from './figure.ts'
import { listInWords } from './list-words.ts'
import { markOf } from './mark.ts'
import { periodInWords, whenInWords } from './period-words.ts'
import { inUnit } from './unit.ts'

interface Compared {
  place: FigurePlace
  held: Valued
  standing: Standing
}

/** How the place stands to each of the others, in the period of its own last figure. */
export function comparisonsIn(figure: Figure, last: Valued): string[] {
  const { decimals } = figure.indicator
  const others = figure.places.filter(({ code }) => code !== subjectOf(figure).code)
  const compared = others.flatMap((place): Compared[] => {
    const held = observationAt(figure, place.code, last.period)
    if (held === undefined || !hasValue(held)) return []
    return [{ place, held, standing: standingOf(last, held, decimals) }]
  })
  const missing = others.filter(({ code }) => !compared.some(({ place }) => place.code === code))
  return [
    ...toldApart(figure, last, compared),
    ...notToldApart(figure, compared),
    ...missing.map((place) => absent(figure, place, last.period)),
  ]
}

const order = ['higher', 'lower', 'about-the-same'] as const

function toldApart(figure: Figure, last: Valued, compared: readonly Compared[]): string[] {
  const clauses = order.flatMap((standing): string[] => {
    const group = compared.filter((each) => each.standing === standing)
    return group.length === 0 ? [] : [clauseOf(figure, standing, group)]
  })
  if (clauses.length === 0) return []
  const joined = clauses.length === 1 ? clauses.join('') : joinClauses(clauses)
  return [`The figure for ${periodInWords(last.period)} was ${joined}.`]
}

function joinClauses(clauses: readonly string[]): string {
  return `${clauses.slice(0, -1).join('; ')}; and ${clauses.at(-1)}`
}

function clauseOf(figure: Figure, standing: Standing, group: readonly Compared[]): string {
  const places = listInWords(group.map((each) => withValue(figure, each)))
  if (standing === 'about-the-same') return `about the same as in ${places}`
  const judgement = judgementOf(standing, figure.indicator.polarity)
  const judged = judgement === null ? '' : `, and so ${judgement},`
  return `${standing}${judged} than in ${places}`
}

function notToldApart(figure: Figure, compared: readonly Compared[]): string[] {
  const group = compared.filter(({ standing }) => standing === 'cannot-tell-apart')
  if (group.length === 0) return []
  const places = listInWords(group.map((each) => withValue(figure, each)))
  return [`We cannot tell it apart from ${places}: the intervals overlap.`]
}

function withValue(figure: Figure, { place, held }: Compared): string {
  return `${place.inside} (${inUnit(held.value, figure.indicator)})`
}

function absent(figure: Figure, place: FigurePlace, period: string): string {
  const mark = markOf(observationAt(figure, place.code, period)?.status ?? null)
  const why = mark === null ? '' : ` (${mark.words})`
  return `There is no figure for ${place.inside} ${whenInWords(period)}${why}.`
}
