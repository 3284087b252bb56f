import { type Place, ruralUrbanClasses } from './place.ts'
import { kindLabels, nounOf, type PlaceKind, tierOf } from './place-kind.ts'

/** A place of a list, with the codes of its parents. */
export interface ListedPlace extends Place {
  parents: readonly string[]
}

/** How many places of a kind there are, and how many of them have ended. */
export interface KindCount {
  kind: PlaceKind
  count: number
  ended: number
}

/** `40 wards, 21 of them ended`; what may have ended without a word is not counted as ended. */
export function countInWords({ kind, count, ended }: KindCount): string {
  const label = count === 1 ? kindLabels[kind].one : kindLabels[kind].many
  const name = /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  const counted = `${count.toLocaleString('en-GB')} ${name}`
  if (ended === 0) return counted
  return `${counted}, ${count === ended ? (count === 1 ? 'ended' : 'all ended') : `${ended.toLocaleString('en-GB')} of them ended`}`
}

/** Columns of a place in every CSV file here. */
export const placeColumns = [
  'code',
  'name',
  'welsh_name',
  'kind',
  'description',
  'tier',
  'starts_on',
  'starts_known_to',
  'ends_on',
  'ends_known_to',
  'ended',
  'rural_urban',
  'longitude',
  'latitude',
] as const

const notKnown = 'not known'

/** The cells of a place: what is not known says so, and nothing is blank. */
export function placeCells(place: Place): (string | number)[] {
  const end = (value: string | null): string => value ?? (place.hasEnded ? notKnown : 'none')
  return [
    place.code,
    place.name,
    place.welshName ?? 'none',
    place.kind,
    descriptionOf(place),
    known(tierOf(place)),
    known(place.startsOn),
    known(place.startsKnownTo),
    end(place.endsOn),
    end(place.endsKnownTo),
    place.hasEnded ? 'yes' : 'no',
    known(place.ruralUrban),
    known(place.longitude),
    known(place.latitude),
  ]
}

function known(value: string | number | null): string | number {
  return value ?? notKnown
}

/** `Unitary district`: what a place is, without its article. */
export function descriptionOf(place: Place): string {
  const noun = nounOf(place).replace(/^an? /, '')
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
}

export function placeAsJson(place: Place) {
  return { ...place, description: descriptionOf(place), tier: tierOf(place) }
}

export function ruralUrbanInWords(place: Place): string {
  return place.ruralUrban === null
    ? notKnown
    : `${ruralUrbanClasses[place.ruralUrban]} (2011 classification)`
}
