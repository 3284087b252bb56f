import { organisationChoices, organisationNames } from '#src/directory/index.ts'
import type { PlanSlots } from '#src/plan/index.ts'

/** What plans show of other parts of the record. */
export const planSlots: PlanSlots = { organisationNames, organisationChoices }
