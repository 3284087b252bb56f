import type { Count, StageName } from './outcome.ts'

export interface StageContext {
  /** Fires when the run is stopped: whatever a stage started ends then. */
  signal: AbortSignal
  /** Progress for whoever watches; never on standard output when one JSON document is wanted there. */
  say: (sentence: string) => void
}

/** What running a stage gives: a count, or the reason why it could not run here. */
export type StageOutcome = Count | { notRun: string }

export interface Stage {
  name: StageName
  /** What it is, in plain words. */
  title: string
  run: (context: StageContext) => Promise<StageOutcome>
}

/** One named check of a stage: it passes, or says what to mend. */
export interface Check {
  name: string
  run: (context: StageContext) => Promise<CheckResult>
}

export type CheckResult = { ok: true; note?: string } | { ok: false; reason: string }

export const passed: CheckResult = { ok: true }

/** A check whose faults are known one by one. */
export function noFaults(faults: readonly string[], note?: string): CheckResult {
  if (faults.length > 0) return { ok: false, reason: faults.join('\n') }
  return note === undefined ? passed : { ok: true, note }
}
