import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Scope } from '#src/people/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Plan, PlanState } from './plan.ts'
import { planRecordKinds } from './plan-record.ts'
import type { PlanTables } from './plan-tables.sql.ts'

/** Who reads, by how far they see drafts, and as of which day. */
export interface Reader {
  drafts: Scope
  /** ISO day. */
  asOf: string
}

/** The row of plan_state that was recorded last tells whether the public may see a plan. */
const recordedState = sql<PlanState>`(
  SELECT state.state FROM plan_state AS state WHERE state.plan_id = plan.id
  ORDER BY state.recorded_at DESC, state.id DESC LIMIT 1
)`

/** The first day on which a plan was published, though it may have been a draft again since. */
const firstPublishedOn = sql<string | null>`(
  SELECT min(state.held_on) FROM plan_state AS state
  WHERE state.plan_id = plan.id AND state.state = 'published'
)`

/**
 * Whether a plan, and so what is under it, is seen: it is published, and had been by the day it is shown as of; or the
 * reader sees the drafts of its partnership. `plan` is its name in the query that asks.
 */
export function isSeenBy({ drafts, asOf }: Reader) {
  if (drafts === 'all') return sql<boolean>`true`
  return sql<boolean>`(
    plan.partnership_id = any(${[...drafts.partnershipIds]}::uuid[])
    OR (${recordedState} = 'published' AND ${firstPublishedOn} <= ${asOf})
  )`
}

/** The plans a reader sees, by title; only those of these ids or partnerships where they are named. */
export async function plansSeenBy(
  db: Db,
  reader: Reader,
  only: { ids?: readonly string[]; partnershipIds?: readonly string[] } = {},
): Promise<Plan[]> {
  let query = db
    .withTables<PlanTables>()
    .selectFrom('plan')
    .select(['id', 'partnership_id as partnershipId', 'title', 'level', 'body_name as bodyName'])
    .select(['organisation_id as organisationId', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select([recordedState.as('state'), firstPublishedOn.as('firstPublishedOn')])
    .where(isSeenBy(reader))
  if (only.ids !== undefined) query = query.where('id', '=', anyOf(only.ids))
  if (only.partnershipIds !== undefined)
    query = query.where('partnership_id', '=', anyOf(only.partnershipIds))
  return await query.orderBy('title').orderBy('id').execute()
}

export async function planSeenBy(db: Db, reader: Reader, id: string): Promise<Plan | undefined> {
  return (await plansSeenBy(db, reader, { ids: [id] }))[0]
}

/** The code of a place and those of all that lies in it. */
export async function placesInAndUnder(db: Db, code: string): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`SELECT place_codes_inside(${code}) AS code`.execute(
    db,
  )
  return new Set(rows.map((row) => row.code))
}

/** One of many ids, however many there are, as one parameter. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}

/** The dates of a row as its record carries them. */
export function datesOf(row: { held_on: string; recorded_at: Date; recorded_by: string }) {
  return { heldOn: row.held_on, recordedAt: row.recorded_at, recordedBy: row.recorded_by }
}

/** Rows by the record they hang on, each as `toValue` makes it. */
export function grouped<R, T>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  toValue: (row: R) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [toValue(row)])
    else group.push(toValue(row))
  }
  return groups
}

/** A row of any kind under plans as history keeps it, locked until the transaction ends; undefined where it is not there. */
export async function lockedRow(
  tx: Tx,
  kind: string,
  at: { partnershipId: string; id: string },
): Promise<Row | undefined> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(it) AS row FROM ${sql.table(tableOf(kind))} AS it
    WHERE partnership_id = ${at.partnershipId} AND id = ${at.id} FOR UPDATE
  `.execute(tx)
  return found.rows[0]?.row
}

/** All rows of a kind that a partnership has, as history keeps them. */
export async function rowsOfPartnership(
  tx: Tx,
  kind: string,
  partnershipId: string,
): Promise<Row[]> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(it) AS row FROM ${sql.table(tableOf(kind))} AS it WHERE partnership_id = ${partnershipId}
  `.execute(tx)
  return found.rows.map(({ row }) => row)
}

function tableOf(kind: string): string {
  const found = planRecordKinds.find((each) => each.kind === kind)
  if (found === undefined) throw new Error(`No table is named for records of ${kind}`)
  return found.table
}
