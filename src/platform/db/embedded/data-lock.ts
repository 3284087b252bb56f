import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { errnoOf } from '../database-failure.ts'
import { markOf } from './process-mark.ts'

/** Who uses a data folder: the site as long as it runs, or one command. */
export type Owner = 'site' | 'command'

const holderFile = z.object({
  pid: z.int().positive(),
  mark: z.string(),
  owner: z.enum(['site', 'command']),
})

export type Holder = z.infer<typeof holderFile>

export type LockAttempt =
  | { kind: 'taken'; free: () => void }
  | { kind: 'held'; holder: Holder }
  /** Somebody is taking it this moment: ask again. */
  | { kind: 'changing' }

/**
 * Tries to take the lock of a data folder. It is a file that names its holder and appears whole (a link), so that
 * two never both have it; a holder that no longer lives holds nothing.
 */
export function tryLock(dataFolder: string, owner: Owner): LockAttempt {
  const path = join(dataFolder, 'lock')
  const mine: Holder = { pid: process.pid, mark: markOf(process.pid) ?? '', owner }
  if (appears(path, mine)) return { kind: 'taken', free: () => freeLock(path, mine) }
  const text = readOrNothing(path)
  if (text === undefined) return { kind: 'changing' }
  const holder = holderIn(text)
  if (holder !== undefined && isAlive(holder)) return { kind: 'held', holder }
  removeStale(path, text)
  return { kind: 'changing' }
}

export function isAlive(holder: { pid: number; mark: string }): boolean {
  return markOf(holder.pid) === holder.mark
}

function appears(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
    linkSync(draft, path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

const guardSeconds = 5

/** Removes a lock nobody holds. The guard lets one process do it, and only while the lock is still that one. */
function removeStale(path: string, seen: string): void {
  const guard = `${path}.clearing`
  try {
    writeFileSync(guard, '', { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    if (ageSeconds(guard) > guardSeconds) rmSync(guard, { force: true })
    return
  }
  try {
    if (readOrNothing(path) === seen) rmSync(path)
  } finally {
    rmSync(guard, { force: true })
  }
}

function freeLock(path: string, mine: Holder): void {
  if (readOrNothing(path) === JSON.stringify(mine)) rmSync(path, { force: true })
}

function holderIn(text: string): Holder | undefined {
  try {
    return holderFile.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function ageSeconds(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? 0 : (Date.now() - found.mtimeMs) / 1000
}
