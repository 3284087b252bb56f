import type { CellFacts } from './cell-facts.ts'

/** Evidence that is missing, why it matters, and where it would come in. */
export interface Wanted {
  what: string
  why: string
  address: string
}

interface Want extends Wanted {
  isMissing: (facts: CellFacts) => boolean
}

const wants: readonly Want[] = [
  {
    what: 'An official figure under this theme',
    why: 'None is held for this place, so its level and trend cannot be told.',
    address: '/evidence',
    isMissing: ({ readings, quoted }) => readings.length === 0 && quoted.length === 0,
  },
  {
    what: 'The series behind the quoted figure',
    why: 'One number from a document has been quoted, not checked: it tells no trend and no interval.',
    address: '/evidence',
    isMissing: ({ readings, quoted }) => readings.length === 0 && quoted.length > 0,
  },
  {
    what: 'Four years of figures or more',
    why: 'With fewer changes on the year nobody can tell where the figure is going.',
    address: '/evidence',
    isMissing: ({ readings }) =>
      readings.length > 0 && readings.every(({ trend }) => trend === 'not-known'),
  },
  {
    what: 'What people here say of it',
    why: 'No point from any table stands under this theme.',
    address: '/meetings',
    isMissing: ({ points }) => points.length === 0,
  },
  {
    what: 'Which table said what',
    why: 'Tables were not recorded, so all points of a meeting count as one voice.',
    address: '/meetings',
    isMissing: ({ points }) =>
      points.length > 0 && points.every(({ roundTable }) => roundTable === null),
  },
  {
    what: 'What services were asked for',
    why: 'No service here has said how many came, were helped, or were turned away.',
    address: '/directory',
    isMissing: ({ services }) => services.every(({ capacity }) => capacity === 'not-known'),
  },
  {
    what: 'What live actions have done',
    why: 'An action that has counted nothing cannot be said to reach anybody.',
    address: '/plans',
    isMissing: ({ actions }) =>
      actions.some(({ state, outputs }) => state === 'live' && outputs.length === 0),
  },
]

/** What would make this cell surer. An empty list is a rare thing. */
export function wantedOf(facts: CellFacts): Wanted[] {
  return wants
    .filter(({ isMissing }) => isMissing(facts))
    .map(({ what, why, address }) => ({ what, why, address }))
}
