import type { ReviewCounts } from './outline.ts'
import type { ReadingPart } from './reading-part.ts'
import type { Piece, Review } from './review.ts'
import type { ReviewListed, VersionListed } from './review-listed.ts'
import type { Source } from './source.ts'

/** Everything that the page of a review shows. */
export interface ReviewShown {
  listed: ReviewListed
  review: Review
  source: Source
  part: ReadingPart
  counts: ReviewCounts
  /** Pieces that are not placed, in the order of the text. */
  leftover: readonly Piece[]
  /** The piece whose panel is open. */
  open: Piece | undefined
  /** The piece that was looked at last. */
  at: Piece | undefined
  /** What of the records is open to be edited: `fields`, `person-3`, `round-new`. */
  edit: string | undefined
  /** The changes that led here, newest first. */
  line: readonly VersionListed[]
  canRedo: boolean
  /** What was typed, and what was wrong with it. */
  form: FormShown
}

export interface FormShown {
  values: Readonly<Record<string, string>>
  errors: readonly { field: string; message: string }[]
}

export function reviewPath({ id }: Pick<ReviewListed, 'id'>): string {
  return `/meetings/import/${id}`
}

/** Where a piece is opened: its panel stands under its paragraph. */
export function panelHref(listed: Pick<ReviewListed, 'id'>, piece: Pick<Piece, 'id'>): string {
  return `${reviewPath(listed)}?piece=${piece.id}#panel`
}

/** Where a piece is looked at, with nothing open. */
export function pieceHref(listed: Pick<ReviewListed, 'id'>, piece: Pick<Piece, 'id'>): string {
  return `${reviewPath(listed)}?at=${piece.id}#piece-${piece.id}`
}

export function editHref({ listed, at, open, part }: ReviewShown, edit: string): string {
  const here = open ?? at
  const place = here === undefined ? `part=${part.number}` : `at=${here.id}`
  return `${reviewPath(listed)}?${place}&edit=${edit}#edit`
}
