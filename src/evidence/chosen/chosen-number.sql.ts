import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'

type ChosenTables = {
  chosen_number: {
    partnership_id: string
    indicator_id: string
    held_on: string
    recorded_at: Date
    recorded_by: string
  }
}

/** The indicator that a partnership chose; null where it has not chosen. */
export async function chosenBy(db: Db, partnershipId: string): Promise<string | null> {
  const row = await db
    .withTables<ChosenTables>()
    .selectFrom('chosen_number')
    .select('indicator_id')
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst()
  return row?.indicator_id ?? null
}

/** What the partnership of a place chose, the first by name where there are several; null where none did. */
export async function chosenOfPlace(db: Db, placeCode: string): Promise<string | null> {
  const { rows } = await sql<{ indicator_id: string }>`
    SELECT indicator_id FROM chosen_number JOIN partnership ON partnership.id = chosen_number.partnership_id
    WHERE partnership.place_code = ${placeCode} ORDER BY partnership.name LIMIT 1
  `.execute(db)
  return rows[0]?.indicator_id ?? null
}

/** The whole row as history keeps it, locked until the transaction ends; null where there is none. */
export async function chosenRow(tx: Tx, partnershipId: string): Promise<Row | null> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(chosen_number) AS row FROM chosen_number WHERE partnership_id = ${partnershipId} FOR UPDATE
  `.execute(tx)
  return found.rows[0]?.row ?? null
}

export interface Choice {
  partnershipId: string
  indicatorId: string
  heldOn: string
  recordedBy: string
}

export async function writeChoice(
  tx: Tx,
  { partnershipId, indicatorId, heldOn, recordedBy }: Choice,
): Promise<void> {
  await tx
    .withTables<ChosenTables>()
    .insertInto('chosen_number')
    .values({
      partnership_id: partnershipId,
      indicator_id: indicatorId,
      held_on: heldOn,
      recorded_at: sql`clock_timestamp()`,
      recorded_by: recordedBy,
    })
    .onConflict((taken) =>
      taken.column('partnership_id').doUpdateSet((row) => ({
        indicator_id: row.ref('excluded.indicator_id'),
        held_on: row.ref('excluded.held_on'),
        recorded_at: row.ref('excluded.recorded_at'),
        recorded_by: row.ref('excluded.recorded_by'),
      })),
    )
    .execute()
}
