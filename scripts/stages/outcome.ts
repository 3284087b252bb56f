export const stageNames = [
  'static',
  'unit',
  'db',
  'http',
  'server',
  'build',
  'smoke',
  'e2e',
] as const
export type StageName = (typeof stageNames)[number]

export function isStageName(text: string): text is StageName {
  return stageNames.some((name) => name === text)
}

export interface Failure {
  name: string
  reason: string
}

/** What the tests of one stage came to. */
export interface Count {
  passed: number
  failures: readonly Failure[]
  /** Names of the tests that were skipped. */
  skipped: readonly string[]
}

export type StageResult = { stage: StageName; seconds: number } & (
  | ({ kind: 'ran' } & Count)
  /** The stage could not run here, which is no pass: whoever wants to do without it says so. */
  | { kind: 'not-run'; reason: string }
  | { kind: 'left-out' }
)

export interface Totals {
  passed: number
  failed: number
  skipped: number
}

export function totalsOf(results: readonly StageResult[]): Totals {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  for (const result of results) {
    if (result.kind !== 'ran') continue
    totals.passed += result.passed
    totals.failed += result.failures.length
    totals.skipped += result.skipped.length
  }
  return totals
}

/** 0 only when something was tested, all of it passed, and no stage was in want of what it needs. */
export function exitCodeOf(results: readonly StageResult[]): 0 | 1 {
  const { passed, failed } = totalsOf(results)
  const isWhole = results.every((result) => result.kind !== 'not-run')
  return isWhole && failed === 0 && passed > 0 ? 0 : 1
}

/** The last line of `test`, in a form that people and machines both read. */
export function lastLine({ passed, failed, skipped }: Totals): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
