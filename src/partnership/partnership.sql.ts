import { sql } from 'kysely'
import type { Row } from '#src/history/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import type { Partnership } from './partnership.ts'

type PartnershipTables = {
  partnership: {
    id: string
    slug: string
    name: string
    purpose: string
    place_code: string
    held_on: string
    recorded_at: Date
    recorded_by: string
  }
}

const columns = ['id', 'slug', 'name', 'purpose', 'place_code', 'held_on'] as const

function partnerships(db: Db) {
  return db.withTables<PartnershipTables>().selectFrom('partnership').select(columns)
}

type PartnershipRow = Awaited<ReturnType<ReturnType<typeof partnerships>['execute']>>[number]

function toPartnership(row: PartnershipRow): Partnership {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    placeCode: row.place_code,
    heldOn: row.held_on,
  }
}

export async function allPartnerships(db: Db): Promise<Partnership[]> {
  return (await partnerships(db).orderBy('name').execute()).map(toPartnership)
}

export async function partnershipBySlug(db: Db, slug: string): Promise<Partnership | undefined> {
  const row = await partnerships(db).where('slug', '=', slug).executeTakeFirst()
  return row && toPartnership(row)
}

export async function partnershipsById(db: Db, ids: readonly string[]): Promise<Partnership[]> {
  if (ids.length === 0) return []
  return (
    await partnerships(db)
      .where('id', 'in', [...ids])
      .orderBy('name')
      .execute()
  ).map(toPartnership)
}

/** The partnerships that act in a place: those whose own place it is. */
export async function partnershipsOfPlace(db: Db, placeCode: string): Promise<Partnership[]> {
  return (await partnerships(db).where('place_code', '=', placeCode).orderBy('name').execute()).map(
    toPartnership,
  )
}

export async function insertPartnership(
  tx: Tx,
  partnership: Partnership,
  recordedBy: string,
): Promise<Row> {
  await tx
    .withTables<PartnershipTables>()
    .insertInto('partnership')
    .values({
      id: partnership.id,
      slug: partnership.slug,
      name: partnership.name,
      purpose: partnership.purpose,
      place_code: partnership.placeCode,
      held_on: partnership.heldOn,
      recorded_at: sql`clock_timestamp()`,
      recorded_by: recordedBy,
    })
    .execute()
  return await partnershipRow(tx, partnership.id)
}

export async function updatePartnership(tx: Tx, partnership: Partnership): Promise<Row> {
  await tx
    .withTables<PartnershipTables>()
    .updateTable('partnership')
    .set({
      slug: partnership.slug,
      name: partnership.name,
      purpose: partnership.purpose,
      place_code: partnership.placeCode,
      held_on: partnership.heldOn,
    })
    .where('id', '=', partnership.id)
    .execute()
  return await partnershipRow(tx, partnership.id)
}

/** The whole row as history keeps it, locked until the transaction ends. */
export async function partnershipRow(tx: Tx, id: string): Promise<Row> {
  const found = await sql<{ row: Row }>`
    SELECT to_jsonb(partnership) AS row FROM partnership WHERE id = ${id} FOR UPDATE
  `.execute(tx)
  return found.rows[0]?.row ?? {}
}

export async function deletePartnership(tx: Tx, id: string): Promise<void> {
  await tx.withTables<PartnershipTables>().deleteFrom('partnership').where('id', '=', id).execute()
}
