import type { Organisation } from '#src/directory/index.ts'

/** An organisation for tests; what matters to a test it says itself. */
export function anOrganisation(facts: Partial<Organisation> = {}): Organisation {
  return {
    id: '01900000-0000-7000-8000-00000000000a',
    name: 'Moot Aid (illustrative)',
    otherNames: [],
    kind: null,
    tier: null,
    sector: null,
    sizeBand: null,
    placeCode: null,
    postcode: null,
    web: null,
    identifiers: [],
    illustrative: true,
    recordedAt: new Date('2010-04-30T12:00:00Z'),
    ...facts,
  }
}
