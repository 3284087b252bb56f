import type { Kysely, Transaction } from 'kysely'

/** Stands for the tables that only a `.sql.ts` file knows. */
export type NoTableYet = { 'no table yet': Record<string, never> }

/**
 * A handle for reading. Each `.sql.ts` file names the tables it knows:
 * `db.withTables<PlaceTables>()`.
 */
export type Db = Kysely<NoTableYet>

/** An open transaction. Commands take it first; it is also a `Db`, so queries accept it. */
export type Tx = Transaction<NoTableYet>

/** Runs `work` in one transaction: all of it is kept, or none. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await db.transaction().execute(work)
}
