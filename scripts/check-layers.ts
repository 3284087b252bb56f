import { z } from 'zod'

const cruiseShape = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
})

export interface Cruise {
  /** Files that were really read. A cruise that read none has proved nothing, whatever its exit code. */
  cruised: readonly string[]
  violations: readonly { rule: string; from: string; to: string }[]
}

/** Reads the JSON report of dependency-cruiser, or answers undefined where it left none. */
export function parseCruise(text: string): Cruise | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = cruiseShape.safeParse(json)
  if (!parsed.success) return undefined
  const { modules, summary } = parsed.data
  return {
    cruised: summary.totalCruised === 0 ? [] : modules.map((each) => each.source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** What breaks the layers, and which of our files the tool passed over in silence. */
export function layerFaults(cruise: Cruise | undefined, ours: readonly string[]): string[] {
  if (cruise === undefined) return ['dependency-cruiser left no report that can be read.']
  if (cruise.cruised.length === 0) return ['dependency-cruiser cruised 0 modules.']
  const cruised = new Set(cruise.cruised)
  const missed = ours.filter((path) => !cruised.has(path))
  return [
    ...missed.map((path) => `${path}: was not cruised.`),
    ...cruise.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ]
}
