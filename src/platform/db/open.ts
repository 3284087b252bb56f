import { Refusal } from '#src/platform/refusal/refusal.ts'
import { errnoOf } from './database-failure.ts'
import type { Db } from './db.ts'
import { type EmbeddedSettings, openEmbedded } from './embedded/embedded.ts'
import { plainDataFolder } from './embedded/plain-data.ts'
import { databaseVersion, dbOn, openPool, type Pool, type ServerAddress } from './pool.ts'

export interface DatabaseSettings extends EmbeddedSettings {
  /** A server of the operator's; undefined for our own. */
  databaseUrl: string | undefined
}

/** What `doctor` shows of a database. */
export interface DatabaseFacts {
  kind: 'embedded' | 'server'
  version: string
  dataFolder: string
  /** More about it, as pairs of words. */
  facts: Record<string, string>
  /** Sentences an operator should read once. */
  notes: readonly string[]
}

export interface OpenDatabase {
  readonly pool: Pool
  readonly db: Db
  readonly address: ServerAddress
  /** Where the secret and other files of this site lie; it exists. */
  readonly dataFolder: string
  describe: () => DatabaseFacts
  /** Where the site on this data answers; undefined where none runs. */
  siteUrl: () => string | undefined
  /** Said by the site once it listens, so that commands and a second start can tell. */
  announceSite: (url: string) => void
  close: () => Promise<void>
}

/**
 * Opens the database of a site, for the site itself or for one command: our own server in the data folder, or the
 * one that DATABASE_URL names. It is not migrated yet.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const { databaseUrl } = settings
  return databaseUrl === undefined
    ? await openOurs(settings)
    : await openTheirs(settings, databaseUrl)
}

async function openOurs(settings: EmbeddedSettings): Promise<OpenDatabase> {
  const embedded = await openEmbedded(settings)
  const { address, dataFolder, facts, notes, siteUrl, announceSite } = embedded
  const pool = openPool(address)
  const close = onlyOnce(async () => {
    await endPool(pool)
    await embedded.close()
  })
  try {
    const version = await databaseVersion(pool)
    const describe = (): DatabaseFacts => ({ kind: 'embedded', version, dataFolder, facts, notes })
    return { pool, db: dbOn(pool), address, dataFolder, describe, siteUrl, announceSite, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openTheirs(
  { dataFolder: asked }: EmbeddedSettings,
  url: string,
): Promise<OpenDatabase> {
  const dataFolder = plainDataFolder(asked)
  const pool = openPool({ kind: 'url', url })
  try {
    const version = await acceptServer(pool)
    const describe = (): DatabaseFacts => ({
      kind: 'server',
      version,
      dataFolder,
      facts: {},
      notes: [],
    })
    return {
      pool,
      db: dbOn(pool),
      address: { kind: 'url', url },
      dataFolder,
      describe,
      siteUrl: () => undefined,
      announceSite: () => undefined,
      close: onlyOnce(() => endPool(pool)),
    }
  } catch (error) {
    await endPool(pool)
    throw error
  }
}

const oldestVersion = 15

/** Refuses a server that cannot hold our data as it is: too old, without ICU, or not UTF-8. Returns its version. */
async function acceptServer(pool: Pool): Promise<string> {
  const server = await askServer(pool)
  const problem = problemOf(server)
  if (problem !== undefined) throw new Refusal('setting-wrong', `DATABASE_URL names ${problem}`)
  return server.version
}

export interface ServerNature {
  version: string
  encoding: string
  icuCollations: number
}

export function problemOf({ version, encoding, icuCollations }: ServerNature): string | undefined {
  if (Number.parseInt(version, 10) < oldestVersion) {
    return `PostgreSQL ${version}; Secklow needs ${oldestVersion} or newer.`
  }
  if (encoding !== 'UTF8') return `a database in ${encoding}; Secklow needs one in UTF8.`
  if (icuCollations === 0) return 'a PostgreSQL built without ICU, by which names are sorted.'
  return undefined
}

async function askServer(pool: Pool): Promise<ServerNature> {
  try {
    const version = await databaseVersion(pool)
    const { rows } = await pool.query<{ encoding: string; icu: number }>(
      "SELECT getdatabaseencoding() AS encoding, (SELECT count(*) FROM pg_collation WHERE collprovider = 'i') AS icu",
    )
    return { version, encoding: rows[0]?.encoding ?? '', icuCollations: rows[0]?.icu ?? 0 }
  } catch (error) {
    throw toldServerFailure(error)
  }
}

/** Why a server cannot be asked. What pg says names the host at most, never the password. */
function toldServerFailure(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const sentence =
    errnoOf(error) === 'ERR_INVALID_URL'
      ? 'DATABASE_URL is not an address that PostgreSQL knows.'
      : `The server that DATABASE_URL names cannot be used: ${error.message}.`
  return new Refusal('setting-wrong', sentence)
}

/** Two signals may both ask for the end: both wait for the one. */
function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let outcome: Promise<void> | undefined
  return async () => {
    outcome ??= work()
    await outcome
  }
}

const longestGoodbyeMs = 3000

/** Ends a pool; a connection that is never given back is not waited for. */
async function endPool(pool: Pool): Promise<void> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    clock = setTimeout(resolve, longestGoodbyeMs)
  })
  await Promise.race([pool.end(), late])
  clearTimeout(clock)
}
