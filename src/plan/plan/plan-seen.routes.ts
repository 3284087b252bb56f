import { type Command, permits, scopeOf, type ViewerEnv } from '#src/people/index.ts'
import { isId } from '#src/platform/id/id.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { planSeenBy, type Reader } from './plan.sql.ts'
import type { Plan } from './plan.ts'

type Vars = ViewerEnv['Variables']

/** Who asks, as a reader of plans: as of the instance's date, with the drafts of their own partnerships. */
export function readerOf({ viewer, asOf }: Vars): Reader {
  return { drafts: scopeOf(viewer, 'draft-reading'), asOf }
}

/** A plan that this viewer may see: for everybody else there is none. */
export async function planSeen(vars: Vars, id: string | undefined): Promise<Plan> {
  const plan =
    id !== undefined && isId(id) ? await planSeenBy(vars.db, readerOf(vars), id) : undefined
  if (plan === undefined) throw notFound('plan')
  return plan
}

/** Refuses where the viewer sees a record but may not change it. */
export function mayChange({ viewer }: Vars, command: Command, partnershipId: string): void {
  if (!permits(viewer, command, partnershipId))
    throw new Refusal('not-permitted', 'Your role does not allow this.')
}
