import type { SpanKind } from './paper-record.ts'
import type { Passage, Piece } from './passage.ts'

/** What became of a stretch of the source. */
export interface Claim extends Piece {
  as: SpanKind
}

/**
 * Who claims which part of the text. Words of records are claimed exactly, and first come is first served;
 * what lies around them is ground.
 */
export interface Claims {
  exact: Claim[]
  ground: Claim[]
}

export function claimWords(claims: Claims, passage: Passage, as: SpanKind): void {
  for (const { start, end } of passage.pieces) claims.exact.push({ start, end, as })
}

export function claimGround(claims: Claims, { start, end }: Piece, as: SpanKind): void {
  claims.ground.push({ start, end, as })
}
