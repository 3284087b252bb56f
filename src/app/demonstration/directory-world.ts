import type { OrganisationForm, ServiceSketch } from '#src/directory/index.ts'

type Body = Pick<OrganisationForm, 'name' | 'kind'> & {
  otherNames?: readonly string[]
  place: string | null
  services?: readonly ServiceSketch[]
}

const miltonKeynes = 'E06000042'
const cherwell = 'E07000177'
const bicester = 'E04012925'
const banbury = 'E04012640'
const aylesburyVale = 'E07000004'
const mootHollow = 'X-MOOT-HOLLOW'

/** Bodies that the paper of the founding meeting names, with what it says of them: that they are there, and no more. */
const named: readonly Body[] = [
  { name: 'Milton Keynes Council', kind: 'unitary', place: miltonKeynes },
  {
    name: 'Milton Keynes Council of Voluntary Organisations',
    kind: 'infrastructure-body',
    place: miltonKeynes,
  },
  {
    name: 'Milton Keynes Community Local Infrastructure Partnerships',
    otherNames: ['MKCLIP'],
    kind: null,
    place: miltonKeynes,
  },
  // The shared list of kinds has none for a national body.
  { name: 'Audit Commission', kind: null, place: null },
  { name: 'Bicester Vision', kind: null, place: bicester },
  { name: 'Citizens Advice Bureau', otherNames: ['CAB'], kind: 'citizens-advice', place: null },
]

