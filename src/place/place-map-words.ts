import type { Place } from './place.ts'
import type { PlaceSurroundings } from './place-profile.ts'
import { insidePhrase } from './place-sentence.ts'

/** What the map of a place says, on its page and in its document. */
export interface MapWords {
  title: string
  /** For those who do not see the map. */
  label: string
  source: string
}

/** Null where there is nothing to draw. */
export function mapWords(place: Place, { within, shapes }: PlaceSurroundings): MapWords | null {
  if (shapes.length === 0) return null
  const others = shapes.length - 1
  const where = within === null ? '' : ` in ${insidePhrase(within)}`
  const drawn = shapes.some(({ outline }) => outline !== null)
  const among = others === 0 ? '' : ` among ${others} other places of its kind${where}`
  return {
    title: others === 0 ? place.name : `${place.name}${where}`,
    label: `${drawn ? 'Map' : 'One tile a place'}: ${place.name}${among}`,
    source: drawn
      ? 'Outlines as loaded here from official boundaries. Contains public sector information licensed under the Open Government Licence v3.0.'
      : 'No outline is held here, so that each place is one tile; tiles do not show where places lie.',
  }
}
