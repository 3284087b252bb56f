import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import type { ActionAsOf } from '../action/action.ts'
import { keepDeed, takePen } from '../plan/plan-deed.commands.ts'
import type { MilestoneCompletionForm, MilestoneForm, MilestoneMoveForm } from './milestone.form.ts'
import { type MilestoneStanding, milestoneOn } from './milestone.ts'

/** Sets a milestone of an action. */
export async function addMilestone(
  tx: Tx,
  viewer: Viewer,
  { action, asOf }: ActionAsOf,
  form: MilestoneForm,
): Promise<string> {
  const pen = takePen(viewer, 'milestone-adding', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  return await keepDeed(tx, viewer, {
    command: 'milestone-adding',
    label: `set the milestone “${form.what}”, due on ${dayInWords(form.dueOn)}`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [
      pen.dated('milestone', heldOn, {
        action_id: action.id,
        what: form.what,
        due_on: form.dueOn,
      }),
    ],
    heldOn,
  })
}

/** A milestone of an action, as it stands on the day it is changed. */
export interface MilestoneAsOf extends ActionAsOf {
  milestone: MilestoneStanding
}

/** Moves the day a milestone is due on, and says why. */
export async function moveMilestone(
  tx: Tx,
  viewer: Viewer,
  { action, milestone, asOf }: MilestoneAsOf,
  form: MilestoneMoveForm,
): Promise<string> {
  const pen = takePen(viewer, 'milestone-moving', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  refuseMet(milestone, 'movedTo')
  const then = standingThen({ action, milestone, asOf }, heldOn)
  const [later] = milestone.moves.filter((move) => move.heldOn > heldOn)
  if (later !== undefined)
    throw new Refusal(
      'bad-input',
      `It was moved on ${dayInWords(later.heldOn)} already: enter that day or one after it`,
      'heldOn',
    )
  if (form.movedTo === then.dueOn)
    throw new Refusal('bad-input', 'It is due on that day already', 'movedTo')
  return await keepDeed(tx, viewer, {
    command: 'milestone-moving',
    label: `moved the milestone “${milestone.what}” to ${dayInWords(form.movedTo)}`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [
      pen.dated('milestone-move', heldOn, {
        milestone_id: milestone.id,
        moved_from: then.dueOn,
        moved_to: form.movedTo,
        why: form.why,
      }),
    ],
    heldOn,
  })
}

/** Records that a milestone was met. */
export async function meetMilestone(
  tx: Tx,
  viewer: Viewer,
  { action, milestone, asOf }: MilestoneAsOf,
  form: MilestoneCompletionForm,
): Promise<string> {
  const pen = takePen(viewer, 'milestone-meeting', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  refuseMet(milestone, 'heldOn')
  standingThen({ action, milestone, asOf }, heldOn)
  return await keepDeed(tx, viewer, {
    command: 'milestone-meeting',
    label: `met the milestone “${milestone.what}”`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [pen.dated('milestone-completion', heldOn, { milestone_id: milestone.id })],
    heldOn,
  })
}

/** A milestone as it stood on a day; refused before it was set. */
function standingThen({ action, milestone }: MilestoneAsOf, heldOn: string): MilestoneStanding {
  const held = action.milestones.find(({ id }) => id === milestone.id)
  const then = held && milestoneOn(held, heldOn)
  if (then !== undefined) return then
  throw new Refusal('bad-input', `It was set on ${dayInWords(milestone.heldOn)}`, 'heldOn')
}

function refuseMet({ completion }: MilestoneStanding, field: string): void {
  if (completion === null) return
  throw new Refusal('bad-input', `It was met on ${dayInWords(completion.heldOn)}`, field)
}
