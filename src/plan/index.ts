export {
  addAction,
  confirmLead,
  recordActionState,
} from './action/action.commands.ts'
export type { ActionForm } from './action/action.form.ts'
export { actionSeenBy, actionsFor } from './action/action.sql.ts'
export type { Action } from './action/action.ts'
export { actionStateLabels } from './action/action.ts'
export { type ActionStanding, actionOn } from './action/action-standing.ts'
export type { OriginShown } from './action/origin.ts'
export { addAim } from './aim/aim.commands.ts'
export { aimsFor } from './aim/aim.sql.ts'
export type { Aim } from './aim/aim.ts'
export { recordMeasure } from './measure/measure.commands.ts'
export { addMilestone, meetMilestone, moveMilestone } from './milestone/milestone.commands.ts'
export { planRoutesWith } from './plan/all.routes.ts'
export type { PlanSlots } from './plan/names.routes.ts'
export { addPlan, recordPlanState, removePlans } from './plan/plan.commands.ts'
export { planSeenBy } from './plan/plan.sql.ts'
export type { Plan } from './plan/plan.ts'
export { planRecordKinds } from './plan/plan-record.ts'
