import { sql } from 'kysely'
import type { Db } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'

/** A partnership as a bare row, for tests of what stands below partnerships and knows them by id alone. */
export async function aPartnershipRow(db: Db, name = 'A partnership'): Promise<string> {
  const id = newId()
  await sql`
    INSERT INTO place (code, name, kind) VALUES ('X-TEST', 'A place', 'district') ON CONFLICT DO NOTHING
  `.execute(db)
  await sql`
    INSERT INTO partnership (id, slug, name, purpose, place_code, held_on, recorded_by)
    VALUES (${id}, ${id}, ${name}, '', 'X-TEST', '2009-11-18', 'A test')
  `.execute(db)
  return id
}
