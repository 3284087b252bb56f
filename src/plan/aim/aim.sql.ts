import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { anyOf, isSeenBy, type Reader } from '../plan/plan.sql.ts'
import type { PlanTables } from '../plan/plan-tables.sql.ts'
import type { Aim } from './aim.ts'

/** Which aims are asked for; all of them where nothing is. */
export interface AimFilter {
  planIds?: readonly string[] | undefined
  /** Codes of their places. */
  places?: readonly string[] | undefined
  /** Ids of their themes. */
  themes?: readonly string[] | undefined
}

/** The aims that stood on the reader's day, of plans that the reader sees, oldest first. */
export async function aimsFor(
  db: Db,
  { planIds, places, themes, ...reader }: Reader & AimFilter,
): Promise<Aim[]> {
  let query = db
    .withTables<PlanTables>()
    .selectFrom('aim')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.partnership_id', '=', 'aim.partnership_id')
        .onRef('plan.id', '=', 'aim.plan_id'),
    )
    .select(['aim.id', 'aim.partnership_id as partnershipId', 'aim.plan_id as planId', 'aim.words'])
    .select(['aim.theme_id as themeId', 'aim.place_code as placeCode'])
    .select(['aim.indicator_id as indicatorId', 'aim.held_on as heldOn'])
    .where(isSeenBy(reader))
    .where('aim.held_on', '<=', reader.asOf)
  if (planIds !== undefined) query = query.where('aim.plan_id', '=', anyOf(planIds))
  if (places !== undefined)
    query = query.where('aim.place_code', '=', sql<string>`any(${[...places]})`)
  if (themes !== undefined)
    query = query.where('aim.theme_id', '=', sql<string>`any(${[...themes]})`)
  return await query.orderBy('aim.held_on').orderBy('aim.id').execute()
}
