/**
 * The process that files of figures are loaded in. It loads one and ends: what a file may do to it ends with it, and the
 * site goes on answering.
 */
import { Worker } from 'node:worker_threads'
import { operator } from '#src/history/index.ts'
import { operatorAsViewer, viewerById } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { dbOn, openPool, type ServerAddress } from '#src/platform/db/pool.ts'
import { Refusal, type RefusalId } from '#src/platform/refusal/refusal.ts'
import type { Fault } from './fault.ts'
import { FileFault } from './file-fault.job.ts'
import { holdingLoad, insertLoad, isUnfinished, loadById } from './load.sql.ts'
import type { Load, NewLoad, Step } from './load.ts'
import { goOn, type Loaded } from './loading.job.ts'
import { received, type Source } from './receive-load.job.ts'
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

async function answerTo(order: LoaderOrder): Promise<LoaderWord> {
  // Two are taken by holding the load that was begun and the one that goes on for it.
  const pool = openPool(order.address, 4)
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
    return { loaded: await loaded(shop, begun, order.source) }
  } catch (error) {
    return failureOf(error)
  } finally {
    await pool.end()
  }
}

async function loaded(shop: Workshop, begun: Load, source: Source): Promise<Loaded> {
  return await holding(shop.db, begun, async () => {
    const { load } = await received(shop, begun, source)
    const work = async (): Promise<Loaded> => await goOn(shop, load, source)
    return load.id === begun.id ? await work() : await holding(shop.db, load, work)
  })
}

/** Works at a load that is not over, while nobody else does. */
async function holding(db: Db, { id }: Load, work: () => Promise<Loaded>): Promise<Loaded> {
  const done = await holdingLoad(db, id, async () =>
    (await isUnfinished(db, id)) ? await work() : undefined,
  )
  if (done !== undefined) return done
  throw new Refusal(
    'data-in-use',
    'This file is being loaded already, by another process. Load it again once that has ended, to see how it did.',
  )
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
  const word = await answerTo(order)
  process.send?.(word, () => process.exit(0))
}

process.on('message', (order: LoaderOrder) => void answer(order))
process.on('disconnect', () => process.exit(0))
