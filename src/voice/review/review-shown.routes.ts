import type { Db } from '#src/platform/db/db.ts'
import { countsOf, leftoverPieces } from './outline.ts'
import { pieceOf } from './piece.ts'
import { readingPart } from './reading-part.ts'
import { draftOf, versionsOf } from './review.sql.ts'
import type { ReviewListed } from './review-listed.ts'
import type { ReviewShown } from './review-shown.ts'
import { sourceOf } from './source.ts'
import { lineOf, versionAfter } from './version.ts'

/** What an address asks to see of a review. */
export interface Asked {
  piece: number | undefined
  at: number | undefined
  part: number
  edit: string | undefined
}

/** A review as its page shows it, read once. */
export async function shownReview(
  db: Db,
  listed: ReviewListed,
  asked: Asked,
): Promise<Omit<ReviewShown, 'form'>> {
  const { review, text } = await draftOf(db, listed)
  const versions = await versionsOf(db, listed)
  const source = sourceOf(text)
  const isOpen = listed.state === 'open'
  const open = asked.piece === undefined || !isOpen ? undefined : pieceOf(review, asked.piece)
  const at = asked.at === undefined ? undefined : pieceOf(review, asked.at)
  return {
    listed,
    review,
    source,
    part: readingPart(review, source, { piece: (open ?? at)?.id, number: asked.part }),
    counts: countsOf(review, source),
    leftover: leftoverPieces(review, source),
    open,
    at,
    edit: isOpen ? asked.edit : undefined,
    line: lineOf(versions, listed.version),
    canRedo: versionAfter(versions, listed.version) !== undefined,
  }
}
