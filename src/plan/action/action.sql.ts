import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { anyOf, isSeenBy, type Reader } from '../plan/plan.sql.ts'
import type { PlanTables } from '../plan/plan-tables.sql.ts'
import type { Action } from './action.ts'
import { actionParts } from './action-parts.sql.ts'
import { type ActionStanding, actionOn } from './action-standing.ts'

/** Which actions are asked for; all of them where nothing is. */
export interface ActionFilter {
  ids?: readonly string[] | undefined
  planIds?: readonly string[] | undefined
  /** Codes of their places of benefit; null stands for one that is not known. */
  places?: readonly (string | null)[] | undefined
  /** Ids of their themes. */
  themes?: readonly string[] | undefined
}

/**
 * The actions that there were on the reader's day, of plans that the reader sees, oldest first. Each is as it stood
 * on that day: no state, lead, confirmation, measure or milestone of it was true later.
 */
export async function actionsFor(
  db: Db,
  { asOf, drafts, ...filter }: Reader & ActionFilter,
): Promise<ActionStanding[]> {
  const actions = await actionsSeenBy(db, { asOf, drafts }, filter)
  return actions.flatMap((action) => actionOn(action, asOf) ?? [])
}

/** Actions with all that was ever recorded of them. */
export async function actionsSeenBy(
  db: Db,
  reader: Reader,
  filter: ActionFilter,
): Promise<Action[]> {
  const rows = await actionRows(db, reader, filter)
  const parts = await actionParts(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ origin_kind, origin_id, ...row }) => ({
    ...row,
    origin:
      origin_kind === null || origin_id === null ? null : { kind: origin_kind, id: origin_id },
    partnerOrganisationIds: parts.partners.get(row.id) ?? [],
    states: parts.states.get(row.id) ?? [],
    leads: parts.leads.get(row.id) ?? [],
    confirmations: parts.confirmations.get(row.id) ?? [],
    measures: parts.measures.get(row.id) ?? [],
    milestones: parts.milestones.get(row.id) ?? [],
  }))
}

export async function actionSeenBy(
  db: Db,
  reader: Reader,
  id: string,
): Promise<Action | undefined> {
  return (await actionsSeenBy(db, reader, { ids: [id] }))[0]
}

async function actionRows(db: Db, reader: Reader, filter: ActionFilter) {
  const { ids, planIds, places, themes } = filter
  let query = db
    .withTables<PlanTables>()
    .selectFrom('action')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.partnership_id', '=', 'action.partnership_id')
        .onRef('plan.id', '=', 'action.plan_id'),
    )
    .select([
      'action.id',
      'action.partnership_id as partnershipId',
      'action.plan_id as planId',
      'action.what',
      'action.kind',
      'action.theme_id as themeId',
      'action.wave_id as waveId',
      'action.organisation_place_code as organisationPlaceCode',
      'action.benefit_place_code as benefitPlaceCode',
      'action.starts_on as startsOn',
      'action.ends_on as endsOn',
      'action.origin_kind',
      'action.origin_id',
    ])
    .where(isSeenBy(reader))
  if (ids !== undefined) query = query.where('action.id', '=', anyOf(ids))
  if (planIds !== undefined) query = query.where('action.plan_id', '=', anyOf(planIds))
  if (places !== undefined) query = query.where(isAmong(places))
  if (themes !== undefined)
    query = query.where('action.theme_id', '=', sql<string>`any(${[...themes]})`)
  return await query.orderBy('action.id').execute()
}

function isAmong(places: readonly (string | null)[]) {
  const codes = places.filter((code) => code !== null)
  const isKnown = sql<boolean>`action.benefit_place_code = any(${codes})`
  return places.includes(null)
    ? sql<boolean>`(${isKnown} OR action.benefit_place_code IS NULL)`
    : isKnown
}
