export { demonstrationPlaces } from './demonstration-places.ts'
export type { Tally } from './import/difference.ts'
export { largestFileBytes, largestFileMiB, type PlaceFile } from './import/place-file.ts'
export type { ImportWarning } from './import/warnings.ts'
export {
  importPlaces,
  loadPlaces,
  noteUnregistered,
  type PlaceImportReport,
  removePlaces,
} from './place.commands.ts'
export { endingInWords } from './place.parts.tsx'
export { placeMapOf, placeRoutesWith } from './place.routes.tsx'
export { countOfPlaces, placeByCode, placesByCodes } from './place.sql.ts'
export type { Place } from './place.ts'
export {
  isOfficialCode,
  isPlaceCode,
  kindLabels,
  kindOfCode,
  type PlaceKind,
  placeKinds,
} from './place-kind.ts'
export { placesBy } from './place-list.sql.ts'
export { placeRecordKinds } from './place-record.ts'
export {
  outlinesOf,
  placeShapes,
  placesInside,
  placesWithin,
  placesWithinEach,
  successorsOf,
} from './place-relation.sql.ts'
export { insidePhrase } from './place-sentence.ts'
