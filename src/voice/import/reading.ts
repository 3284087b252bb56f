import type { ReadAction } from './action.ts'
import type { Block, Layout } from './block.ts'
import type { ReadHeader } from './header.ts'
import type { ReadQuestion } from './panel-question.ts'
import type { Attendee } from './paper-record.ts'
import type { ReadRound } from './round.ts'
import type { ReadOpening } from './speaker.ts'
import type { Zone } from './zone.ts'

/** Everything that was read, with places in the source. */
export interface Reading {
  source: string
  layout: Layout
  zones: readonly Zone[]
  header: ReadHeader
  opening: ReadOpening
  questions: readonly ReadQuestion[]
  rounds: readonly ReadRound[]
  attendance: readonly Attendee[]
  /** The blocks that list who was there. */
  lists: readonly Block[]
  actions: readonly ReadAction[]
  isMinutes: boolean
}
