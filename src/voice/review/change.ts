import {
  namedBy,
  withAction,
  withBarePrompt,
  withFields,
  without,
  withoutBarePrompt,
  withoutPerson,
  withoutRound,
  withPerson,
  withRound,
} from './edit.ts'
import { merged } from './merge.ts'
import { moved, shifted } from './move.ts'
import { relabelled } from './relabel.ts'
import type {
  Outcome,
  PieceKind,
  Review,
  ReviewAction,
  ReviewFields,
  ReviewPerson,
} from './review.ts'
import type { Source } from './source.ts'
import { split } from './split.ts'

/** Everything that can be done to a review. */
export type ReviewChange =
  | { change: 'relabelling'; piece: number; kind: PieceKind }
  | { change: 'split'; piece: number; from: number; to: number }
  | { change: 'merge'; piece: number }
  | { change: 'shift'; piece: number; by: 'up' | 'down' }
  | { change: 'move'; piece: number; under: number }
  | { change: 'naming'; piece: number; by: number | null }
  | { change: 'fields'; fields: ReviewFields }
  | { change: 'person'; person: Omit<ReviewPerson, 'id'> & { id: number | null } }
  | { change: 'person-removal'; id: number }
  | { change: 'round'; id: number | null; title: string | null }
  | { change: 'round-removal'; id: number }
  | { change: 'prompt'; round: number }
  | { change: 'prompt-removal'; id: number }
  | { change: 'action'; action: Pick<ReviewAction, 'id' | 'owner' | 'status'> }
  | { change: 'omission'; id: number }

/** The review after a change, or why it cannot be made. Whatever is done, the pieces remain the whole text. */
export function changed(review: Review, source: Source, change: ReviewChange): Outcome {
  return 'piece' in change
    ? withPieceChanged(review, source, change)
    : withRecordChanged(review, change)
}

type PieceChange = Extract<ReviewChange, { piece: number }>

function withPieceChanged(review: Review, source: Source, change: PieceChange): Outcome {
  switch (change.change) {
    case 'relabelling':
      return relabelled(review, source, change)
    case 'split':
      return split(review, source, change)
    case 'merge':
      return merged(review, source, change)
    case 'shift':
      return shifted(review, change)
    case 'move':
      return moved(review, source, change)
    case 'naming':
      return namedBy(review, change)
  }
}

function withRecordChanged(review: Review, change: Exclude<ReviewChange, PieceChange>): Outcome {
  switch (change.change) {
    case 'fields':
      return withFields(review, change.fields)
    case 'person':
      return withPerson(review, change.person)
    case 'person-removal':
      return withoutPerson(review, change.id)
    case 'round':
      return withRound(review, change)
    case 'round-removal':
      return withoutRound(review, change.id)
    case 'prompt':
      return withBarePrompt(review, change.round)
    case 'prompt-removal':
      return withoutBarePrompt(review, change.id)
    case 'action':
      return withAction(review, change.action)
    case 'omission':
      return without(review, change.id)
  }
}
