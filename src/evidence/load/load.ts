/** The way of a file to an edition. Each step is recorded, and taken up again where it was broken off. */
export const steps = ['receive', 'describe', 'check', 'load', 'announce'] as const
export type Step = (typeof steps)[number]

export type StepState = 'begun' | 'done' | 'refused'

/** Something that a reader should know of a file which is loaded all the same. */
export interface Finding {
  /** Names the rule, for machines. */
  id: string
  sentence: string
  /** The first cases, in words. */
  details: readonly string[]
  /** All cases, of which `details` may show the first only. */
  count: number
}

/** Why a file is refused, and where in it. */
export interface Fault {
  sentence: string
  line: number | null
  column: string | null
}

/** What a reader is told of a step. */
export interface StepReport {
  facts: readonly { name: string; value: string }[]
  findings: readonly Finding[]
  fault: Fault | null
}

export interface LoadStep {
  step: Step
  state: StepState
  report: StepReport | null
  recordedAt: Date
}

/** What was said beside a file. */
export interface LoadOptions {
  dataset: string | null
  publishedOn: string | null
  source: string | null
  licence: string | null
  isStrict: boolean
}

export interface Load {
  id: string
  fileName: string
  sha256: string | null
  bytes: number | null
  options: LoadOptions
  /** The id the edition has once it is announced. */
  editionId: string
  actor: { id: string; label: string }
  recordedAt: Date
}
