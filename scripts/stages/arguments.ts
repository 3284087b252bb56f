import { isStageName, type StageName, stageNames } from './outcome.ts'

/** Which stages were asked for: those to run, in the order of the list, and those left out on purpose. */
export interface Plan {
  run: readonly StageName[]
  leftOut: readonly StageName[]
}

export type PlanResult = { ok: true; plan: Plan } | { ok: false; sentence: string }

/** No stage named means all of them. */
export function planOf(named: readonly string[], without: readonly string[]): PlanResult {
  const unknown = [...named, ...without].find((name) => !isStageName(name))
  if (unknown !== undefined) {
    return {
      ok: false,
      sentence: `There is no stage “${unknown}”. The stages are ${stageNames.join(', ')}.`,
    }
  }
  const wanted = stageNames.filter((name) => named.length === 0 || named.includes(name))
  const run = wanted.filter((name) => !without.includes(name))
  if (run.length === 0) return { ok: false, sentence: 'No stage is left to run.' }
  return { ok: true, plan: { run, leftOut: wanted.filter((name) => without.includes(name)) } }
}
