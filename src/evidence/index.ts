export {
  allDatasets,
  currentEdition,
  currentEditions,
  datasetById,
  editionById,
  editionsOf,
  extentsOf,
} from './dataset/dataset.sql.ts'
export type { Dataset, Edition, Extent } from './dataset/dataset.ts'
export { editionFile } from './dataset/edition-folder.ts'
export { loadById, loadOfEdition, stepsOf } from './dataset/load.sql.ts'
export { figureRoutes } from './figure/figure.routes.tsx'
export {
  allIndicators,
  indicatorById,
  indicatorsOfDataset,
  indicatorsOfTheme,
} from './indicator/indicator.sql.ts'
export type { Indicator } from './indicator/indicator.ts'
export { periodOf } from './series/period.ts'
export { type Judgement, judgementOf, standingOf } from './figure/comparison.ts'
export type { Figure } from './figure/figure.ts'
export { FigureChart } from './figure/figure.parts.tsx'
export { figureBy } from './figure/figure.sql.ts'
export { figureAddress } from './figure/figure-address.ts'
export { sentenceOf } from './figure/sentence.ts'
export type { Polarity } from './indicator/indicator.ts'
export { comparatorsOf } from './profile/comparator.ts'
export { type IndicatorObservation, profileOf, type SeriesStore } from './series/series.sql.ts'
