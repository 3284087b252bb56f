import { sql } from 'kysely'
import { operatorAsViewer } from '#src/people/index.ts'
import type { ActionForm } from '#src/plan/action/action.form.ts'
import { actionSeenBy } from '#src/plan/action/action.sql.ts'
import { addAction, addMilestone, addPlan, recordPlanState } from '#src/plan/index.ts'
import type { PlanForm } from '#src/plan/plan/plan.form.ts'
import { planSeenBy } from '#src/plan/plan/plan.sql.ts'
import type { Plan } from '#src/plan/plan/plan.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'

/** The date that tests of plans stand at. */
export const asOf = '2010-04-30'

/** An organisation as a bare row, for tests of what knows organisations by id alone. */
export async function anOrganisationRow(db: Db, name = 'Moot Aid (illustrative)'): Promise<string> {
  const id = newId()
  await sql`INSERT INTO organisation (id, name, recorded_by) VALUES (${id}, ${name}, 'A test')`.execute(
    db,
  )
  return id
}

/** A plan as the form of one gives it; what matters to a test it says itself. */
export function aPlanForm(partnership: string, facts: Partial<PlanForm> = {}): PlanForm {
  return {
    partnership,
    title: 'Facing the downturn together (illustrative)',
    level: 'partnership',
    bodyName: null,
    organisationId: null,
    startsOn: '',
    endsOn: '',
    ...facts,
  }
}

/** An action as the form of one gives it; what matters to a test it says itself. */
export function anActionForm(plan: string, facts: Partial<ActionForm> = {}): ActionForm {
  return {
    plan,
    what: 'Run a job club (illustrative)',
    kind: 'deliver',
    theme: 'jobs',
    wave: 1,
    lead: null,
    partners: [],
    organisationPlace: null,
    benefitPlace: null,
    startsOn: '',
    endsOn: '',
    origin: null,
    state: 'live',
    why: '',
    heldOn: '',
    ...facts,
  }
}

/** A plan on record, as its partnership sees it. */
export async function aPlan(
  db: Db,
  partnershipId: string,
  { state = 'draft', ...facts }: Partial<PlanForm> & { state?: 'draft' | 'published' } = {},
): Promise<Plan> {
  const { planId } = await inTransaction(
    db,
    async (tx) => await addPlan(tx, operatorAsViewer, aPlanForm(partnershipId, facts), asOf),
  )
  if (state === 'published') await publish(db, planId, asOf)
  return await heldPlan(db, planId)
}

/** Publishes a plan as of a day. */
export async function publish(db: Db, planId: string, heldOn: string): Promise<void> {
  const plan = await heldPlan(db, planId)
  await inTransaction(db, async (tx) => {
    await recordPlanState(tx, operatorAsViewer, { plan, asOf }, { state: 'published', heldOn })
  })
}

async function heldPlan(db: Db, planId: string): Promise<Plan> {
  const plan = await planSeenBy(db, { drafts: 'all', asOf }, planId)
  if (plan === undefined) throw new Error('The plan just added is not there')
  return plan
}

/** An action on record. */
export async function anActionOf(
  db: Db,
  plan: Plan,
  facts: Partial<ActionForm> = {},
): Promise<{ actionId: string; entryId: string }> {
  return await inTransaction(
    db,
    async (tx) =>
      await addAction(tx, operatorAsViewer, { plan, asOf }, anActionForm(plan.id, facts)),
  )
}

/** A draft plan with an action and its milestone; ids of all three. */
export async function aPlanWithMilestone(
  db: Db,
  partnershipId: string,
): Promise<{ planId: string; actionId: string; milestoneId: string }> {
  const plan = await aPlan(db, partnershipId)
  const lead = await anOrganisationRow(db)
  const { actionId } = await anActionOf(db, plan, { lead })
  const reader = { drafts: 'all', asOf } as const
  const form = { what: 'Doors open (illustrative)', dueOn: '2010-06-30', heldOn: '' }
  const action = await actionSeenBy(db, reader, actionId)
  if (action === undefined) throw new Error('The action just added is not there')
  await inTransaction(db, async (tx) => {
    await addMilestone(tx, operatorAsViewer, { action, asOf }, form)
  })
  const milestoneId = (await actionSeenBy(db, reader, actionId))?.milestones[0]?.id ?? ''
  return { planId: plan.id, actionId, milestoneId }
}
