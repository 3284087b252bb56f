import type { Dataset, Edition } from '../dataset/dataset.ts'
import type { DescribedIndicator } from '../indicator/indicator.ts'
import type { Observation } from '../series/observation.ts'
import type { FigureQuestion } from './figure-address.ts'

/** A place of a figure, with its name as it is said after "in". */
export interface FigurePlace {
  code: string
  name: string
  inside: string
}

/**
 * One question to the evidence and its answer, as one value that does not change. Sentence, chart, table, CSV, JSON and
 * citation are made from it and from nothing else, so that they cannot disagree.
 */
export interface Figure {
  question: FigureQuestion
  indicator: DescribedIndicator
  dataset: Dataset
  edition: Edition
  /** As asked for: the first is the place it is about, the others are what it is set against. */
  places: readonly FigurePlace[]
  /** Every period for which any of the places has a line, in order. */
  periods: readonly string[]
  observations: readonly Observation[]
}

/** What a figure is made of. Observations come in the order of their periods. */
export type FigureParts = Omit<Figure, 'periods'>

export function figureOf(parts: FigureParts): Figure {
  const order = new Map(parts.places.map(({ code }, index) => [code, index]))
  const observations = parts.observations
    .filter(({ place }) => order.has(place))
    .toSorted((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0))
    .map((observation) => Object.freeze({ ...observation }))
  const periods = [...new Set(parts.observations.map(({ period }) => period))]
  return Object.freeze({
    ...parts,
    places: Object.freeze([...parts.places]),
    observations: Object.freeze(observations),
    periods: Object.freeze(periods),
  })
}

/** What is held for a place and a period; undefined where the edition has no line for them. */
export function observationAt(
  figure: Figure,
  place: string,
  period: string,
): Observation | undefined {
  return figure.observations.find((held) => held.place === place && held.period === period)
}

/** An observation that has a value. */
export type Valued = Observation & { value: number }

export function hasValue(observation: Observation): observation is Valued {
  return observation.value !== null
}

/** The figures of a place, first to last, of the periods for which it has one. */
export function valuesOf(figure: Figure, place: string): Valued[] {
  return figure.observations.filter((held) => held.place === place).filter(hasValue)
}

/** The place the figure is about. */
export function subjectOf({ places }: Figure): FigurePlace {
  return places[0] ?? { code: '', name: '', inside: '' }
}
