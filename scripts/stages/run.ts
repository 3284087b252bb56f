import { planOf } from './arguments.ts'
import { exitCodeOf, type StageName, type StageResult } from './outcome.ts'
import { closingLines, failureLines, runAsJson, stageLine } from './report.ts'
import type { Stage, StageContext, StageOutcome } from './stage.ts'
import { stages } from './stages.ts'

export interface RunArguments {
  /** Stages to run; none means all. */
  stages: readonly string[]
  without: readonly string[]
  json: boolean
}

/** Where a run talks to: `out` is for the answer, `err` for progress and for what tools said. */
export interface Streams {
  out: (text: string) => void
  err: (text: string) => void
}

/** Runs the stages asked for, one after the other, and answers the exit code: 0 done, 1 refused, 2 wrong use. */
export async function runStages(
  args: RunArguments,
  signal: AbortSignal,
  streams: Streams,
  known: readonly Stage[] = stages,
): Promise<0 | 1 | 2> {
  const planned = planOf(args.stages, args.without)
  if (!planned.ok) {
    streams.err(`${planned.sentence}\n`)
    return 2
  }
  const tell = args.json ? streams.err : streams.out
  const context: StageContext = { signal, say: (sentence) => tell(`${sentence}\n`) }
  const from = new Date()
  const ran = await runAll(
    known.filter((stage) => planned.plan.run.includes(stage.name)),
    context,
    streams,
  )
  if (signal.aborted) context.say('Stopped before the end.')
  const results = [...planned.plan.leftOut.map(leftOut), ...ran]
  if (args.json) {
    streams.out(`${JSON.stringify(runAsJson(results, { from, to: new Date() }), null, 2)}\n`)
  } else {
    for (const line of closingLines(results)) streams.out(`${line}\n`)
  }
  return signal.aborted ? 1 : exitCodeOf(results)
}

async function runAll(
  wanted: readonly Stage[],
  context: StageContext,
  streams: Streams,
): Promise<StageResult[]> {
  const results: StageResult[] = []
  for (const stage of wanted) {
    if (context.signal.aborted) break
    context.say(`${stage.title} …`)
    const result = await runStage(stage, context)
    results.push(result)
    context.say(stageLine(stage.title, result))
    const failures = result.kind === 'ran' ? result.failures : []
    for (const line of failures.flatMap(failureLines)) streams.err(`${line}\n`)
  }
  return results
}

function leftOut(stage: StageName): StageResult {
  return { stage, seconds: 0, kind: 'left-out' }
}

async function runStage(stage: Stage, context: StageContext): Promise<StageResult> {
  const startedAt = performance.now()
  const outcome = await outcomeOf(stage, context)
  const seconds = (performance.now() - startedAt) / 1000
  if ('notRun' in outcome) {
    return { stage: stage.name, seconds, kind: 'not-run', reason: outcome.notRun }
  }
  return { stage: stage.name, seconds, kind: 'ran', ...outcome }
}

/** A stage that breaks has failed; the stages after it still run. */
async function outcomeOf(stage: Stage, context: StageContext): Promise<StageOutcome> {
  try {
    return await stage.run(context)
  } catch (error) {
    if (context.signal.aborted) return { notRun: 'It was stopped.' }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { passed: 0, failures: [{ name: stage.title, reason }], skipped: [] }
  }
}
