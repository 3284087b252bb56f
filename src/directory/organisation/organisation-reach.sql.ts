import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'

/** The places in which a body acts as far as is known: its own, and those its services are for. */
export async function placesOfOrganisation(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT place_code AS code FROM organisation WHERE id = ${id} AND place_code IS NOT NULL
    UNION
    SELECT place_served_code FROM service WHERE organisation_id = ${id} AND place_served_code IS NOT NULL
  `.execute(db)
  return rows.map(({ code }) => code)
}
