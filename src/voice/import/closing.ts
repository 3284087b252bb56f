import { type Passage, withoutEmphasis } from './passage.ts'
import type { Zone } from './zone.ts'

/** The paragraphs of the parts that close the paper, or sum it up. */
export function paragraphsOf(zones: readonly Zone[], role: 'closing' | 'summary'): Passage[] {
  return zones
    .filter((zone) => zone.role === role)
    .flatMap(({ blocks }) => blocks.map(({ passage }) => withoutEmphasis(passage)))
}
