import type { Change } from '#src/history/index.ts'
import { requirePermit, type Viewer } from '#src/people/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { heldDay } from '#src/platform/time/held-day.ts'
import type { PlanForm, PlanStateForm } from './plan.form.ts'
import { rowsOfPartnership } from './plan.sql.ts'
import type { Plan } from './plan.ts'
import { keepDeed, takePen } from './plan-deed.commands.ts'
import { planRecordKinds } from './plan-record.ts'

/** Adds a plan, as a draft that its partnership alone sees. */
export async function addPlan(
  tx: Tx,
  viewer: Viewer,
  form: PlanForm,
  asOf: string,
): Promise<{ planId: string; entryId: string }> {
  const pen = takePen(viewer, 'plan-adding', form.partnership)
  const plan = pen.row('plan', {
    title: form.title,
    level: form.level,
    body_name: form.bodyName,
    organisation_id: form.organisationId,
    starts_on: form.startsOn === '' ? null : form.startsOn,
    ends_on: form.endsOn === '' ? null : form.endsOn,
  })
  const planId = plan.record.id
  const entryId = await keepDeed(tx, viewer, {
    command: 'plan-adding',
    label: `added the plan “${form.title}”`,
    subject: plan.record,
    partnershipId: form.partnership,
    changes: [plan, pen.dated('plan-state', asOf, { plan_id: planId, state: 'draft' })],
    heldOn: asOf,
  })
  return { planId, entryId }
}

/** Publishes a plan, or makes it a draft again, which hides it and all under it at once. */
export async function recordPlanState(
  tx: Tx,
  viewer: Viewer,
  { plan, asOf }: { plan: Plan; asOf: string },
  { state, heldOn }: PlanStateForm,
): Promise<string> {
  const pen = takePen(viewer, 'plan-publishing', plan.partnershipId)
  const day = heldDay(heldOn, asOf)
  if (state === plan.state)
    throw new Refusal('bad-input', `The plan is ${wordOf[state]} already`, 'state')
  return await keepDeed(tx, viewer, {
    command: 'plan-publishing',
    label: `${state === 'published' ? 'published' : 'made a draft again of'} the plan “${plan.title}”`,
    subject: { kind: 'plan', id: plan.id },
    partnershipId: plan.partnershipId,
    changes: [pen.dated('plan-state', day, { plan_id: plan.id, state })],
    heldOn: day,
  })
}

const wordOf = { draft: 'a draft', published: 'published' } as const

/** Removes all plans of a partnership with everything under them, as one entry. Returns how many plans there were. */
export async function removePlans(tx: Tx, viewer: Viewer, partnershipId: string): Promise<number> {
  requirePermit(viewer, 'plan-removing', partnershipId)
  const changes: Change[] = []
  let plans = 0
  for (const { kind, key } of planRecordKinds.toReversed()) {
    const rows = await rowsOfPartnership(tx, kind, partnershipId)
    if (kind === 'plan') plans = rows.length
    const idOf = (row: Record<string, unknown>) =>
      key
        .slice(1)
        .map((column) => String(row[column]))
        .join('/')
    for (const row of rows)
      changes.push({ record: { kind, id: idOf(row) }, before: row, after: null })
  }
  if (plans === 0) return 0
  await keepDeed(tx, viewer, {
    command: 'plan-removing',
    label: plans === 1 ? 'removed a plan' : `removed ${plans} plans`,
    subject: { kind: 'partnership', id: partnershipId },
    partnershipId,
    changes,
  })
  return plans
}
