import type { PlaceFacts } from '../place.ts'
import type { Ancestors } from './ancestors.ts'
import type { RuralUrbanStatement } from './statements.ts'

/** The region of each first letter of a NUTS 3 code of England. */
const regionsByNuts: ReadonlyMap<string, string> = new Map([
  ['UKC', 'E12000001'],
  ['UKD', 'E12000002'],
  ['UKE', 'E12000003'],
  ['UKF', 'E12000004'],
  ['UKG', 'E12000005'],
  ['UKH', 'E12000006'],
  ['UKI', 'E12000007'],
  ['UKJ', 'E12000008'],
  ['UKK', 'E12000009'],
])

/** Counties and single-tier districts: a NUTS 3 area is never as small as a district inside a county. */
const sortsOfSize = ['E06', 'E08', 'E09', 'E10']

/** The names of NUTS 3 areas were made in 2015: a place that began later may not be the one meant. */
const lastStart = '2015-12-31'

/**
 * The one place that a NUTS 3 area is, so that its class is that of the place: same name, same region, there in
 * 2015, and not taken in by another. An area of several places, or a part of one, gives its class to none.
 */
export function placeOfNuts(
  area: RuralUrbanStatement,
  candidates: readonly PlaceFacts[],
  ancestors: Ancestors,
): PlaceFacts | undefined {
  const region = regionsByNuts.get(area.areaCode.slice(0, 3))
  const name = area.areaName.replace(/ CC$/, '').toLowerCase()
  const found = candidates.filter(
    (place) =>
      place.name.toLowerCase() === name &&
      region !== undefined &&
      ancestors.of(place.code).has(region) &&
      (place.startsOn === null || place.startsOn <= lastStart),
  )
  return found.length === 1 ? found[0] : undefined
}

export function isOfNutsSize(code: string): boolean {
  return sortsOfSize.includes(code.slice(0, 3))
}
