import type { Command, ViewerEnv } from '#src/people/index.ts'
import { isId } from '#src/platform/id/id.ts'
import { notFound } from '#src/platform/refusal/refusal.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { mayChange, readerOf } from '../plan/plan-seen.routes.ts'
import { actionSeenBy } from './action.sql.ts'
import type { Action } from './action.ts'
import { type ActionStanding, actionOn } from './action-standing.ts'

type Vars = ViewerEnv['Variables']

/** An action as it is on record, and as it stands on the day it is shown at. */
export interface ActionSeen {
  action: Action
  standing: ActionStanding
}

/** An action that this viewer may see: for everybody else there is none. */
export async function actionSeen(vars: Vars, id: string | undefined): Promise<ActionSeen> {
  const action =
    id !== undefined && isId(id) ? await actionSeenBy(vars.db, readerOf(vars), id) : undefined
  const standing = action && actionOn(action, vars.asOf)
  if (action === undefined || standing === undefined)
    throw notFound(`action as of ${dayInWords(vars.asOf)}`)
  return { action, standing }
}

/** The same, where this viewer may do something with it. */
export async function actionToChange(
  vars: Vars,
  id: string | undefined,
  command: Command,
): Promise<ActionSeen> {
  const seen = await actionSeen(vars, id)
  mayChange(vars, command, seen.action.partnershipId)
  return seen
}