/** Bodies that are invented, as their names say, with all that is told of them. */
const invented: readonly Body[] = [
  {
    name: 'Grand Union Job Club (illustrative)',
    kind: 'unregistered-group',
    place: miltonKeynes,
    services: [
      {
        name: 'Job club for shop and office work (illustrative)',
        what: 'Two mornings a week: help with applications, a telephone, and somebody to practise an interview with.',
        whoFor: 'Anybody out of work',
        themes: ['jobs'],
        placeServed: miltonKeynes,
        states: [{ state: 'open', heldOn: '2009-09-07' }],
        capacities: [
          { capacity: 'full', heldOn: '2010-01-18' },
          { capacity: 'room', roomFor: 6, heldOn: '2010-04-14' },
        ],
        confirmations: ['2010-01-18', '2010-04-20'],
      },
    ],
  },
  {
    name: 'Three Parishes Trust (illustrative)',
    kind: 'charity',
    place: miltonKeynes,
    services: [
      {
        name: 'Job club for building trades (illustrative)',
        what: 'An evening a week for people laid off in building, with a trainer.',
        whoFor: 'People who worked in building',
        themes: ['jobs', 'skills'],
        placeServed: miltonKeynes,
        states: [{ state: 'open', heldOn: '2009-10-05' }],
        capacities: [{ capacity: 'full', heldOn: '2010-04-12' }],
        confirmations: ['2010-04-12'],
      },
    ],
  },
  {
    name: 'Watling Learning (illustrative)',
    kind: 'social-enterprise',
    place: miltonKeynes,
    services: [
      {
        name: 'Evening job club (illustrative)',
        what: 'Help with applications after working hours.',
        whoFor: 'Anybody whose job is at risk',
        themes: ['jobs'],
        placeServed: miltonKeynes,
        states: [{ state: 'open', heldOn: '2009-02-02' }],
        capacities: [],
        confirmations: [],
      },
      {
        name: 'Workshop places for school leavers (illustrative)',
        what: 'Twelve weeks in a workshop, with a certificate.',
        whoFor: 'People aged 16 to 24',
        themes: ['youth', 'skills'],
        placeServed: miltonKeynes,
        states: [{ state: 'planned', heldOn: '2010-04-15' }],
        capacities: [],
        confirmations: [],
      },
    ],
  },
  {
    name: 'Moot Hollow Town Council (illustrative)',
    kind: 'parish-town-council',
    place: mootHollow,
    services: [
      {
        name: 'Warm hall on winter afternoons (illustrative)',
        what: 'The hall is heated and open, with tea.',
        whoFor: 'Everybody in the parish',
        themes: ['energy'],
        placeServed: mootHollow,
        states: [
          { state: 'open', heldOn: '2009-12-01' },
          { state: 'closed', heldOn: '2010-03-31', reason: 'the winter was over' },
        ],
        capacities: [{ capacity: 'room', heldOn: '2010-01-11' }],
        confirmations: ['2010-01-11'],
      },
    ],
  },
  {
    name: 'Bicester Job Club (illustrative)',
    kind: 'unregistered-group',
    place: bicester,
    services: [
      {
        name: 'Job club in Bicester (illustrative)',
        what: 'One morning a week for people who look for work in shops and stores.',
        whoFor: 'Anybody out of work',
        themes: ['jobs'],
        placeServed: bicester,
        states: [{ state: 'open', heldOn: '2009-06-01' }],
        capacities: [{ capacity: 'room', roomFor: 4, heldOn: '2010-03-30' }],
        confirmations: ['2010-03-30'],
      },
    ],
  },
  {
    name: 'Banbury Job Club (illustrative)',
    kind: 'unregistered-group',
    place: banbury,
    services: [
      {
        name: 'Job club in Banbury (illustrative)',
        what: 'One afternoon a week for people who worked in factories.',
        whoFor: 'Anybody out of work',
        themes: ['jobs'],
        placeServed: banbury,
        states: [{ state: 'open', heldOn: '2009-06-08' }],
        capacities: [{ capacity: 'full', heldOn: '2010-04-06' }],
        confirmations: ['2010-04-06'],
      },
    ],
  },
  {
    name: 'Bicester Food Parcels (illustrative)',
    kind: 'faith-group',
    place: bicester,
    services: [
      {
        name: 'Crisis food parcels (illustrative)',
        what: 'Food for three days, given on a voucher.',
        whoFor: 'Families in need',
        themes: ['food'],
        placeServed: cherwell,
        states: [{ state: 'open', heldOn: '2009-11-02' }],
        capacities: [{ capacity: 'full', heldOn: '2010-04-19' }],
        confirmations: ['2010-04-19'],
      },
    ],
  },
  {
    name: 'Vale Debt Advice (illustrative)',
    kind: 'charity',
    place: aylesburyVale,
    services: [
      {
        name: 'Debt advice by appointment (illustrative)',
        what: 'An hour with an adviser, and letters to those who are owed.',
        whoFor: 'Anybody with debts',
        themes: ['advice'],
        placeServed: aylesburyVale,
        states: [{ state: 'open', heldOn: '2008-11-03' }],
        capacities: [{ capacity: 'not-known', heldOn: '2009-02-16' }],
        confirmations: ['2009-02-16'],
      },
    ],
  },
]

/** Who there is in the demonstration, and what they offer. */
export const demonstrationBodies: readonly Body[] = [...named, ...invented]

/** A list as a council keeps one: some known, some new, one that names nobody. */
export const demonstrationList = {
  partnership: 'milton-keynes',
  name: 'Community groups, a list of winter 2010 (illustrative)',
  fileName: 'community-groups-illustrative.csv',
  heldOn: '2010-02-15',
  text: [
    'Group name;Type of organisation;Town or parish;Services offered;Theme;Area covered;Contact role',
    'Grand Union Job Club (illustrative);Community group;Milton Keynes;;;;Chair',
    'Hollow End Allotments (illustrative);Community group;Moot Hollow (illustrative);;;;Secretary',
    'Watling Street Walkers (illustrative);Community group;Milton Keynes;Walks for people at home alone (illustrative);Health and mental health;Milton Keynes;Walk leader',
    'The Three Parishes Trust Ltd (illustrative);Charity;Milton Keynes;;;;Director',
    ';Community group;Milton Keynes;;;;not known',
    '',
  ].join('\r\n'),
} as const
