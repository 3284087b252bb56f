import type { FigureAsked } from './figure.form.ts'
import type { FigureQuestion } from './figure-address.ts'

/**
 * The question that the form of the page asks: the place it is about comes first, places that are ticked follow, each
 * once. An address written by us says so already and is left as it is.
 */
export function questionOf(asked: FigureAsked): FigureQuestion {
  const { indicator, places, from, to, edition, about } = asked
  const ordered = about === null ? places : [about, ...places.filter((code) => code !== about)]
  const [first, last] = from !== null && to !== null && from > to ? [to, from] : [from, to]
  return { indicator, places: ordered, from: first, to: last, edition }
}
