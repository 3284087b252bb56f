import type { Db } from '#src/platform/db/db.ts'
import type { Measure } from '../measure/measure.ts'
import type { Milestone } from '../milestone/milestone.ts'
import { anyOf, datesOf, grouped } from '../plan/plan.sql.ts'
import type { PlanTables } from '../plan/plan-tables.sql.ts'
import type { ActionLead, ActionStateRow, LeadConfirmation } from './action.ts'

const dates = ['id', 'held_on', 'recorded_at', 'recorded_by'] as const

/** All that hangs on actions, by action; one query a kind, however many actions there are. */
export async function actionParts(db: Db, actionIds: readonly string[]) {
  const [partners, states, leads, confirmations, measures, milestones] = await Promise.all([
    partnersOf(db, actionIds),
    statesOf(db, actionIds),
    leadsOf(db, actionIds),
    confirmationsOf(db, actionIds),
    measuresOf(db, actionIds),
    milestonesOf(db, actionIds),
  ])
  return { partners, states, leads, confirmations, measures, milestones }
}

const actionOf = ({ action_id }: { action_id: string }): string => action_id

async function partnersOf(db: Db, actionIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('action_partner')
    .select(['action_id', 'organisation_id'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('organisation_id')
    .execute()
  return grouped(rows, actionOf, ({ organisation_id }) => organisation_id)
}

async function statesOf(
  db: Db,
  actionIds: readonly string[],
): Promise<Map<string, ActionStateRow[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('action_state')
    .select([...dates, 'action_id', 'state', 'why'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('id')
    .execute()
  return grouped(rows, actionOf, ({ id, state, why, ...row }) => ({
    id,
    state,
    why,
    ...datesOf(row),
  }))
}

async function leadsOf(db: Db, actionIds: readonly string[]): Promise<Map<string, ActionLead[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('action_lead')
    .select([...dates, 'action_id', 'lead_organisation_id'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('id')
    .execute()
  return grouped(rows, actionOf, ({ id, lead_organisation_id, ...row }) => ({
    id,
    organisationId: lead_organisation_id,
    ...datesOf(row),
  }))
}

async function confirmationsOf(
  db: Db,
  actionIds: readonly string[],
): Promise<Map<string, LeadConfirmation[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('lead_confirmation')
    .select([...dates, 'action_id', 'organisation_id'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('id')
    .execute()
  return grouped(rows, actionOf, ({ id, organisation_id, ...row }) => ({
    id,
    organisationId: organisation_id,
    ...datesOf(row),
  }))
}

async function measuresOf(db: Db, actionIds: readonly string[]): Promise<Map<string, Measure[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('measure')
    .select([...dates, 'action_id', 'kind', 'what', 'number', 'evidence_level'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('id')
    .execute()
  return grouped(rows, actionOf, ({ id, action_id, kind, what, number, ...row }) => ({
    id,
    actionId: action_id,
    kind,
    what,
    number,
    evidenceLevel: row.evidence_level,
    ...datesOf(row),
  }))
}

async function milestonesOf(
  db: Db,
  actionIds: readonly string[],
): Promise<Map<string, Milestone[]>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('milestone')
    .select([...dates, 'action_id', 'what', 'due_on'])
    .where('action_id', '=', anyOf(actionIds))
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const [moves, completions] = await Promise.all([movesOf(db, ids), completionsOf(db, ids)])
  return grouped(rows, actionOf, ({ id, action_id, what, due_on, ...row }) => ({
    id,
    actionId: action_id,
    what,
    dueOn: due_on,
    ...datesOf(row),
    moves: moves.get(id) ?? [],
    completions: completions.get(id) ?? [],
  }))
}

async function movesOf(db: Db, milestoneIds: readonly string[]) {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('milestone_move')
    .select([...dates, 'milestone_id', 'moved_from', 'moved_to', 'why'])
    .where('milestone_id', '=', anyOf(milestoneIds))
    .orderBy('id')
    .execute()
  return grouped(
    rows,
    ({ milestone_id }) => milestone_id,
    ({ id, moved_from, moved_to, why, ...row }) => ({
      id,
      movedFrom: moved_from,
      movedTo: moved_to,
      why,
      ...datesOf(row),
    }),
  )
}

async function completionsOf(db: Db, milestoneIds: readonly string[]) {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('milestone_completion')
    .select([...dates, 'milestone_id'])
    .where('milestone_id', '=', anyOf(milestoneIds))
    .execute()
  return grouped(
    rows,
    ({ milestone_id }) => milestone_id,
    ({ id, ...row }) => ({ id, ...datesOf(row) }),
  )
}
