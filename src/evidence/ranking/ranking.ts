import type { PlaceKind } from '#src/place/index.ts'
import { type Band, bandsOf, type RankedPlace } from './band.ts'

/** Places of one kind in one period, in bands. */
export interface Ranking {
  kind: PlaceKind
  period: string
  places: readonly RankedPlace[]
  bands: readonly Band[]
  /** The kinds of which there are figures in the period, largest places first, each with how many. */
  kinds: readonly { kind: PlaceKind; count: number }[]
}

export function rankingOf(parts: Omit<Ranking, 'bands'>, decimals: number): Ranking {
  return { ...parts, bands: bandsOf(parts.places, decimals) }
}

/** The kind that is shown unless the reader chooses: districts, where they have figures; else the kind with the most. */
export function usualKind(kinds: Ranking['kinds']): PlaceKind | undefined {
  const district = kinds.find(({ kind }) => kind === 'district')
  return (district ?? kinds.toSorted((a, b) => b.count - a.count)[0])?.kind
}
