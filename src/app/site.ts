import { operator } from '#src/history/index.ts'
import { secretIn } from '#src/platform/auth/secret.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import type { OnLog } from '#src/platform/db/on-log.ts'
import { type OpenDatabase, openDatabase } from '#src/platform/db/open.ts'
import { type ListenOptions, listen } from '#src/platform/http/listen.ts'
import type { Log } from '#src/platform/log/log.ts'
import { noteUnfinishedMail } from '#src/platform/mail/mailer.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { keepThemes } from '#src/theme/index.ts'
import { composeApp } from './app.ts'
import { type FirstWorld, prepareWorld } from './demonstration/demonstration.ts'
import { prepareFigures } from './demonstration/figures.ts'
import { originsOf } from './origin.ts'
import { makeParts, type Parts } from './parts.ts'
import { isLoopback, type Settings } from './settings.ts'

export interface SiteOptions extends ListenOptions {
  settings: Settings
  dataFolder: string | undefined
  wantsEmpty: boolean
  log: Log
}

export interface Site {
  url: URL
  database: OpenDatabase
  parts: Parts
  firstWorld: FirstWorld
  stop: () => Promise<void>
}

const graceMs = 5000

/** Opens the data, brings it up to date, and serves the site until it is stopped. */
export async function startSite(options: SiteOptions): Promise<Site> {
  refuseOpenPlainHttp(options)
  const { settings, log, dataFolder } = options
  const database = await openDatabase({
    databaseUrl: settings.databaseUrl,
    dataFolder,
    owner: 'site',
    onLog: onLogTo(log),
  })
  try {
    return await serve(options, database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serve(options: SiteOptions, database: OpenDatabase): Promise<Site> {
  const { settings, log } = options
  const firstWorld = await prepareSite(database, options.wantsEmpty)
  const listening: { url: URL | undefined } = { url: undefined }
  const scheme = options.tls === undefined ? 'http' : 'https'
  const origins = originsOf(
    settings.publicUrl,
    () => listening.url ?? new URL(`${scheme}://localhost`),
  )
  const parts = makeParts({
    db: database.db,
    pool: database.pool,
    address: database.address,
    log,
    dataFolder: database.dataFolder,
    secret: settings.secret ?? (await secretIn(database.dataFolder)),
    origins,
    trustedProxies: settings.trustedProxies,
    smtp:
      settings.smtpUrl === undefined
        ? undefined
        : { url: settings.smtpUrl, from: settings.mailFrom ?? '' },
  })
  const server = await listen(composeApp(parts).fetch, options)
  listening.url = server.url
  database.announceSite(origins.publicUrl().origin)
  parts.background.later(parts.loads.takeUp)
  return {
    url: origins.publicUrl(),
    database,
    parts,
    firstWorld,
    stop: async () => {
      await server.stop(graceMs)
      await parts.loads.stop()
      await parts.background.settled()
      await parts.stats.close()
      await database.close()
    },
  }
}

async function prepareSite(database: OpenDatabase, wantsEmpty: boolean): Promise<FirstWorld> {
  await bringUpToDate(database)
  await noteUnfinishedMail(database.db)
  const firstWorld = await prepareWorld(database.db, wantsEmpty)
  await prepareFigures(database.db, database.dataFolder)
  return firstWorld
}

/** Migrations and themes: what the site and every command need before they touch the data. */
export async function bringUpToDate({ pool, db }: OpenDatabase): Promise<void> {
  await migrate(pool)
  await inTransaction(db, async (tx) => await keepThemes(tx, operator))
}

export function onLogTo(log: Log): OnLog {
  return ({ level, words }) => {
    log[level]({ part: 'database' }, words)
  }
}

/** Sign-in over plain HTTP is for this machine alone. */
function refuseOpenPlainHttp({ host, tls, settings }: SiteOptions): void {
  if (tls !== undefined || isLoopback(host) || settings.publicUrl?.protocol === 'https:') return
  throw new Refusal(
    'setting-wrong',
    `Listening on ${host} lets other machines in, and over plain http anybody between could read what is sent. Give --tls-cert and --tls-key, or set PUBLIC_URL to the https address of the proxy in front.`,
  )
}
