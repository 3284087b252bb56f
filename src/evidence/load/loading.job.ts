import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { inTransaction } from '#src/platform/db/db.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { announcedWithBytes } from '../dataset/edition.sql.ts'
import { announceEdition } from './announce.commands.ts'
import { checked } from './check.job.ts'
import { described } from './describe.job.ts'
import { keepTables } from './edition-file.sql.ts'
import { counted } from './finding.ts'
import { insertLoad, recordStep, resultsOf, stepsOf } from './load.sql.ts'
import type { Counts, Finding, Load, NewLoad, Results, StepReport } from './load.ts'
import { editionFolder, loadFolder, storedFile } from './load-folder.ts'
import { received, type Source } from './receive-load.job.ts'
import { clearStaging, hasStaging, openStaging } from './staging.job.ts'
import { begin, type Done, type Run, refusalNoted, step, type Workshop } from './step.job.ts'
import { writeEdition } from './write.job.ts'

export interface Loaded {
  loadId: string
  editionId: string
  isCurrent: boolean
  /** The same bytes were loaded before: nothing was changed. */
  isAlready: boolean
  publishedOn: string | null
  datasetId: string | null
  counts: Counts | null
  unregistered: readonly { code: string; name: string }[]
  findings: readonly Finding[]
  entryId: string | null
}

/** Begins a load, and takes it through its steps in this process: for files known to be small. */
export async function loadHere(shop: Workshop, load: NewLoad, source: Source): Promise<Loaded> {
  return await goOn(shop, await insertLoad(shop.db, load), source)
}

/**
 * Takes a load through its five steps, from the first that is not done. Each is written down when it is begun and when
 * it is done or refused, so that a load that is broken off at any moment goes on from there.
 */
export async function goOn(shop: Workshop, begun: Load, source: Source): Promise<Loaded> {
  const { load, receive } = await received(shop, begun, source)
  const already = await announcedWithBytes(shop.db, receive.sha256, load.options.dataset)
  if (already !== undefined) return await toldAlready(shop, load, already)
  const run = { shop, load, kept: await keptOf(shop, load) }
  const describe = await step(run, 'describe', async () => await describedFile(run, receive))
  const check = await checkedFile(run, receive, describe)
  await written(run)
  const announce = await announcedLoad(run, { receive, describe, check })
  await rm(loadFolder(shop.dataFolder, load.id), { recursive: true, force: true })
  const findings = (await stepsOf(shop.db, load.id)).flatMap(({ report }) => report?.findings ?? [])
  return {
    loadId: load.id,
    ...announce,
    isAlready: false,
    publishedOn: describe.publication.on,
    datasetId: check.dataset.id,
    counts: check.counts,
    unregistered: check.unregistered,
    findings,
  }
}

/** What the steps that are done have left, as far as it is still there. */
async function keptOf({ db, dataFolder }: Workshop, load: Load): Promise<Partial<Results>> {
  const kept = await resultsOf(db, load.id)
  if (!existsSync(editionFolder(dataFolder, load.editionId))) delete kept.load
  if (kept.load === undefined && !hasStaging(dataFolder, load.id)) delete kept.check
  return kept
}

async function toldAlready(shop: Workshop, load: Load, editionId: string): Promise<Loaded> {
  const fault = { sentence: 'These bytes are loaded already.', line: null, column: null }
  const facts = [{ name: 'Edition', value: editionId }]
  await recordStep(shop.db, load.id, {
    step: 'receive',
    state: 'refused',
    report: { facts, findings: [], fault },
    result: null,
  })
  await rm(loadFolder(shop.dataFolder, load.id), { recursive: true, force: true })
  return {
    loadId: load.id,
    editionId,
    isCurrent: false,
    isAlready: true,
    publishedOn: null,
    datasetId: null,
    counts: null,
    unregistered: [],
    findings: [],
    entryId: null,
  }
}

async function describedFile(
  { shop, load }: Run,
  { sha256, sideText }: Results['receive'],
): Promise<Done<'describe'>> {
  const { fileName, options } = load
  const result = await described(storedFile(shop.dataFolder, sha256), {
    fileName,
    sideText,
    options,
  })
  const { on } = result.publication
  const read = Object.values(result.columns.at).map((at) => result.columns.names[at] ?? '')
  return {
    result,
    facts: [
      { name: 'Columns', value: read.join(', ') },
      { name: 'Published', value: on === null ? 'publication date not given' : dayInWords(on) },
      { name: 'Source', value: result.source },
      { name: 'Licence', value: result.licence },
    ],
  }
}

async function checkedFile(
  run: Run,
  receive: Results['receive'],
  description: Results['describe'],
): Promise<Results['check']> {
  const { shop, load } = run
  const { dataFolder, limits } = shop
  return await step(run, 'check', async () => {
    await clearStaging(dataFolder, load.id)
    const stats = openStaging(dataFolder, load.id, limits)
    try {
      const { result, findings } = await checked({
        db: shop.db,
        stats,
        file: storedFile(dataFolder, receive.sha256),
        fileName: load.fileName,
        sideText: receive.sideText,
        description,
        options: load.options,
      })
      await keepTables(stats)
      return { result, findings, facts: factsOf(result) }
    } finally {
      await stats.close()
    }
  })
}

function factsOf({ dataset, indicators, counts }: Results['check']): StepReport['facts'] {
  return [
    { name: 'Dataset', value: `${dataset.label} (${dataset.id})` },
    { name: 'Indicators', value: indicators.map(({ label }) => label).join(', ') },
    { name: 'Records read', value: counts.read.toLocaleString('en-GB') },
    { name: 'Figures', value: counts.loaded.toLocaleString('en-GB') },
    { name: 'Of them kept back', value: counts.withheld.toLocaleString('en-GB') },
    { name: 'Left out', value: counts.leftOut.toLocaleString('en-GB') },
    { name: 'Places', value: counts.places.toLocaleString('en-GB') },
  ]
}

async function written(run: Run): Promise<void> {
  const { shop, load } = run
  await step(run, 'load', async () => {
    const stats = openStaging(shop.dataFolder, load.id, shop.limits)
    try {
      const result = await writeEdition(stats, shop.dataFolder, load.editionId)
      return { result, facts: [{ name: 'Size', value: counted(result.bytes, 'byte') }] }
    } finally {
      await stats.close()
    }
  })
}

/** The announcement is written down in the transaction that makes it. */
async function announcedLoad(
  { shop, load, kept }: Run,
  results: Pick<Results, 'receive' | 'describe' | 'check'>,
): Promise<Results['announce']> {
  if (kept.announce !== undefined) return kept.announce
  await begin(shop, load, 'announce')
  return await refusalNoted(shop, load, 'announce', async () => {
    const viewer = await shop.viewerOf(load.actor)
    return await inTransaction(shop.db, async (tx) => {
      const result = await announceEdition(tx, viewer, { load, results })
      const shown = result.isCurrent ? 'current' : 'held behind a newer edition'
      const report: StepReport = {
        facts: [{ name: 'Edition', value: `${result.editionId}, ${shown}` }],
        findings: [],
        fault: null,
      }
      await recordStep(tx, load.id, { step: 'announce', state: 'done', report, result })
      return result
    })
  })
}
