import type { Lens, Outline, PlaceFacts, PlaceToLoad } from '../place.ts'

/** What a loader says of one place; a fact that is absent or null is not said. */
export type WantedPlace = Partial<PlaceFacts> & { code: string }

/** All that is to be held after loading, beside what is held already. */
export interface Wanted {
  places: Map<string, WantedPlace>
  /** A place and one it lies in, keyed `E06000042/E12000008`. */
  parents: Set<string>
  successors: Map<string, string | null>
  outlines: Map<string, Outline>
  /** Keyed `E06000042/global/1`. */
  neighbours: Map<string, WantedNeighbour>
}

export interface WantedNeighbour {
  code: string
  lens: Lens
  rank: number
  neighbour: string
}

/** What is held already, in the same keys. */
export interface Held {
  places: ReadonlyMap<string, PlaceFacts>
  parents: ReadonlySet<string>
  successors: ReadonlyMap<string, string | null>
  /** As JSON text. */
  outlines: ReadonlyMap<string, string>
  neighbours: ReadonlyMap<string, WantedNeighbour>
}

export function nothingWanted(): Wanted {
  return {
    places: new Map(),
    parents: new Set(),
    successors: new Map(),
    outlines: new Map(),
    neighbours: new Map(),
  }
}

export function pairKey(code: string, other: string): string {
  return `${code}/${other}`
}

export function pairOf(key: string): [code: string, other: string] {
  const cut = key.indexOf('/')
  return [key.slice(0, cut), key.slice(cut + 1)]
}

/** What is wanted without what would only replace what is held: gaps are filled, and years become days. */
export function fillingGaps(wanted: Wanted, held: Held): Wanted {
  const places = new Map<string, WantedPlace>()
  for (const [code, place] of wanted.places) {
    const before = held.places.get(code)
    const isUnknown = before === undefined || before.kind === 'unregistered'
    const filled = isUnknown ? place : mergedFacts(place, before)
    places.set(code, filled ?? place)
  }
  return { ...wanted, places }
}

/** Places that somebody wrote out whole. */
export function wantedFrom(places: readonly PlaceToLoad[]): Wanted {
  const wanted = nothingWanted()
  for (const { facts, parents, successors, outline } of places) {
    wanted.places.set(facts.code, { ...facts })
    for (const parent of parents) wanted.parents.add(pairKey(facts.code, parent))
    for (const { code, succeededOn } of successors) {
      wanted.successors.set(pairKey(facts.code, code), succeededOn)
    }
    if (outline !== null) wanted.outlines.set(facts.code, outline)
  }
  return wanted
}

/** The facts of a place when what is wanted has been put over what is held; null where it has no name. */
export function mergedFacts(held: WantedPlace | undefined, wanted: WantedPlace): PlaceFacts | null {
  const name = first(wanted.name, held?.name)
  const kind = first(wanted.kind, held?.kind)
  if (name === null || kind === null) return null
  return {
    code: wanted.code,
    name,
    kind,
    welshName: first(wanted.welshName, held?.welshName),
    ...settledStart(held, wanted),
    ...settledEnd(held, wanted),
    ruralUrban: first(wanted.ruralUrban, held?.ruralUrban),
    longitude: first(wanted.longitude, held?.longitude),
    latitude: first(wanted.latitude, held?.latitude),
  }
}

function first<Fact>(said: Fact | null | undefined, held: Fact | null | undefined): Fact | null {
  return said ?? held ?? null
}

type Start = Pick<PlaceFacts, 'startsOn' | 'startsKnownTo'>
type End = Pick<PlaceFacts, 'endsOn' | 'endsKnownTo'>

/** A day that is known stays where only a year is said. */
function settledStart(held: Partial<Start> | undefined, wanted: Partial<Start>): Start {
  const keeps = held?.startsKnownTo === 'day' && wanted.startsKnownTo === 'year'
  const { startsOn, startsKnownTo } = keeps || isAbsent(wanted.startsOn) ? (held ?? {}) : wanted
  return { startsOn: startsOn ?? null, startsKnownTo: startsKnownTo ?? null }
}

function settledEnd(held: Partial<End> | undefined, wanted: Partial<End>): End {
  const keeps = held?.endsKnownTo === 'day' && wanted.endsKnownTo === 'year'
  const { endsOn, endsKnownTo } = keeps || isAbsent(wanted.endsOn) ? (held ?? {}) : wanted
  return { endsOn: endsOn ?? null, endsKnownTo: endsKnownTo ?? null }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** Whether a place that was merged ends before it starts. */
export function isCrossed(facts: PlaceFacts): boolean {
  return facts.startsOn !== null && facts.endsOn !== null && facts.startsOn > facts.endsOn
}
