export { clearDirectory } from './clearing.commands.ts'
export { directoryRoutes } from './directory.routes.ts'
export { directoryRecordKinds } from './directory-record.ts'
export { organisationsThatCould } from './organisation/could-act.sql.ts'
export type { CouldAct } from './organisation/could-act.ts'
export { recordOrganisation } from './organisation/organisation.commands.ts'
export type { OrganisationForm } from './organisation/organisation.form.ts'
export { organisationChoices, organisationNames } from './organisation/organisation.sql.ts'
export type { Organisation } from './organisation/organisation.ts'
export { type OpenService, openServicesFor } from './service/service.sql.ts'
export { capacityInWords } from './service/service.ts'
export { type ServiceSketch, tellService } from './service/sketch.commands.ts'
export {
  importList,
  type ListGiven,
  largestListBytes,
  largestListMiB,
  previewList,
} from './source/source.commands.ts'
export { listUploads } from './source/source.routes.tsx'
export type { ListReport } from './source/source.ts'
