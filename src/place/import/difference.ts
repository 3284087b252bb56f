import type { Change, RecordKind, Row } from '#src/history/index.ts'
import { changeOf, placeRecords, placeRow } from '../place-record.ts'
import {
  type Held,
  isCrossed,
  mergedFacts,
  pairOf,
  type Wanted,
  type WantedNeighbour,
  type WantedPlace,
} from './wanted.ts'
import type { Warnings } from './warnings.ts'

export interface Tally {
  added: number
  changed: number
  unchanged: number
  removed: number
}

/** The rows of one kind that are to change. */
export interface Difference {
  record: RecordKind
  changes: Change[]
  tally: Tally
}

export type Differences = Readonly<
  Record<'places' | 'parents' | 'successors' | 'outlines' | 'neighbours', Difference>
>

/** What has to change so that what is wanted is held. Nothing is taken away but a neighbour that is one no more. */
export function differences(held: Held, wanted: Wanted, warnings: Warnings): Differences {
  return {
    places: placeDifference(held, wanted, warnings),
    parents: pairDifference(placeRecords.parent, wanted.parents, (key) => held.parents.has(key)),
    successors: successorDifference(held, wanted),
    outlines: outlineDifference(held, wanted),
    neighbours: neighbourDifference(held, wanted),
  }
}

function difference(record: RecordKind): Difference {
  return { record, changes: [], tally: { added: 0, changed: 0, unchanged: 0, removed: 0 } }
}

function put(into: Difference, before: Row | null, after: Row): void {
  if (before === null) into.tally.added += 1
  else if (Object.entries(after).every(([column, value]) => before[column] === value)) {
    into.tally.unchanged += 1
    return
  } else into.tally.changed += 1
  into.changes.push(changeOf(into.record, before, after))
}

function placeDifference(held: Held, wanted: Wanted, warnings: Warnings): Difference {
  const into = difference(placeRecords.place)
  for (const [code, place] of wanted.places) {
    const before = held.places.get(code)
    const merged = mergedFacts(before, place)
    const after =
      merged !== null && isCrossed(merged) ? mergedFacts(before, withoutDates(place)) : merged
    if (after === null) continue
    if (after !== merged) warnings.add('dates-crossed', code)
    put(into, before === undefined ? null : placeRow(before), placeRow(after))
  }
  return into
}

function withoutDates(place: WantedPlace): WantedPlace {
  return { ...place, startsOn: null, startsKnownTo: null, endsOn: null, endsKnownTo: null }
}

function pairDifference(
  record: RecordKind,
  keys: Iterable<string, unknown, unknown>,
  isHeld: (key: string) => boolean,
): Difference {
  const into = difference(record)
  for (const key of keys) {
    const [place_code, parent_code] = pairOf(key)
    const row = { place_code, parent_code }
    put(into, isHeld(key) ? row : null, row)
  }
  return into
}

function successorDifference(held: Held, wanted: Wanted): Difference {
  const into = difference(placeRecords.successor)
  for (const [key, succeeded_on] of wanted.successors) {
    const [place_code, successor_code] = pairOf(key)
    const before = held.successors.get(key)
    const after = { place_code, successor_code, succeeded_on: succeeded_on ?? before ?? null }
    put(into, before === undefined ? null : { ...after, succeeded_on: before }, after)
  }
  return into
}

/** Outlines are compared as text: one that reads alike is alike. */
function outlineDifference(held: Held, wanted: Wanted): Difference {
  const into = difference(placeRecords.outline)
  for (const [place_code, outline] of wanted.outlines) {
    const before = held.outlines.get(place_code)
    if (before === JSON.stringify(outline)) {
      into.tally.unchanged += 1
      continue
    }
    const was: unknown = before === undefined ? null : JSON.parse(before)
    put(into, was === null ? null : { place_code, outline: was }, { place_code, outline })
  }
  return into
}

/** A list of neighbours is known as a whole: a rank that it has no more is removed. */
function neighbourDifference(held: Held, wanted: Wanted): Difference {
  const into = difference(placeRecords.neighbour)
  const lists = new Set<string>()
  for (const [key, neighbour] of wanted.neighbours) {
    lists.add(key.slice(0, key.lastIndexOf('/')))
    const before = held.neighbours.get(key)
    put(into, before === undefined ? null : neighbourRow(before), neighbourRow(neighbour))
  }
  for (const [key, neighbour] of held.neighbours) {
    if (!lists.has(key.slice(0, key.lastIndexOf('/'))) || wanted.neighbours.has(key)) continue
    into.tally.removed += 1
    into.changes.push(changeOf(placeRecords.neighbour, neighbourRow(neighbour), null))
  }
  return into
}

function neighbourRow({ code, lens, rank, neighbour }: WantedNeighbour): Row {
  return { place_code: code, lens, rank, neighbour_code: neighbour }
}
