import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStats, type Stats } from '#src/platform/stats/stats.ts'
import { loadFolder } from './load-folder.ts'

/** What a load may take. */
export interface LoadLimits {
  memoryMiB: number
  threads: number
}

const tables = 'tables.duckdb'

/** Opens the tables of a load, which lie in a file so that one step finds what another left. */
export function openStaging(dataFolder: string, loadId: string, limits: LoadLimits): Stats {
  const folder = loadFolder(dataFolder, loadId)
  return openStats({
    ...limits,
    temporaryFolder: join(folder, 'temporary'),
    folders: [folder, join(dataFolder, 'files'), join(dataFolder, 'editions')],
    tablesIn: join(folder, tables),
    keepsJoins: true,
  })
}

export function hasStaging(dataFolder: string, loadId: string): boolean {
  return existsSync(join(loadFolder(dataFolder, loadId), tables))
}

/** Takes away tables that a broken-off check may have left half made. */
export async function clearStaging(dataFolder: string, loadId: string): Promise<void> {
  const folder = loadFolder(dataFolder, loadId)
  await mkdir(folder, { recursive: true })
  await rm(join(folder, tables), { force: true })
  await rm(join(folder, `${tables}.wal`), { force: true })
}
