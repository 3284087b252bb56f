import type { Kysely, Transaction } from 'kysely'

/**
 * A handle for reading. Each `.sql.ts` file names the tables it knows:
 * `db.withTables<PlaceTables>()`.
 */
// biome-ignore lint/complexity/noBannedTypes: Kysely's way of saying "no table known yet"
export type Db = Kysely<{}>

/** An open transaction. Commands take it first; it is also a `Db`, so queries accept it. */
// biome-ignore lint/complexity/noBannedTypes: as above
export type Tx = Transaction<{}>

/** Runs `work` in one transaction: all of it is kept, or none. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(work)
}
