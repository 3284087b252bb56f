export {
  changePartnership,
  changeProgramme,
  foundPartnership,
  removePartnership,
} from './partnership.commands.ts'
export { partnershipForm, programmeForm } from './partnership.form.ts'
export { partnershipRoutes, partnershipsHere } from './partnership.routes.tsx'
export {
  allPartnerships,
  partnershipBySlug,
  partnershipsById,
  partnershipsOfPlace,
} from './partnership.sql.ts'
export { type Partnership, partnershipRecordKinds } from './partnership.ts'
export { partnershipAdminRoutes } from './partnership-admin.routes.tsx'
export {
  clearProgramme,
  markDemonstration,
  programmeHere,
  unmarkDemonstration,
} from './programme.sql.ts'
export { type Programme } from './programme.ts'
