import { Hono } from 'hono'
import type { ViewerEnv } from '#src/people/index.ts'
import { actionRoutes } from '../action/action.routes.tsx'
import { aimRoutes } from '../aim/aim.routes.tsx'
import { measureRoutes } from '../measure/measure.routes.tsx'
import { milestoneRoutes } from '../milestone/milestone.routes.tsx'
import type { PlanSlots } from './names.routes.ts'
import { planRoutes } from './plan.routes.tsx'

/** Every page of plans and what is under them. The composed site fills the slots. */
export function planRoutesWith(slots: PlanSlots) {
  return new Hono<ViewerEnv>()
    .route('/', planRoutes(slots))
    .route('/', aimRoutes(slots))
    .route('/', actionRoutes(slots))
    .route('/', measureRoutes)
    .route('/', milestoneRoutes)
}
