import type { Figure } from './figure.ts'
import { figureAddress } from './figure-address.ts'
import { pinned } from './pinned.ts'
import { sentenceOf } from './sentence.ts'

/** A figure as JSON: the question, where its answer comes from, and the answer as published, not rounded. */
export function figureAsJson(figure: Figure) {
  const { question, edition, dataset, indicator, places, observations } = figure
  return {
    figure: { ...question, address: figureAddress(pinned(figure)) },
    edition: {
      id: edition.id,
      dataset: dataset.id,
      publishedOn: edition.publishedOn,
      loadedAt: edition.loadedAt.toISOString(),
      sha256: edition.sha256,
    },
    indicator: {
      id: indicator.id,
      label: indicator.label,
      unit: indicator.unit,
      decimals: indicator.decimals,
      polarity: indicator.polarity,
    },
    places: places.map(({ code, name }) => ({ code, name })),
    observations: observations.map(({ place, period, value, lower, upper, status }) => ({
      place,
      period,
      value,
      lower,
      upper,
      status,
    })),
    sentence: sentenceOf(figure),
  }
}
