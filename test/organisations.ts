import type { Organisation, Service } from '#src/directory/index.ts'

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

/** A service for tests; what matters to a test it says itself. */
export function anOffer(facts: Partial<Service> = {}): Service {
  return {
    id: '01900000-0000-7000-8000-00000000000b',
    organisationId: '01900000-0000-7000-8000-00000000000a',
    organisationName: 'Moot Aid (illustrative)',
    name: 'Job club (illustrative)',
    what: '',
    whoFor: '',
    themes: [],
    placeServed: null,
    state: 'not-known',
    stateOn: null,
    stateReason: null,
    capacity: 'not-known',
    roomFor: null,
    capacityOn: null,
    confirmedOn: null,
    recordedAt: new Date('2010-04-30T12:00:00Z'),
    ...facts,
  }
}
