import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stats } from '#src/platform/stats/stats.ts'
import { type EditionOrder, editionFile } from '../dataset/edition-folder.ts'
import { sumOfFile, sumOfObservations, writeEditionFile } from './edition-file.sql.ts'
import { editionFolder, editionsFolder } from './load-folder.ts'

const orders: readonly EditionOrder[] = ['by-place', 'by-indicator']

/**
 * Writes the folder of an edition: the figures in both orders, read back and compared with what was checked. The folder
 * has its name only once it is whole and on the disk.
 */
export async function writeEdition(
  stats: Stats,
  dataFolder: string,
  editionId: string,
): Promise<{ bytes: number }> {
  const partial = `.partial-${editionId}`
  const editions = editionsFolder(dataFolder)
  // The tables answer nobody while another process has them open: nothing is taken away before they do.
  const expected = await sumOfObservations(stats)
  await rm(join(editions, partial), { recursive: true, force: true })
  await rm(editionFolder(dataFolder, editionId), { recursive: true, force: true })
  await mkdir(join(editions, partial), { recursive: true })
  let bytes = 0
  for (const order of orders) {
    const file = editionFile(editions, partial, order)
    await writeEditionFile(stats, file, order)
    const written = await sumOfFile(stats, file)
    if (JSON.stringify(written) !== JSON.stringify(expected)) {
      throw new Error(`The figures in ${file} are not those that were checked`)
    }
    await synced(file)
    bytes += (await stat(file)).size
  }
  await synced(join(editions, partial))
  await rename(join(editions, partial), editionFolder(dataFolder, editionId))
  await synced(editions)
  return { bytes }
}

/** What is written is on the disk before anybody is told that it is there. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
