export { erasePeople, removeRolesIn } from './erasure.commands.ts'
export { addPerson } from './people.commands.ts'
export { type PeopleParts, peopleRoutes } from './people.routes.tsx'
export { requirePermit, requirePermitSomewhere } from './permit.commands.ts'
export {
  type Command,
  permits,
  permitsSomewhere,
  permitsUndo,
  type Scope,
  scopeOf,
} from './permit.ts'
export { type PersonGiven, personForm } from './person.form.ts'
export { countsByRole, personByEmail, viewerByEmail, viewerById } from './person.sql.ts'
export {
  actorOf,
  type GrantableRole,
  operatorAsViewer,
  peopleRecordKinds,
  type RoleHeld,
  roleLabels,
  type Viewer,
} from './person.ts'
export { createSignInLink } from './sign-in.commands.ts'
export { type SignInParts, signInRoutes } from './sign-in.routes.tsx'
export {
  signedIn,
  type ViewerEnv,
  type ViewerParts,
  viewerOnRequest,
} from './viewer.routes.tsx'
