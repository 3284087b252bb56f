import type { Child } from 'hono/jsx'
import { dayInWords } from '#src/platform/time/day.ts'
import { Tag } from '#src/ui/index.ts'
import type { Place } from './place.ts'

export function PlaceLink({ place }: { place: Place }) {
  return <a href={`/places/${place.code}`}>{place.name}</a>
}

/** Places by name, as links in a sentence. */
export function placeLinks(places: readonly Place[], none: string): Child {
  if (places.length === 0) return none
  return places.map((place, index) => (
    <>
      {index === 0 ? '' : index === places.length - 1 ? ' and ' : ', '}
      <PlaceLink place={place} />
    </>
  ))
}

export function EndedTag({ place }: { place: Place }) {
  return place.hasEnded ? <Tag kind="straw">Ended</Tag> : null
}

/** Since when a place is valid. Only a year may be known: then the first year it is listed for. */
export function startInWords(place: Place): string {
  if (place.startsOn === null) return 'not known'
  if (place.startsKnownTo === 'day') return dayInWords(place.startsOn)
  return `${place.startsOn.slice(0, 4)}, the first year it is listed for; the day is not known`
}

/** Until when a place was valid. Only a year may be known: then the last year it is listed for. */
export function endInWords(place: Place): string {
  if (place.endsOn === null)
    return place.hasEnded ? 'ended; the date is not known' : 'no end is known'
  if (place.endsKnownTo === 'day') return dayInWords(place.endsOn)
  return `${place.endsOn.slice(0, 4)}, the last year it is listed for; the day is not known`
}

/** The end of a place as part of a sentence: `ended on 31 March 2020`. */
export function endingInWords(place: Place): string {
  if (place.endsOn === null) return 'has ended, on a date that is not known here'
  if (place.endsKnownTo === 'day') return `ended on ${dayInWords(place.endsOn)}`
  return `has ended; the last year it is listed for is ${place.endsOn.slice(0, 4)}`
}
