import type { Count, Failure } from './outcome.ts'
import type { Check, CheckResult, StageContext } from './stage.ts'

interface Settled {
  check: Check
  result: CheckResult
  seconds: number
}

/** Runs named checks, a few at a time, tells of each in the order of the list, and counts them as tests. */
export async function runChecks(
  checks: readonly Check[],
  context: StageContext,
  atOnce: number,
): Promise<Count> {
  const settled = await inTurns(checks, atOnce, async (check) => await settle(check, context))
  context.signal.throwIfAborted()
  const failures: Failure[] = []
  for (const { check, result, seconds } of settled) {
    const note = result.ok && result.note !== undefined ? ` (${result.note})` : ''
    context.say(
      `  ${result.ok ? 'passed' : 'failed'}  ${check.name}, ${seconds.toFixed(1)} s${note}`,
    )
    if (!result.ok) failures.push({ name: check.name, reason: result.reason })
  }
  return { passed: checks.length - failures.length, failures, skipped: [] }
}

async function settle(check: Check, context: StageContext): Promise<Settled> {
  const startedAt = performance.now()
  let result: CheckResult
  try {
    result = await check.run(context)
  } catch (error) {
    result = {
      ok: false,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
  return { check, result, seconds: (performance.now() - startedAt) / 1000 }
}

/** Results in the order of the items, however long each takes. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [position, item] of queue) results[position] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
