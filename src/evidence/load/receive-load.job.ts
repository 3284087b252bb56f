import { existsSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { counted } from './finding.ts'
import { noteReceived, noteSuccessor, recordStep, resultsOf, unfinishedLoads } from './load.sql.ts'
import type { Load, Results, StepReport } from './load.ts'
import { loadFolder, storedFile } from './load-folder.ts'
import { storeFile } from './receive.job.ts'
import { begin, refusalNoted, type Workshop } from './step.job.ts'

/** A file to load, where it lies, and the JSON file beside it. */
export interface Source {
  path: string
  sidePath: string
}

/**
 * Receives the file. Where a load of the same bytes and options is not over, that one goes on instead: whoever asked holds
 * it before they work at it, for it may be at work elsewhere.
 */
export async function received(
  shop: Workshop,
  load: Load,
  source: Source,
): Promise<{ load: Load; receive: Results['receive'] }> {
  const kept = (await resultsOf(shop.db, load.id)).receive
  if (kept !== undefined && existsSync(storedFile(shop.dataFolder, kept.sha256))) {
    return { load, receive: kept }
  }
  await begin(shop, load, 'receive')
  const stored = await refusalNoted(shop, load, 'receive', async () => ({
    ...(await storeFile(shop.dataFolder, source.path, load.id)),
    sideText: await sideTextOf(source.sidePath),
  }))
  const earlier = await unfinishedAlike(shop, load, stored)
  if (earlier !== undefined) {
    await noteSuccessor(shop.db, load.id, earlier.id)
    await rm(loadFolder(shop.dataFolder, load.id), { recursive: true, force: true })
    return { load: earlier, receive: stored }
  }
  await noteReceived(shop.db, load.id, stored)
  const report: StepReport = {
    facts: [
      { name: 'Size', value: counted(stored.bytes, 'byte') },
      { name: 'SHA-256', value: stored.sha256 },
    ],
    findings: [],
    fault: null,
  }
  await recordStep(shop.db, load.id, { step: 'receive', state: 'done', report, result: stored })
  return { load: { ...load, ...stored }, receive: stored }
}

async function unfinishedAlike(
  { db }: Workshop,
  load: Load,
  stored: Results['receive'],
): Promise<Load | undefined> {
  const others = (await unfinishedLoads(db)).filter(
    ({ id, sha256, fileName, options }) =>
      id !== load.id &&
      sha256 === stored.sha256 &&
      fileName === load.fileName &&
      sameOptions(options, load.options),
  )
  for (const other of others) {
    const { receive } = await resultsOf(db, other.id)
    if (receive?.sideText === stored.sideText) return other
  }
  return undefined
}

function sameOptions(one: Load['options'], other: Load['options']): boolean {
  const keys = ['dataset', 'publishedOn', 'source', 'licence', 'isStrict', 'coverage'] as const
  return keys.every((key) => one[key] === other[key])
}

const largestSideFile = 1024 * 1024

async function sideTextOf(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path)
    return size > largestSideFile ? null : (await readFile(path, 'utf8')).replaceAll('\u0000', '')
  } catch {
    return null
  }
}
