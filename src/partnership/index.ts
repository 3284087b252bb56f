export {
  changeProgramme,
  foundPartnership,
  removePartnership,
} from './partnership.commands.ts'
export { partnershipForm } from './partnership.form.ts'
export { partnershipRoutesWith, partnershipsHere } from './partnership.routes.tsx'
export {
  allPartnerships,
  partnershipBySlug,
  partnershipsById,
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
