/**
 * The process that files of figures are loaded in. It loads one and ends: what a file may do to it ends with it, and the
 * site goes on answering.
 */
import { Worker } from 'node:worker_threads'
import { operator } from '#src/history/index.ts'
import { operatorAsViewer, viewerById } from '#src/people/index.ts'
import { dbOn, openPool, type ServerAddress } from '#src/platform/db/pool.ts'
import { Refusal, type RefusalId } from '#src/platform/refusal/refusal.ts'
import type { Fault } from './fault.ts'
import { FileFault } from './file-fault.job.ts'
import { holdingLoad, insertLoad, loadById } from './load.sql.ts'
import type { NewLoad, Step } from './load.ts'
import { goOn, type Loaded } from './loading.job.ts'
import type { Source } from './receive-load.job.ts'
import type { LoadLimits } from './staging.job.ts'
import type { Workshop } from './step.job.ts'

export interface LoaderOrder {
  address: ServerAddress
  dataFolder: string
  limits: LoadLimits
  /** A load that is begun here, or the id of one that was begun before. */
  load: NewLoad | { id: string }
  source: Source
}

/** What the process says: each step as it begins, and then how it ended. */
export type LoaderWord =
  | { step: Step }
  | { loaded: Loaded }
  | { refused: { id: RefusalId; sentence: string; fault: Fault | null } }
  | { broken: string }

const [asker, mostBytes] = process.argv.slice(2).map(Number)

/**
 * Tables and what is read of a file lie outside the heap of the engine. A thread looks at what the process holds, and
 * at whether whoever asked is still there.
 */
const lookout = `
  const { workerData: { asker, mostBytes } } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== asker) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGABRT')
  }, 50)
`
new Worker(lookout, { eval: true, execArgv: [], workerData: { asker, mostBytes } }).unref()

async function load(order: LoaderOrder): Promise<LoaderWord> {
  const pool = openPool(order.address, 3)
  const db = dbOn(pool)
  const shop: Workshop = {
    db,
    dataFolder: order.dataFolder,
    limits: order.limits,
    viewerOf: async ({ id }) => (id === operator.id ? operatorAsViewer : await viewerById(db, id)),
    onStep: (step) => say({ step }),
  }
  try {
    const begun =
      'id' in order.load ? await loadById(db, order.load.id) : await insertLoad(db, order.load)
    if (begun === undefined) throw new Refusal('not-found', 'There is no such load.')
    const loaded = await holdingLoad(
      db,
      begun.id,
      async () => await goOn(shop, begun, order.source),
    )
    if (loaded === undefined) throw new Refusal('data-in-use', 'Another process is at this load.')
    return { loaded }
  } catch (error) {
    return failureOf(error)
  } finally {
    await pool.end()
  }
}

function failureOf(error: unknown): LoaderWord {
  if (error instanceof Refusal) {
    const fault = error instanceof FileFault ? error.fault : null
    return { refused: { id: error.id, sentence: error.message, fault } }
  }
  return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function say(word: LoaderWord): void {
  process.send?.(word)
}

async function answer(order: LoaderOrder): Promise<void> {
  const word = await load(order)
  process.send?.(word, () => process.exit(0))
}

process.on('message', (order: LoaderOrder) => void answer(order))
process.on('disconnect', () => process.exit(0))
