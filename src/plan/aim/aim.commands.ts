import type { Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import type { Plan } from '../plan/plan.ts'
import { checkPlaces, checkTheme, keepDeed, takePen } from '../plan/plan-deed.commands.ts'
import type { AimForm } from './aim.form.ts'

/** Adds an aim to a plan. */
export async function addAim(
  tx: Tx,
  viewer: Viewer,
  { plan, asOf }: { plan: Plan; asOf: string },
  form: AimForm,
): Promise<string> {
  const pen = takePen(viewer, 'aim-adding', plan.partnershipId)
  const heldOn = heldDay(form.heldOn, asOf)
  await checkTheme(tx, form.theme)
  await checkPlaces(tx, [{ code: form.place, field: 'place' }])
  const aim = pen.dated('aim', heldOn, {
    plan_id: plan.id,
    words: form.words,
    theme_id: form.theme,
    place_code: form.place,
    indicator_id: form.indicator,
  })
  return await keepDeed(tx, viewer, {
    command: 'aim-adding',
    label: `added the aim “${form.words}”`,
    subject: aim.record,
    partnershipId: plan.partnershipId,
    changes: [aim],
    heldOn,
  })
}
