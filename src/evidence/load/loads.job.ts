import { existsSync } from 'node:fs'
import type { Db } from '#src/platform/db/db.ts'
import type { ServerAddress } from '#src/platform/db/pool.ts'
import type { Log } from '#src/platform/log/log.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { holdingLoad, recordStep, unfinishedLoads } from './load.sql.ts'
import type { Load } from './load.ts'
import { sentFiles, storedFile } from './load-folder.ts'
import { type LoaderRun, runLoader } from './loader.job.ts'
import { sweep } from './sweep.job.ts'

/** The loads of a site, worked at one after the other in the background. */
export interface Loads {
  /** Puts a load in the queue; its file lies where `sentFiles` says. */
  begin: (load: Load) => void
  /** Goes on with loads that were broken off, and sweeps what nothing refers to. */
  takeUp: () => Promise<void>
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
  last: Promise<void>
  sweeping: NodeJS.Timeout | undefined
}

const sweepEveryMs = 6 * 60 * 60 * 1000

export function openLoads({ db, address, dataFolder, log }: LoadsGround): Loads {
  const state: State = {
    running: null,
    isStopped: false,
    last: Promise.resolve(),
    sweeping: undefined,
  }
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
  const begin = (load: Load): void => {
    state.last = state.last.then(async () => await work(load))
  }
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
    settled: async () => {
      await state.last
    },
    stop: async () => {
      state.isStopped = true
      clearInterval(state.sweeping)
      state.running?.stop()
      await state.last
    },
  }
}

function hasBytes(dataFolder: string, { id, sha256 }: Load): boolean {
  if (sha256 !== null && existsSync(storedFile(dataFolder, sha256))) return true
  return existsSync(sentFiles(dataFolder, id).path)
}

/** A file that was not received whole is nowhere to be had; whoever has it names or sends it again. */
async function noteLost(db: Db, load: Load): Promise<void> {
  await holdingLoad(db, load.id, async () => {
    await noteEnd(db, load, 'The file was not received whole. Send it again.')
  })
}

/** What a step has refused it has written down itself. A load that takes too much would do so again. */
async function noteFailure(
  { db, log }: Pick<LoadsGround, 'db' | 'log'>,
  load: Load,
  error: unknown,
): Promise<void> {
  const isExpected = error instanceof Refusal
  const words = error instanceof Error ? error.message : String(error)
  if (!isExpected) log.error({ load: load.id, words }, 'a load broke')
  const isOver = (await unfinishedLoads(db)).every(({ id }) => id !== load.id)
  if (isOver) return
  if (!isExpected)
    await noteEnd(db, load, 'Loading broke, by a fault of Secklow. The log says more.')
  else if (error.id === 'too-large') await noteEnd(db, load, error.message)
}

async function noteEnd(db: Db, load: Load, sentence: string): Promise<void> {
  const report = { facts: [], findings: [], fault: { sentence, line: null, column: null } }
  await recordStep(db, load.id, { step: 'receive', state: 'refused', report, result: null })
}
