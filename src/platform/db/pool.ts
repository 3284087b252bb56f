import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './db.ts'

export type Pool = pg.Pool

const dateOid = 1082
const bigintOid = 20

// A calendar date stays the text it is (`2010-04-30`): a Date would move it by a time zone.
pg.types.setTypeParser(dateOid, (text) => text)
pg.types.setTypeParser(bigintOid, Number)

/** Where a server is: a connection string, or the folder of a unix socket with its port. */
export type ServerAddress =
  | { kind: 'url'; url: string }
  | { kind: 'socket'; folder: string; port: number; user: string; database: string }

export function openPool(address: ServerAddress, max = 10): Pool {
  const where =
    address.kind === 'url'
      ? { connectionString: address.url }
      : { host: address.folder, port: address.port, user: address.user, database: address.database }
  const pool = new pg.Pool({
    ...where,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    options:
      '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    application_name: 'secklow',
  })
  // A connection that breaks while idle is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

export function dbOn(pool: Pool): Db {
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
