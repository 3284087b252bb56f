import type { PlaceFacts, PlaceToLoad } from './place.ts'
import { kindOfCode } from './place-kind.ts'

type Known = Pick<PlaceFacts, 'code' | 'name'> &
  Partial<PlaceFacts> & {
    parents?: readonly string[]
    successors?: PlaceToLoad['successors']
  }

function known({ parents, successors, ...facts }: Known): PlaceToLoad {
  return {
    facts: {
      welshName: null,
      kind: kindOfCode(facts.code),
      startsOn: null,
      startsKnownTo: facts.startsOn === undefined ? null : 'day',
      endsOn: null,
      endsKnownTo: facts.endsOn === undefined ? null : 'day',
      ruralUrban: null,
      longitude: null,
      latitude: null,
      ...facts,
    },
    parents: parents ?? [],
    successors: successors ?? [],
    outline: null,
  }
}

const intoBuckinghamshire = [{ code: 'E06000060', succeededOn: '2020-04-01' }]

/**
 * The places of the demonstration, by hand: codes, names, what lies in what, dates that are public knowledge, and
 * centres to a kilometre or two. The last one is invented, and says so.
 */
export const demonstrationPlaces: readonly PlaceToLoad[] = [
  known({ code: 'K02000001', name: 'United Kingdom' }),
  known({
    code: 'E92000001',
    name: 'England',
    parents: ['K02000001'],
    longitude: -1.5,
    latitude: 52.6,
  }),
  known({
    code: 'E12000008',
    name: 'South East',
    parents: ['E92000001'],
    longitude: -0.99,
    latitude: 51.45,
  }),
  known({
    code: 'E06000042',
    name: 'Milton Keynes',
    parents: ['E12000008'],
    startsOn: '1997-04-01',
    ruralUrban: 'urban-with-city-and-town',
    longitude: -0.74,
    latitude: 52.08,
  }),
  known({
    code: 'E10000025',
    name: 'Oxfordshire',
    parents: ['E12000008'],
    ruralUrban: 'largely-rural',
    longitude: -1.29,
    latitude: 51.77,
  }),
  known({
    code: 'E07000177',
    name: 'Cherwell',
    parents: ['E10000025'],
    startsOn: '1974-04-01',
    longitude: -1.28,
    latitude: 51.96,
  }),
  known({
    code: 'E10000002',
    name: 'Buckinghamshire',
    parents: ['E12000008'],
    successors: intoBuckinghamshire,
    endsOn: '2020-03-31',
    ruralUrban: 'urban-with-significant-rural',
    longitude: -0.81,
    latitude: 51.78,
  }),
  known({
    code: 'E07000004',
    name: 'Aylesbury Vale',
    parents: ['E10000002'],
    successors: intoBuckinghamshire,
    startsOn: '1974-04-01',
    endsOn: '2020-03-31',
    longitude: -0.84,
    latitude: 51.88,
  }),
  known({
    code: 'E06000060',
    name: 'Buckinghamshire',
    parents: ['E12000008'],
    startsOn: '2020-04-01',
    longitude: -0.81,
    latitude: 51.78,
  }),
  known({
    code: 'E04012640',
    name: 'Banbury',
    parents: ['E07000177'],
    longitude: -1.34,
    latitude: 52.06,
  }),
  known({
    code: 'E04012925',
    name: 'Bicester',
    parents: ['E07000177'],
    longitude: -1.15,
    latitude: 51.9,
  }),
  known({
    code: 'X-MOOT-HOLLOW',
    name: 'Moot Hollow (illustrative)',
    kind: 'parish',
    parents: ['E06000042'],
  }),
]
