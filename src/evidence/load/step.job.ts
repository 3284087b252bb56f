import type { Viewer } from '#src/people/index.ts'
import type { Db } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { FileFault } from './file-fault.job.ts'
import { recordStep } from './load.sql.ts'
import type { Finding, Load, Results, Step, StepReport } from './load.ts'
import type { LoadLimits } from './staging.job.ts'

/** Where loads are worked at. */
export interface Workshop {
  db: Db
  dataFolder: string
  limits: LoadLimits
  /** Who began a load, with the roles they hold now. */
  viewerOf: (actor: Load['actor']) => Promise<Viewer>
  onStep?: (step: Step) => void
}

export interface Run {
  shop: Workshop
  load: Load
  kept: Partial<Results>
}

export type Done<S extends Step> = {
  result: Results[S]
  facts?: StepReport['facts']
  findings?: readonly Finding[]
}

/** Does a step, or takes what it left when it was done before. */
export async function step<S extends Step>(
  { shop, load, kept }: Run,
  name: S,
  work: () => Promise<Done<S>>,
): Promise<Results[S]> {
  const before: Results[S] | undefined = kept[name]
  if (before !== undefined) return before
  await begin(shop, load, name)
  const { result, facts = [], findings = [] } = await refusalNoted(shop, load, name, work)
  const report: StepReport = { facts, findings, fault: null }
  await recordStep(shop.db, load.id, { step: name, state: 'done', report, result })
  return result
}

export async function begin(shop: Workshop, load: Load, name: Step): Promise<void> {
  shop.onStep?.(name)
  await recordStep(shop.db, load.id, { step: name, state: 'begun', report: null, result: null })
}

/** A fault of the file ends its load. What is wrong with the machine does not: the load goes on another time. */
export async function refusalNoted<T>(
  { db }: Workshop,
  load: Load,
  name: Step,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const told = ofTheMachine(error)
    const isFinal =
      told instanceof FileFault || (told instanceof Refusal && finalRefusals.has(told.id))
    if (isFinal) {
      const fault =
        told instanceof FileFault
          ? told.fault
          : { sentence: told.message, line: null, column: null }
      const report: StepReport = { facts: [], findings: [], fault }
      await recordStep(db, load.id, { step: name, state: 'refused', report, result: null })
    }
    throw told
  }
}

const finalRefusals: ReadonlySet<string> = new Set(['not-permitted', 'already-exists', 'too-large'])

function ofTheMachine(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  if (/No space left on device|ENOSPC/.test(error.message)) {
    return new Refusal(
      'disk-full',
      'The disk is full, so nothing was changed. Make room, and load the file again.',
    )
  }
  if (error.message.startsWith('Out of Memory Error')) {
    return new Refusal('too-large', 'The file needs more memory than loading may take.')
  }
  return error
}
