import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import type { ActionAsOf } from '../action/action.ts'
import { keepDeed, takePen } from '../plan/plan-deed.commands.ts'
import type { MeasureForm } from './measure.form.ts'
import { numberInWords } from './measure.ts'

/** Records what an action has counted about itself. */
export async function recordMeasure(
  tx: Tx,
  viewer: Viewer,
  { action, asOf }: ActionAsOf,
  form: MeasureForm,
): Promise<string> {
  const pen = takePen(viewer, 'measure-recording', action.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  const { kind, what, number } = form
  return await keepDeed(tx, viewer, {
    command: 'measure-recording',
    label: `recorded ${numberInWords(number)} ${what} of the action “${action.what}”`,
    subject: { kind: 'action', id: action.id },
    partnershipId: action.partnershipId,
    changes: [
      pen.dated('measure', heldOn, {
        action_id: action.id,
        kind,
        what,
        number,
        evidence_level: form.evidence,
      }),
    ],
    heldOn,
  })
}
