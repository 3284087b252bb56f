import type { RecordKind } from '#src/history/index.ts'
import type { Extent, SpanKind } from '../import/paper-record.ts'
import type { Presence } from '../meeting/meeting.ts'

/**
 * A paper between its reading and its acceptance. The spans of its pieces together are the whole text, none over
 * another, whatever is done to it; the words of a piece are the words of its spans.
 */
export interface Review {
  fields: ReviewFields
  people: readonly ReviewPerson[]
  rounds: readonly ReviewRound[]
  /** Those of one kind under one piece are in the order of the record, which need not be that of the text. */
  pieces: readonly Piece[]
  notes: readonly ReviewNote[]
  actions: readonly ReviewAction[]
  links: readonly ReviewLink[]
  /** The id that the next thing made in this review takes. */
  nextId: number
}

export interface ReviewFields {
  title: string
  /** ISO; null where the paper does not say it. */
  heldOn: string | null
  venue: string | null
  summary: string | null
}

/** A stretch of the text, or several, and what it became. */
export interface Piece {
  id: number
  kind: PieceKind
  /** In the order of the text. Empty for a set question that the paper does not print. */
  spans: readonly Extent[]
  /** The question of an answer, the round of a set question, the set question of a point. */
  under: number | null
  /** The person who opened, gave the talk, or answered. */
  by: number | null
}

export type PieceKind = SpanKind

export interface ReviewPerson {
  id: number
  /** Null where the paper names them by role alone. */
  name: string | null
  role: string | null
  organisation: string | null
  presence: Presence | null
}

export interface ReviewRound {
  id: number
  title: string | null
}

/** A part of minutes under its heading. */
export interface ReviewNote {
  id: number
  title: string
  span: Extent
}

export interface ReviewAction {
  id: number
  text: string
  owner: string | null
  status: string | null
  span: Extent
}

export interface ReviewLink {
  id: number
  url: string
  span: Extent
}

/** What a change comes to: the review after it, or why not. */
export type Outcome =
  | {
      ok: true
      review: Review
      /** The piece to look at afterwards. */
      piece: number | null
      /** What was done, a sentence without its subject. */
      label: string
    }
  | { ok: false; sentence: string }

export function refused(sentence: string): Outcome {
  return { ok: false, sentence }
}

/** Kinds that become records of the meeting. */
export const recordKinds: ReadonlySet<PieceKind> = new Set<PieceKind>([
  'title',
  'opener',
  'speaker',
  'question',
  'answer',
  'prompt',
  'point',
  'closing',
])

export const reviewRecordKinds: readonly RecordKind[] = [
  {
    kind: 'paper-review',
    table: 'paper_review',
    key: ['partnership_id', 'id'],
    path: (row) => `/meetings/import/${String(row['id'])}`,
  },
  {
    kind: 'paper-review-version',
    table: 'paper_review_version',
    key: ['partnership_id', 'review_id', 'number'],
  },
  {
    kind: 'paper-review-state',
    table: 'paper_review_state',
    key: ['partnership_id', 'id'],
  },
]
