import { roundedTo } from '../figure/rounding.ts'

/** A place and its figure, as places of one kind are ranked. */
export interface RankedPlace {
  code: string
  name: string
  value: number
}

/** About a fifth of the places, by their figures. Places that show the same figure are never parted. */
export interface Band {
  /** From 1, the lowest figures, to 5. */
  step: 1 | 2 | 3 | 4 | 5
  low: number
  high: number
  /** By name: within a band nobody is first. */
  places: readonly RankedPlace[]
}

const steps = [1, 2, 3, 4, 5] as const

/** With fewer places than this, fifths would say more than is known. */
export const fewestPlaces = 10

/** Bands from the lowest figures to the highest; none where there are too few places to speak of fifths. */
export function bandsOf(places: readonly RankedPlace[], decimals: number): Band[] {
  if (places.length < fewestPlaces) return []
  const shown = places
    .map((place) => ({ place, value: roundedTo(place.value, decimals) }))
    .toSorted((a, b) => a.value - b.value)
  const firstOf = new Map<number, number>()
  for (const [index, { value }] of shown.entries()) {
    if (!firstOf.has(value)) firstOf.set(value, index)
  }
  const stepOf = (value: number): number =>
    Math.floor(((firstOf.get(value) ?? 0) * steps.length) / shown.length) + 1
  return steps.flatMap((step): Band[] => {
    const held = shown.filter(({ value }) => stepOf(value) === step)
    const [low, high] = [held[0]?.value, held.at(-1)?.value]
    if (low === undefined || high === undefined) return []
    return [{ step, low, high, places: held.map(({ place }) => place).toSorted(byName) }]
  })
}

function byName(a: RankedPlace, b: RankedPlace): number {
  return a.name.localeCompare(b.name, 'en') || a.code.localeCompare(b.code, 'en')
}

/** The band that a place is in. */
export function bandOf(bands: readonly Band[], code: string): Band | undefined {
  return bands.find(({ places }) => places.some((place) => place.code === code))
}

export const bandNames: Record<Band['step'], string> = {
  1: 'Lowest fifth',
  2: 'Second lowest fifth',
  3: 'Middle fifth',
  4: 'Second highest fifth',
  5: 'Highest fifth',
}
