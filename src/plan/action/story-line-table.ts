import { type Names, named } from '../plan/names.ts'
import { actionAsJson } from '../plan/plan-table.ts'
import type { ActionStanding } from './action-standing.ts'
import { storyOf } from './story-line.ts'

/** An action with all that became of it, as it is handed on. Who typed what stays in history. */
export function storyAsJson(action: ActionStanding, names: Names) {
  return {
    ...actionAsJson(action, names),
    measures: action.measures.map(({ kind, what, number, evidenceLevel, heldOn, recordedAt }) => ({
      kind,
      what,
      number,
      evidenceLevel,
      heldOn,
      recordedAt: recordedAt.toISOString(),
    })),
    milestones: action.milestones.map((milestone) => ({
      what: milestone.what,
      firstDueOn: milestone.firstDueOn,
      dueOn: milestone.dueOn,
      moves: milestone.moves.map(({ movedFrom, movedTo, why, heldOn }) => ({
        movedFrom,
        movedTo,
        why,
        heldOn,
      })),
      metOn: milestone.completion?.heldOn ?? null,
    })),
    story: storyOf(action).map((part) => ({
      kind: part.kind,
      heldOn: part.row.heldOn,
      recordedAt: part.row.recordedAt.toISOString(),
      ...(part.kind === 'lead'
        ? { lead: named(names.organisations, part.row.organisationId) }
        : {}),
      ...(part.kind === 'state' ? { state: part.row.state, why: part.row.why } : {}),
    })),
  }
}
