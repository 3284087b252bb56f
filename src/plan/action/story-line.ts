import type { Measure } from '../measure/measure.ts'
import type { MilestoneMove, MilestoneStanding } from '../milestone/milestone.ts'
import { type Dated, daysBetween, inOrderHeld } from '../plan/dated.ts'
import type { ActionLead, ActionStateRow, LeadConfirmation } from './action.ts'
import type { ActionStanding } from './action-standing.ts'

/** One dated part of an action's story; `row` carries its two dates. */
export type StoryPart =
  | { kind: 'state'; row: ActionStateRow }
  /** Somebody else leads it. */
  | { kind: 'lead'; row: ActionLead }
  | { kind: 'confirmation'; row: LeadConfirmation }
  | { kind: 'measure'; row: Measure }
  | { kind: 'milestone'; row: MilestoneStanding }
  | { kind: 'move'; row: MilestoneMove; what: string }
  /** Days late are negative where it was met early. */
  | { kind: 'completion'; row: Dated; what: string; daysLate: number }

/** All that became of an action by the day it is shown as of, in the order in which it was true. */
export function storyOf(action: ActionStanding): StoryPart[] {
  const parts: StoryPart[] = [
    ...action.states.map((row): StoryPart => ({ kind: 'state', row })),
    ...action.leads.flatMap((row, at): StoryPart[] =>
      isNews(row, action.leads[at - 1]) ? [{ kind: 'lead', row }] : [],
    ),
    ...action.confirmations.map((row): StoryPart => ({ kind: 'confirmation', row })),
    ...action.measures.map((row): StoryPart => ({ kind: 'measure', row })),
    ...action.milestones.flatMap(milestoneParts),
  ]
  return parts.toSorted((one, other) => inOrderHeld(one.row, other.row))
}

/** The first lead came with the action. */
function isNews(lead: ActionLead, before: ActionLead | undefined): boolean {
  return before !== undefined && before.organisationId !== lead.organisationId
}

function milestoneParts(milestone: MilestoneStanding): StoryPart[] {
  const { what, moves, completion, dueOn } = milestone
  return [
    { kind: 'milestone', row: milestone },
    ...moves.map((row): StoryPart => ({ kind: 'move', row, what })),
    ...(completion === null
      ? []
      : [
          {
            kind: 'completion' as const,
            row: completion,
            what,
            daysLate: daysBetween(dueOn, completion.heldOn),
          },
        ]),
  ]
}
