import type { Extent } from '../dataset/dataset.ts'
import type { Polarity } from '../indicator/indicator.ts'
import type { Fault } from './fault.ts'
import type { Columns } from './header.ts'
import type { Publication } from './publication-date.ts'

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
  /** An excerpt gives way to any whole edition. */
  coverage: 'whole' | 'excerpt'
}

/** What a load is begun with. */
export type NewLoad = Pick<Load, 'fileName' | 'options' | 'actor'>

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

export interface Counts {
  /** Records of the file, without its header. */
  read: number
  /** Figures of the edition, with those that are kept back. */
  loaded: number
  /** Of those loaded: figures that their publisher keeps back. */
  withheld: number
  /** Records that are of no place with a code. */
  leftOut: number
  places: number
}

/** What each step leaves for the next, kept with it so that the next can be taken up at any time. */
export interface Results {
  receive: { sha256: string; bytes: number; sideText: string | null }
  describe: Description
  check: Checked
  load: { bytes: number }
  announce: Announced
}

export interface Description {
  columns: Columns
  publication: Publication
  source: string
  sourceUrl: string | null
  licence: string
}

export interface Checked {
  dataset: { id: string; label: string }
  indicators: readonly (IndicatorRead & Omit<Extent, 'indicatorId'>)[]
  counts: Counts
  /** Places that no register loaded here has. */
  unregistered: readonly { code: string; name: string }[]
}

/** An indicator as its file and the recipe describe it. */
export interface IndicatorRead {
  id: string
  label: string
  description: string
  unit: string
  decimals: number
  polarity: Polarity
  themeId: string | null
  caveats: string
}

export interface Announced {
  editionId: string
  isCurrent: boolean
  /** The edition that was current before; null where there was none. */
  before: string | null
  entryId: string
}
