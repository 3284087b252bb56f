export { catalogueRoutes } from './catalogue/catalogue.routes.tsx'
export { chosenNumberRoutes } from './chosen/chosen-number.routes.tsx'
export { chosenRecordKinds } from './chosen/chosen-number.ts'
export { datasetRoutes } from './dataset/dataset.routes.tsx'
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
export { holdsBytes } from './dataset/edition.sql.ts'
export { editionFile } from './dataset/edition-folder.ts'
export { evidenceRecordKinds } from './dataset/evidence-record.ts'
export { removeExcerpts } from './dataset/excerpt.commands.ts'
export { figureRoutes } from './figure/figure.routes.tsx'
export { indicatorRoutes } from './indicator/indicator.routes.tsx'
export {
  allIndicators,
  indicatorById,
  indicatorsOfDataset,
  indicatorsOfTheme,
} from './indicator/indicator.sql.ts'
export type { Indicator } from './indicator/indicator.ts'
export { licenceId, licences } from './load/licence.ts'
export { figuresUpload, loadRoutes } from './load/load.routes.tsx'
export { loadById, loadOfEdition, stepsOf } from './load/load.sql.ts'
export type { Fault, LoadOptions } from './load/load.ts'
export { LoadRefusal, runLoader } from './load/loader.job.ts'
export { type Loaded, loadHere } from './load/loading.job.ts'
export { type Loads, openLoads } from './load/loads.job.ts'
export { isSlug } from './load/slug.ts'
export {
  numbersOfPartnership,
  numbersOfPlace,
  profileRoutes,
} from './profile/profile.routes.tsx'
export { periodOf } from './series/period.ts'
export { profileOf, valuesIn } from './series/series.sql.ts'
