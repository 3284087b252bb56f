import { sql } from 'kysely'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { NeedAssessment, QuotedFigure } from './need-claim.ts'

type NeedTables = {
  need_assessment: {
    partnership_id: string
    id: string
    place_code: string
    theme_id: string
    verdict: NeedAssessment['verdict']
    reason: string
    held_on: string
    recorded_at: Date
    recorded_by: string
  }
  quoted_figure: {
    partnership_id: string
    id: string
    place_code: string
    theme_id: string
    what: string
    value: string
    comparator_name: string
    comparator_value: string
    unit: string
    decimals: number
    polarity: QuotedFigure['polarity']
    period: string
    quoted_from: string
    original_source: string
    url: string | null
    held_on: string
    recorded_at: Date
    recorded_by: string
  }
}

export interface NeedScope {
  places: readonly string[]
  /** Held on that day or before. */
  asOf: string
}

/** The judgement each partnership holds of each place and theme as of a date; those withdrawn are left out. */
export async function assessmentsIn(
  db: Db,
  { places, asOf }: NeedScope,
): Promise<NeedAssessment[]> {
  if (places.length === 0) return []
  const rows = await db
    .withTables<NeedTables>()
    .selectFrom('need_assessment')
    .distinctOn(['place_code', 'theme_id', 'partnership_id'])
    .select([
      'id',
      'partnership_id as partnershipId',
      'place_code as placeCode',
      'theme_id as themeId',
      'verdict',
      'reason',
      'held_on as heldOn',
      'recorded_by as recordedBy',
    ])
    .where('place_code', 'in', [...places])
    .where('held_on', '<=', asOf)
    .orderBy('place_code')
    .orderBy('theme_id')
    .orderBy('partnership_id')
    .orderBy('held_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.filter(({ verdict }) => verdict !== 'withdrawn')
}

/** The figures quoted of places as of a date, newest first. */
export async function quotedFiguresIn(
  db: Db,
  { places, asOf }: NeedScope,
): Promise<QuotedFigure[]> {
  if (places.length === 0) return []
  return await db
    .withTables<NeedTables>()
    .selectFrom('quoted_figure')
    .select([
      'id',
      'partnership_id as partnershipId',
      'place_code as placeCode',
      'theme_id as themeId',
      'what',
      sql<number>`value::float8`.as('value'),
      'comparator_name as comparatorName',
      sql<number>`comparator_value::float8`.as('comparatorValue'),
      'unit',
      'decimals',
      'polarity',
      'period',
      'quoted_from as quotedFrom',
      'original_source as originalSource',
      'url',
      'held_on as heldOn',
    ])
    .where('place_code', 'in', [...places])
    .where('held_on', '<=', asOf)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The places of which somebody claimed a need. */
export async function placesClaimed(db: Db): Promise<string[]> {
  const tables = db.withTables<NeedTables>()
  const rows = await tables
    .selectFrom('need_assessment')
    .select('place_code')
    .union(tables.selectFrom('quoted_figure').select('place_code'))
    .execute()
  return rows.map(({ place_code }) => place_code)
}

/** Removes everything that partnerships claimed of needs. */
export async function deleteNeedClaimsOf(tx: Tx, partnershipIds: readonly string[]): Promise<void> {
  if (partnershipIds.length === 0) return
  const tables = tx.withTables<NeedTables>()
  for (const table of ['need_assessment', 'quoted_figure'] as const)
    await tables
      .deleteFrom(table)
      .where('partnership_id', 'in', [...partnershipIds])
      .execute()
}
