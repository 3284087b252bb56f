import { parseSettings, type Settings } from '#src/app/settings.ts'
import { bringUpToDate, onLogTo } from '#src/app/site.ts'
import { type OpenDatabase, openDatabase } from '#src/platform/db/open.ts'
import { type Log, openLog } from '#src/platform/log/log.ts'
import type { CommonOptions } from './program.ts'

export interface Opened {
  database: OpenDatabase
  settings: Settings
  log: Log
}

/**
 * Opens the data for one command, whether the site runs on it or not, and closes it again.
 * Which world the site shows first is left to its first start.
 */
export async function withData<T>(
  options: CommonOptions,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const settings = parseSettings(process.env)
  const log = openLog(settings.logLevel)
  const database = await openDatabase({
    databaseUrl: settings.databaseUrl,
    dataFolder: options.data,
    owner: 'command',
    onLog: onLogTo(log),
  })
  try {
    await bringUpToDate(database)
    return await work({ database, settings, log })
  } finally {
    await database.close()
  }
}
