import type { OpenService } from '#src/directory/index.ts'
import type { ActionStanding, Aim } from '#src/plan/index.ts'
import type { ThemedWords } from '#src/voice/index.ts'
import type { FigureReading } from '../need/figure-reading.ts'
import type { NeedAssessment, QuotedFigure } from '../need/need-claim.ts'

/** All that is on record of one place and theme as of a date. What a cell says is made from this and nothing else. */
export interface CellFacts {
  /** Official figures, as need. */
  readings: readonly FigureReading[]
  /** Figures that a document quotes. */
  quoted: readonly QuotedFigure[]
  assessments: readonly NeedAssessment[]
  /** Points of published meetings. */
  points: readonly ThemedWords[]
  /** What talks presented: shown, and never counted as felt need. */
  presented: readonly ThemedWords[]
  /** Every action of a published plan for the place, in whatever state. */
  actions: readonly ActionStanding[]
  services: readonly OpenService[]
  aims: readonly Aim[]
}

/** Facts of one place for all themes at once, by theme. */
export type PlaceFacts = ReadonlyMap<string, CellFacts>
