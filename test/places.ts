import type { Place } from '#src/place/index.ts'

/** A place for tests; what matters to a test it says itself. */
export function aPlace(facts: Partial<Place> & { code: string }): Place {
  return {
    name: facts.code,
    welshName: null,
    kind: 'district',
    startsOn: null,
    startsKnownTo: null,
    endsOn: null,
    endsKnownTo: null,
    ruralUrban: null,
    longitude: null,
    latitude: null,
    hasEnded: false,
    ...facts,
  }
}
