import { type Lens, lenses, type Outline, type Place } from './place.ts'
import { type KindCount, placeAsJson, placeCells, placeColumns } from './place-table.ts'

export interface Neighbour {
  lens: Lens
  rank: number
  place: Place
}

/** A place and the places about it, as the map draws them. */
export interface PlaceSurroundings {
  /** The larger place that the map shows; null where none is known. */
  within: Place | null
  shapes: readonly { place: Place; outline: Outline | null }[]
}

/** All that the page of a place and its twins are made of. */
export interface PlaceProfile {
  place: Place
  /** From the largest down to the nearest. */
  path: readonly Place[]
  parents: readonly Place[]
  /** Everything that lies inside it, near and far, counted by kind. */
  inside: readonly KindCount[]
  successors: readonly Place[]
  predecessors: readonly Place[]
  neighbours: readonly Neighbour[]
  outline: Outline | null
  surroundings: PlaceSurroundings
}

/** What makes places alike through each lens, as the Office for National Statistics compares them. */
export const lensWords: Record<Lens, { label: string; reason: string }> = {
  global: {
    label: 'All measures together',
    reason: 'Nearest by all the measures together: people, economy, society and environment.',
  },
  economic: {
    label: 'Economy',
    reason: 'Nearest by measures of the economy, such as pay, work and businesses.',
  },
  demographic: {
    label: 'People',
    reason: 'Nearest by measures of the people who live there, such as age, households and origin.',
  },
}

export function profileAsJson(profile: PlaceProfile) {
  const { place, parents, inside, successors, predecessors, neighbours, outline } = profile
  return {
    ...placeAsJson(place),
    parents: parents.map(named),
    inside,
    successors: successors.map(named),
    predecessors: predecessors.map(named),
    neighbours: Object.fromEntries(
      lenses.map((lens) => [
        lens,
        neighbours
          .filter((neighbour) => neighbour.lens === lens)
          .map((neighbour) => ({ rank: neighbour.rank, ...named(neighbour.place) })),
      ]),
    ),
    outline,
  }
}

function named({ code, name }: Place) {
  return { code, name }
}

/** The place on the first line, then every place related to it, each with how. */
export function profileAsCsv(profile: PlaceProfile) {
  return {
    columns: ['relation', 'lens', 'rank', ...placeColumns],
    rows: [
      csvLine('place', profile.place),
      ...profile.parents.map((place) => csvLine('parent', place)),
      ...profile.successors.map((place) => csvLine('successor', place)),
      ...profile.predecessors.map((place) => csvLine('predecessor', place)),
      ...profile.neighbours.map((neighbour) => csvLine('neighbour', neighbour.place, neighbour)),
    ],
  }
}

function csvLine(relation: string, place: Place, neighbour?: Neighbour): (string | number)[] {
  return [relation, neighbour?.lens ?? 'none', neighbour?.rank ?? 'none', ...placeCells(place)]
}
