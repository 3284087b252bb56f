import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errnoOf } from '../database-failure.ts'
import { type Binaries, program } from './binaries.ts'
import { type Ground, systemFolder } from './ground.ts'
import { markOf } from './process-mark.ts'

/** Makes the data folder where it is missing; returns how to take that back. */
export function makeDataFolder({ dataFolder, dataMode }: Ground): () => void {
  const made = makeFolders(dataFolder, dataMode)
  // A folder that was there before us is opened for the server, never closed.
  if (made.length === 0 && dataMode === 0o711) {
    const mode = lstatSync(dataFolder).mode & 0o7777
    if ((mode & 0o011) !== 0o011) chmodSync(dataFolder, mode | 0o011)
  }
  return () => {
    for (const folder of made.toReversed()) removeIfEmpty(folder)
  }
}

/** Makes a folder and its missing parents; the parents may be passed through by all. */
export function makeFolders(folder: string, mode: number): string[] {
  if (existsSync(folder)) return []
  const above = makeFolders(dirname(folder), 0o755)
  mkdirSync(folder)
  chmodSync(folder, mode)
  return [...above, folder]
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody uses it.
  }
}

/** Removes what a killed process left half made. Only for the holder of the data folder's lock. */
export function removeDrafts(cluster: string): void {
  const draft = `${basename(cluster)}.draft-`
  if (!existsSync(dirname(cluster))) return
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(draft))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}

export function makeSystemFolder(): void {
  makeFolders(systemFolder, 0o755)
}

export function linkCluster({ dataFolder, cluster }: Ground): void {
  const path = join(dataFolder, 'postgres')
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(cluster, path)
}

/** Copies the programs to a folder that all may read. It appears whole, and is reused by every clone. */
export async function copyBinaries(from: Binaries, to: Binaries): Promise<void> {
  if (existsSync(program(to, 'postgres'))) return
  await removeOldDrafts(to.folder)
  const draft = `${to.folder}.draft-${process.pid}`
  try {
    await cp(from.folder, draft, { recursive: true, verbatimSymlinks: true })
    await openToAll(draft)
    await rename(draft, to.folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another clone was quicker.
    if (errnoOf(error) !== 'ENOTEMPTY' && errnoOf(error) !== 'EEXIST') throw error
  }
}

async function removeOldDrafts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.draft-`
  for (const name of await readdir(dirname(folder))) {
    const pid = Number(name.slice(prefix.length))
    if (!name.startsWith(prefix) || markOf(pid) !== undefined) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

/** Under a strict umask npm writes files that only root reads. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    if (entry.isFile()) await chmod(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
