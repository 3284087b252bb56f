import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdsBytes, loadHere } from '#src/evidence/index.ts'
import { programmeHere } from '#src/partnership/index.ts'
import { actorOf } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { teller } from './teller.ts'

export const figuresFolder = join(projectFolder, 'src/app/demonstration/figures')

/** Excerpts of official files: the figures of the demonstration's places before its date, and nothing invented. */
export const demonstrationFigures = [
  'claimant-count',
  'employment-rate',
  'gross-disposable-household-income',
] as const

/** Small tables need little. */
const limits = { memoryMiB: 128, threads: 1 }

/**
 * Loads the excerpts while the demonstration is shown, through the same five steps as any file. What is held already, or
 * was taken back, stays as it is. Returns how many were loaded.
 */
export async function prepareFigures(db: Db, dataFolder: string): Promise<number> {
  if (!(await programmeHere(db)).showsDemonstration) return 0
  const loaded = await Promise.all(
    demonstrationFigures.map(async (name) => await prepareFile(db, dataFolder, name)),
  )
  return loaded.filter(Boolean).length
}

async function prepareFile(db: Db, dataFolder: string, name: string): Promise<boolean> {
  const path = join(figuresFolder, `${name}.csv`)
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  if (await holdsBytes(db, sha256)) return false
  const options = {
    dataset: null,
    publishedOn: null,
    source: null,
    licence: 'OGL-UK-3.0',
    isStrict: false,
    coverage: 'excerpt',
  } as const
  await loadHere(
    { db, dataFolder, limits, viewerOf: async () => await Promise.resolve(teller) },
    { fileName: `${name}.csv`, options, actor: actorOf(teller) },
    { path, sidePath: join(figuresFolder, `${name}.json`) },
  )
  return true
}
