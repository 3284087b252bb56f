import { type Dated, heldBy, newestBy } from '../plan/dated.ts'

export interface MilestoneMove extends Dated {
  movedFrom: string
  movedTo: string
  why: string
}

/** A step of an action that is due on a day, may be moved, and may be met. */
export interface Milestone extends Dated {
  actionId: string
  what: string
  /** The first day it was due on, ISO. */
  dueOn: string
  moves: readonly MilestoneMove[]
  /** At most one: the day it was met. */
  completions: readonly Dated[]
}

/** A milestone as it stood on a day. */
export interface MilestoneStanding extends Dated {
  what: string
  firstDueOn: string
  /** Where its moves have brought it. */
  dueOn: string
  moves: readonly MilestoneMove[]
  /** That it was met, and on which day; null while it was not. */
  completion: Dated | null
  /** Not met, and the day it was due on is past. */
  isOverdue: boolean
}

/** A milestone as of a day; undefined before it was set. */
export function milestoneOn(milestone: Milestone, asOf: string): MilestoneStanding | undefined {
  if (milestone.heldOn > asOf) return undefined
  const { id, what, heldOn, recordedAt, recordedBy } = milestone
  const moves = heldBy(milestone.moves, asOf)
  const dueOn = moves.at(-1)?.movedTo ?? milestone.dueOn
  const completion = newestBy(milestone.completions, asOf) ?? null
  return {
    id,
    what,
    heldOn,
    recordedAt,
    recordedBy,
    firstDueOn: milestone.dueOn,
    dueOn,
    moves,
    completion,
    isOverdue: completion === null && dueOn < asOf,
  }
}
