export { catalogueRoutes } from './catalogue/catalogue.routes.tsx'
export { chosenNumberRoutes } from './chosen/chosen-number.routes.tsx'
export { chosenRecordKinds } from './chosen/chosen-number.ts'
export { datasetRoutes } from './dataset/dataset.routes.tsx'
export {
  currentEditions,
  datasetById,
  editionById,
  extentsOf,
} from './dataset/dataset.sql.ts'
export { holdsBytes } from './dataset/edition.sql.ts'
export { editionFile } from './dataset/edition-folder.ts'
export { evidenceRecordKinds } from './dataset/evidence-record.ts'
export { removeExcerpts } from './dataset/excerpt.commands.ts'
export { type Judgement, judgementOf, standingOf } from './figure/comparison.ts'
export { FigureChart } from './figure/figure.parts.tsx'
export { figureRoutes } from './figure/figure.routes.tsx'
export { figureBy } from './figure/figure.sql.ts'
export { figureAddress } from './figure/figure-address.ts'
export { figureExtract } from './figure/figure-extract.routes.ts'
export { sentenceOf } from './figure/sentence.ts'
export { indicatorRoutes } from './indicator/indicator.routes.tsx'
export { allIndicators } from './indicator/indicator.sql.ts'
export type { Polarity } from './indicator/indicator.ts'
export type { Fault } from './load/fault.ts'
export { licenceId, licences } from './load/licence.ts'
export { figuresUpload, loadRoutes } from './load/load.routes.tsx'
export type { LoadOptions } from './load/load.ts'
export { LoadRefusal, runLoader } from './load/loader.job.ts'
export { type Loaded, loadHere } from './load/loading.job.ts'
export { type Loads, openLoads } from './load/loads.job.ts'
export { isSlug } from './load/slug.ts'
export { comparatorsOf } from './profile/comparator.ts'
export {
  numbersOfPartnership,
  numbersOfPlace,
  profileRoutes,
} from './profile/profile.routes.tsx'
export { periodOf } from './series/period.ts'
export {
  type IndicatorObservation,
  profileOf,
  type SeriesStore,
  valuesIn,
} from './series/series.sql.ts'
