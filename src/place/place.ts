import type { PlaceKind } from './place-kind.ts'

/** How exactly a date of validity is known: to the day, or only to its year. */
export type KnownTo = 'day' | 'year'

/** Classes of the Rural-Urban Classification of 2011 for areas of the size of a district and more. */
export const ruralUrbanClasses = {
  'mainly-rural': 'Mainly rural',
  'largely-rural': 'Largely rural',
  'urban-with-significant-rural': 'Urban with significant rural',
  'urban-with-city-and-town': 'Urban with city and town',
  'urban-with-minor-conurbation': 'Urban with minor conurbation',
  'urban-with-major-conurbation': 'Urban with major conurbation',
} as const

export type RuralUrban = keyof typeof ruralUrbanClasses

/** What is held of a place itself. A date known only to its year stands on the year's first or last day. */
export interface PlaceFacts {
  code: string
  name: string
  welshName: string | null
  kind: PlaceKind
  startsOn: string | null
  startsKnownTo: KnownTo | null
  endsOn: string | null
  endsKnownTo: KnownTo | null
  ruralUrban: RuralUrban | null
  longitude: number | null
  latitude: number | null
}

/** An area with a code. */
export interface Place extends PlaceFacts {
  /** It has an end, or another place took it in; the date may be not known. */
  hasEnded: boolean
}

/** Lenses through which one place is like another, in the order shown. */
export const lenses = ['global', 'economic', 'demographic'] as const

export type Lens = (typeof lenses)[number]

export function isLens(text: string): text is Lens {
  return lenses.some((lens) => lens === text)
}

export interface Position {
  longitude: number
  latitude: number
}

/** The outline of a place, longitude and latitude in degrees. */
export type Outline =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }

/** A place and all that a loader says about it. Codes named must be loaded, now or before. */
export interface PlaceToLoad {
  facts: PlaceFacts
  parents: readonly string[]
  successors: readonly { code: string; succeededOn: string | null }[]
  outline: Outline | null
}
