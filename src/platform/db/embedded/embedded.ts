import type { OnLog } from '../on-log.ts'
import { enterData } from './data-entry.ts'
import type { Owner } from './data-lock.ts'
import { addressOf, type EmbeddedDatabase } from './embedded-database.ts'
import { chooseGround, type Ground, type GroundFacts } from './ground.ts'
import { readGround } from './ground-facts.ts'
import { makeDataFolder } from './ground-work.ts'
import { holdData } from './held-data.ts'
import { readRecord, type ServerRecord } from './server-record.ts'
import { toldStartFailure } from './start-failure.ts'

export interface EmbeddedSettings {
  /** The data folder asked for; undefined for the default. */
  dataFolder: string | undefined
  owner: Owner
  onLog: OnLog
}

/** Opens the database in a data folder: starts our own server on it, or joins the one the site runs there. */
export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedDatabase> {
  let { dataFolder = '.secklow' } = settings
  try {
    const facts = readGround(settings.dataFolder)
    const ground = chooseGround(facts)
    dataFolder = ground.dataFolder
    return await openOn(ground, facts, settings)
  } catch (error) {
    throw toldStartFailure(error, dataFolder)
  }
}

async function openOn(
  ground: Ground,
  facts: GroundFacts,
  { owner, onLog }: EmbeddedSettings,
): Promise<EmbeddedDatabase> {
  const undoFolder = makeDataFolder(ground)
  try {
    const entry = await enterData(ground.dataFolder, owner, onLog)
    if (entry.kind === 'guest') return joined(ground, entry.server)
    try {
      return await holdData({ ground, facts, onLog, free: entry.free })
    } catch (error) {
      entry.free()
      throw error
    }
  } catch (error) {
    undoFolder()
    throw error
  }
}

/** The database as a command sees it while the site runs its server. */
function joined({ dataFolder, cluster, notes }: Ground, server: ServerRecord): EmbeddedDatabase {
  return {
    dataFolder,
    address: addressOf(server.socketFolder),
    facts: {
      cluster,
      'run by': `the site (process ${server.pid})`,
      'server process': String(server.serverPid),
    },
    notes,
    siteUrl: () => readRecord(dataFolder)?.siteUrl ?? undefined,
    announceSite: () => undefined,
    close: async () => undefined,
  }
}
