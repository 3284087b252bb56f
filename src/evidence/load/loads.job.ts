import { existsSync } from 'node:fs'
import type { Db } from '#src/platform/db/db.ts'
import type { ServerAddress } from '#src/platform/db/pool.ts'
import type { Log } from '#src/platform/log/log.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import {
  holdingLoad,
  isUnfinished,
  recordStep,
  stepsOf,
  successorOf,
  unfinishedLoads,
} from './load.sql.ts'
import { type Load, type StepReport, steps } from './load.ts'
import { sentFiles, storedFile } from './load-folder.ts'
import { type LoaderRun, runLoader } from './loader.job.ts'
import { sweep } from './sweep.job.ts'

/** The loads of a site, worked at one after the other in the background. */
export interface Loads {
  /** Puts a load in the queue; its file lies where `sentFiles` says. */
  begin: (load: Load) => void
  /** Goes on with loads that were broken off, and sweeps what nothing refers to. */
  takeUp: () => Promise<void>
  /** Whether this load waits or runs. */
  has: (loadId: string) => boolean
  /** Whether no load waits or runs. */
  settled: () => Promise<void>
  /** Breaks off what runs; the next start takes it up. */
  stop: () => Promise<void>
}

export interface LoadsGround {
  db: Db
  address: ServerAddress
  dataFolder: string
  log: Log
}

interface State {
  running: LoaderRun | null
  isStopped: boolean
  sweeping: NodeJS.Timeout | undefined
}

const sweepEveryMs = 6 * 60 * 60 * 1000

export function openLoads({ db, address, dataFolder, log }: LoadsGround): Loads {
  const state: State = { running: null, isStopped: false, sweeping: undefined }
  const work = async (load: Load): Promise<void> => {
    if (state.isStopped) return
    const source = sentFiles(dataFolder, load.id)
    state.running = runLoader({ address, dataFolder, load: { id: load.id }, source })
    try {
      await state.running.done
    } catch (error) {
      if (!state.isStopped) await noteFailure({ db, log }, load, error)
    } finally {
      state.running = null
    }
  }
  const sweepNow = async (): Promise<void> => {
    for (const path of await sweep(db, dataFolder, new Date())) log.info({ path }, 'swept away')
  }
  const { begin, has, settled } = openQueue(log, work)
  return {
    begin,
    takeUp: async () => {
      for (const load of await unfinishedLoads(db)) {
        if (hasBytes(dataFolder, load)) begin(load)
        else await noteLost(db, load)
      }
      await sweepNow()
      state.sweeping = setInterval(() => {
        sweepNow().catch(() => log.error('sweeping failed'))
      }, sweepEveryMs).unref()
    },
    has,
    settled,
    stop: async () => {
      state.isStopped = true
      clearInterval(state.sweeping)
      state.running?.stop()
      await settled()
    },
  }
}

/** Each load has its turn, however the one before it ended. */
function openQueue(
  log: Log,
  work: (load: Load) => Promise<void>,
): Pick<Loads, 'begin' | 'has' | 'settled'> {
  const waiting = new Set<string>()
  let last = Promise.resolve()
  const turn = async (load: Load): Promise<void> => {
    try {
      await work(load)
    } catch (error) {
      log.error({ load: load.id, words: wordsOf(error) }, 'how a load ended was not written down')
    } finally {
      waiting.delete(load.id)
    }
  }
  return {
    begin: (load) => {
      waiting.add(load.id)
      last = last.then(async () => await turn(load))
    },
    has: (loadId) => waiting.has(loadId),
    settled: async () => await last,
  }
}

function hasBytes(dataFolder: string, { id, sha256 }: Load): boolean {
  if (sha256 !== null && existsSync(storedFile(dataFolder, sha256))) return true
  return existsSync(sentFiles(dataFolder, id).path)
}

/** A file that was not received whole is nowhere to be had; whoever has it names or sends it again. */
async function noteLost(db: Db, load: Load): Promise<void> {
  await holdingLoad(db, load.id, async () => {
    await noteEnd(db, load.id, 'The file was not received whole. Send it again.')
  })
}

/**
 * What a step has refused it has written down itself. A load that takes too much would do so again; one that was stopped
 * by the machine can go on. Where somebody else is at the load, they tell how it ends.
 */
async function noteFailure(
  { db, log }: Pick<LoadsGround, 'db' | 'log'>,
  load: Load,
  error: unknown,
): Promise<void> {
  const isExpected = error instanceof Refusal
  if (!isExpected) log.error({ load: load.id, words: wordsOf(error) }, 'a load broke')
  if (isExpected && error.id === 'data-in-use') return
  const loadId = (await successorOf(db, load.id)) ?? load.id
  if (!(await isUnfinished(db, loadId))) return
  if (!isExpected)
    await noteEnd(db, loadId, 'Loading broke, by a fault of Secklow. The log says more.')
  else if (error.id === 'too-large') await noteEnd(db, loadId, error.message)
  else if (error.id !== 'broken-off') await noteStop(db, loadId, error.message)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function noteEnd(db: Db, loadId: string, sentence: string): Promise<void> {
  const report = faultReport(sentence)
  await recordStep(db, loadId, { step: 'receive', state: 'refused', report, result: null })
}

/** Why a load stands still, with the step that it goes on from. */
async function noteStop(db: Db, loadId: string, sentence: string): Promise<void> {
  const last = (await stepsOf(db, loadId)).at(-1)
  const at = last === undefined ? 0 : steps.indexOf(last.step) + (last.state === 'done' ? 1 : 0)
  const report = faultReport(sentence)
  const step = steps[at] ?? 'announce'
  await recordStep(db, loadId, { step, state: 'begun', report, result: null })
}

function faultReport(sentence: string): StepReport {
  return { facts: [], findings: [], fault: { sentence, line: null, column: null } }
}
