import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#src/platform/db/db.ts'
import { isId } from '#src/platform/id/id.ts'
import { bytesOfEditions, editionsAmong } from '../dataset/edition.sql.ts'
import { unfinishedLoads } from './load.sql.ts'
import { editionsFolder } from './load-folder.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Takes away what nothing refers to and nobody has touched for a day: folders without an edition, what loads that are
 * over have left, and the bytes of files that became none. Returns what was taken, for the log.
 */
export async function sweep(db: Db, dataFolder: string, now: Date): Promise<string[]> {
  const unfinished = await unfinishedLoads(db)
  const folders = await oldEntries(editionsFolder(dataFolder), now)
  const editions = await editionsAmong(db, folders.map(({ name }) => name).filter(isId))
  for (const { editionId } of unfinished) editions.add(editionId)
  const loads = new Set(unfinished.map(({ id }) => id))
  const bytes = await bytesOfEditions(db)
  for (const { sha256 } of unfinished) if (sha256 !== null) bytes.add(sha256)
  const unused = [
    ...folders.filter(({ name }) => !editions.has(name)),
    ...(await oldEntries(join(dataFolder, 'loads'), now)).filter(({ name }) => !loads.has(name)),
    ...(await oldEntries(join(dataFolder, 'files'), now)).filter(({ name }) => !bytes.has(name)),
  ]
  for (const { path } of unused) await rm(path, { recursive: true, force: true })
  return unused.map(({ path }) => path)
}

async function oldEntries(folder: string, now: Date): Promise<{ name: string; path: string }[]> {
  const names = await readdir(folder).catch(() => [])
  const old: { name: string; path: string }[] = []
  for (const name of names) {
    const path = join(folder, name)
    const at = await stat(path).catch(() => undefined)
    if (at !== undefined && now.getTime() - at.mtimeMs > dayMs) old.push({ name, path })
  }
  return old
}
