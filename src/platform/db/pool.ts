import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool as PlainPool, type PoolClient, types } from 'pg'
import { isAway, toldFailure } from './database-failure.ts'
import type { Db } from './db.ts'

export type Pool = PlainPool

// A calendar date stays the text it is (`2010-04-30`): a Date would move it by a time zone.
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.INT8, Number)

/** Where a server is: a connection string, or the folder of a unix socket with its port. */
export type ServerAddress =
  | { kind: 'url'; url: string }
  | { kind: 'socket'; folder: string; port: number; user: string; database: string }

export function openPool(address: ServerAddress, max = 10): Pool {
  const where =
    address.kind === 'url'
      ? { connectionString: address.url }
      : { host: address.folder, port: address.port, user: address.user, database: address.database }
  return new SteadyPool({
    ...where,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    options:
      '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    application_name: 'secklow',
  })
}

export function dbOn(pool: Pool): Db {
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}

/** The server's version as people say it: `17.10`. */
export async function databaseVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
  return rows[0]?.server_version.split(' ')[0] ?? ''
}

type ConnectCallback = Parameters<PlainPool['connect']>[0]

const patienceMs = 3000

/**
 * A pool that outlives its server: it waits a few seconds for one that is starting again, a broken connection never
 * ends the process, and what the machine cannot help is told as a refusal.
 */
class SteadyPool extends PlainPool {
  constructor(config: ConstructorParameters<typeof PlainPool>[0]) {
    super(config)
    tellFailures(this)
    this.on('error', () => undefined)
    this.on('connect', (client) => {
      client.on('error', () => undefined)
      tellFailures(client)
    })
  }

  override connect(): Promise<PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<PoolClient> | undefined {
    const client = this.#connectPatiently(Date.now() + patienceMs)
    if (callback === undefined) return client
    void answer(client, callback)
    return undefined
  }

  async #connectPatiently(until: number): Promise<PoolClient> {
    try {
      return await super.connect()
    } catch (error) {
      if (!isAway(error) || this.ending || Date.now() > until) throw toldFailure(error)
    }
    await pause(100)
    return await this.#connectPatiently(until)
  }
}

async function answer(client: Promise<PoolClient>, callback: ConnectCallback): Promise<void> {
  const outcome = await client.catch((error: Error) => error)
  if (outcome instanceof Error) callback(outcome, undefined, () => undefined)
  else callback(undefined, outcome, (error?: boolean | Error) => outcome.release(error))
}

/** Replaces `query` of a pool or of one connection by itself with its failures told. */
function tellFailures(speaker: PlainPool | PoolClient): void {
  const ask: unknown = Reflect.get(speaker, 'query')
  if (typeof ask !== 'function') return
  Reflect.set(speaker, 'query', (...words: unknown[]): unknown => {
    const callback = words.at(-1)
    if (typeof callback === 'function') words.splice(-1, 1, tellingCallback(callback))
    const result: unknown = Reflect.apply(ask, speaker, words)
    return result instanceof Promise ? tellingPromise(result) : result
  })
}

/** Whatever pg was given is called with what pg gives. */
function tellingCallback(callback: Function): (error: unknown, result: unknown) => void {
  return (error, result) => {
    Reflect.apply(callback, undefined, [toldFailure(error), result])
  }
}

async function tellingPromise(result: Promise<unknown>): Promise<unknown> {
  try {
    return await result
  } catch (error) {
    throw toldFailure(error)
  }
}
