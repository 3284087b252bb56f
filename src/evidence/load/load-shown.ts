import type { Load, LoadStep, Step, StepReport } from './load.ts'
import { steps } from './load.ts'

/** Where a load is, as a reader is told. */
export type Standing = 'waiting' | 'running' | 'announced' | 'refused' | 'already'

/** How each step is called while it goes on and when it is done. */
export const stepWords: Readonly<Record<Step, { now: string; done: string }>> = {
  receive: { now: 'Receiving the file', done: 'Received' },
  describe: { now: 'Reading its columns', done: 'Described' },
  check: { now: 'Checking every record', done: 'Checked' },
  load: { now: 'Writing the figures', done: 'Loaded' },
  announce: { now: 'Announcing the edition', done: 'Announced' },
}

/** A load with how far it is. */
export interface LoadShown {
  load: Load
  standing: Standing
  /** Each of the five, done or not. */
  steps: readonly {
    step: Step
    state: 'to-do' | 'begun' | 'done' | 'refused'
    report: StepReport | null
  }[]
  fault: StepReport['fault']
}

export function loadShown(load: Load, happened: readonly LoadStep[]): LoadShown {
  const newest = new Map(happened.map((each) => [each.step, each]))
  const shown = steps.map((step) => {
    const held = newest.get(step)
    return { step, state: held?.state ?? ('to-do' as const), report: held?.report ?? null }
  })
  const refused = shown.find(({ state }) => state === 'refused')
  return {
    load,
    standing: standingOf(shown, refused?.report ?? null),
    steps: shown,
    fault: refused?.report?.fault ?? null,
  }
}

function standingOf(shown: LoadShown['steps'], refusal: StepReport | null): Standing {
  if (refusal !== null) return isAlready(refusal) ? 'already' : 'refused'
  if (shown.every(({ state }) => state === 'to-do')) return 'waiting'
  return shown.at(-1)?.state === 'done' ? 'announced' : 'running'
}

/** The edition that has these bytes, where they were loaded before. */
export function isAlready(report: StepReport): boolean {
  return report.facts.some(({ name }) => name === 'Edition')
}
