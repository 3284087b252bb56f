import type { Failure, StageResult } from './outcome.ts'
import { exitCodeOf, lastLine, totalsOf } from './outcome.ts'

/** One stage in a line. */
export function stageLine(title: string, result: StageResult): string {
  const time = `${result.seconds.toFixed(1)} s`
  switch (result.kind) {
    case 'left-out':
      return `${title}: left out, as asked.`
    case 'not-run':
      return `${title}: NOT RUN. ${result.reason}`
    case 'ran': {
      const failed = result.failures.length
      const totals = { passed: result.passed, failed, skipped: result.skipped.length }
      return `${title}: ${lastLine(totals)} in ${time}`
    }
  }
}

/** A failure with everything that was said about it, set in under its name. */
export function failureLines(failure: Failure): string[] {
  return [
    `  ✗ ${failure.name}`,
    ...failure.reason.split('\n').map((line) => `      ${line}`.trimEnd()),
  ]
}

/** The end of a run in words: stages that were not run are named before the last line. */
export function closingLines(results: readonly StageResult[]): string[] {
  const notRun = results.filter((result) => result.kind === 'not-run')
  const names = notRun.map((result) => result.stage)
  const missing =
    names.length === 0
      ? []
      : [
          `${names.length} not run: ${names.join(', ')}. That is no pass; leave a stage out with ${names.map((name) => `--without ${name}`).join(' ')}.`,
        ]
  return [...missing, lastLine(totalsOf(results))]
}

/** The whole run as one JSON document. */
export function runAsJson(
  results: readonly StageResult[],
  span: { from: Date; to: Date },
): unknown {
  const { passed, failed, skipped } = totalsOf(results)
  return {
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    done: exitCodeOf(results) === 0,
    passed,
    failed,
    skipped,
    notRun: results.flatMap((result) => (result.kind === 'not-run' ? [result.stage] : [])),
    stages: results.map((result) => ({ ...result, seconds: Number(result.seconds.toFixed(3)) })),
  }
}
