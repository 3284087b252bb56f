import type { ActionForm } from '#src/plan/index.ts'

interface MilestoneSketch {
  what: string
  heldOn: string
  dueOn: string
  moved?: { movedTo: string; why: string; heldOn: string }
  metOn?: string
}

/** An action with all that is told of it, in date order. */
export interface ActionSketch
  extends Pick<ActionForm, 'what' | 'kind' | 'theme' | 'wave' | 'startsOn' | 'endsOn'> {
  /** Names of organisations of the directory. */
  lead: string | null
  /** How the point it came out of begins. */
  cameFrom?: string
  partners?: readonly string[]
  organisationPlace: string | null
  benefitPlace: string | null
  states: readonly Pick<ActionForm, 'state' | 'why' | 'heldOn'>[]
  confirmations?: readonly string[]
  measures?: readonly {
    kind: 'how-much' | 'how-well' | 'better-off'
    what: string
    number: number
    evidence: 0 | 1 | 2 | 3 | 4
    heldOn: string
  }[]
  milestones?: readonly MilestoneSketch[]
}

export interface PlanSketch {
  partnership: string
  title: string
  startsOn: string
  endsOn: string
  /** The day it was published; null where it is a draft. */
  publishedOn: string | null
  aims: readonly { words: string; theme: string; place: string; heldOn: string }[]
  actions: readonly ActionSketch[]
}

const miltonKeynes = 'E06000042'
const aylesburyVale = 'E07000004'
const banbury = 'E04012640'

const grandUnion = 'Grand Union Job Club (illustrative)'
const threeParishes = 'Three Parishes Trust (illustrative)'
const watling = 'Watling Learning (illustrative)'

const jobs: readonly ActionSketch[] = [
  {
    what: 'Share vacancies between the job clubs each week (illustrative)',
    kind: 'coordinate',
    theme: 'jobs',
    wave: 1,
    lead: grandUnion,
    cameFrom: 'Job clubs in several areas',
    partners: [threeParishes, watling],
    organisationPlace: miltonKeynes,
    benefitPlace: miltonKeynes,
    startsOn: '2010-01-11',
    endsOn: '2010-12-17',
    states: [
      { state: 'proposed', why: '', heldOn: '2009-11-18' },
      { state: 'agreed', why: '', heldOn: '2009-12-14' },
      { state: 'live', why: '', heldOn: '2010-01-11' },
    ],
    confirmations: ['2010-01-18', '2010-04-12'],
    measures: [
      {
        kind: 'how-much',
        what: 'people who came to a club',
        number: 34,
        evidence: 1,
        heldOn: '2010-02-26',
      },
      {
        kind: 'how-much',
        what: 'people who came to a club',
        number: 61,
        evidence: 3,
        heldOn: '2010-04-09',
      },
      {
        kind: 'better-off',
        what: 'people who found work',
        number: 7,
        evidence: 1,
        heldOn: '2010-04-09',
      },
    ],
    milestones: [
      {
        what: 'First shared sheet of vacancies',
        heldOn: '2009-12-14',
        dueOn: '2010-01-15',
        moved: {
          movedTo: '2010-01-29',
          why: 'The clubs could not meet while there was snow.',
          heldOn: '2010-01-11',
        },
        metOn: '2010-01-27',
      },
      { what: 'Every club sends its vacancies', heldOn: '2010-02-26', dueOn: '2010-06-30' },
    ],
  },
  {
    what: 'Open a second evening for people laid off in building (illustrative)',
    kind: 'deliver',
    theme: 'jobs',
    wave: 1,
    lead: threeParishes,
    organisationPlace: miltonKeynes,
    benefitPlace: miltonKeynes,
    startsOn: '2010-02-01',
    endsOn: '2010-07-30',
    states: [
      { state: 'agreed', why: '', heldOn: '2010-01-18' },
      { state: 'live', why: '', heldOn: '2010-02-08' },
    ],
    confirmations: ['2010-04-12'],
    measures: [
      { kind: 'how-much', what: 'people who came', number: 12, evidence: 2, heldOn: '2010-04-12' },
      {
        kind: 'how-well',
        what: 'would come again, of every ten',
        number: 8,
        evidence: 1,
        heldOn: '2010-04-12',
      },
    ],
  },
  {
    what: 'Print one sheet of all job clubs (illustrative)',
    kind: 'inform',
    theme: 'jobs',
    wave: 1,
    lead: watling,
    organisationPlace: miltonKeynes,
    benefitPlace: miltonKeynes,
    startsOn: '2009-12-01',
    endsOn: '2010-01-29',
    states: [
      { state: 'live', why: '', heldOn: '2009-12-07' },
      { state: 'done', why: '', heldOn: '2010-01-29' },
    ],
    confirmations: ['2010-01-29'],
    measures: [
      {
        kind: 'how-much',
        what: 'sheets given out',
        number: 400,
        evidence: 1,
        heldOn: '2010-01-29',
      },
    ],
  },
]

/** Live, and confirmed too long ago. */
const advice: ActionSketch = {
  what: 'A debt adviser at the job clubs, one morning a week (illustrative)',
  kind: 'deliver',
  theme: 'advice',
  wave: 2,
  lead: 'Vale Debt Advice (illustrative)',
  partners: [grandUnion],
  organisationPlace: aylesburyVale,
  benefitPlace: miltonKeynes,
  startsOn: '2009-11-30',
  endsOn: '2010-03-31',
  states: [{ state: 'live', why: '', heldOn: '2009-11-30' }],
  confirmations: ['2009-12-07'],
  measures: [
    { kind: 'how-much', what: 'people advised', number: 9, evidence: 1, heldOn: '2009-12-21' },
  ],
}

/** Live and confirmed, and it reaches nobody yet. */
const skills: ActionSketch = {
  what: 'A bridging course from building to insulation (illustrative)',
  kind: 'deliver',
  theme: 'skills',
  wave: 1,
  lead: watling,
  partners: [threeParishes],
  organisationPlace: miltonKeynes,
  benefitPlace: miltonKeynes,
  startsOn: '2010-03-01',
  endsOn: '2010-10-29',
  states: [
    { state: 'agreed', why: '', heldOn: '2010-01-18' },
    { state: 'live', why: '', heldOn: '2010-03-01' },
  ],
  confirmations: ['2010-04-19'],
  measures: [
    {
      kind: 'how-much',
      what: 'people who began the course',
      number: 0,
      evidence: 3,
      heldOn: '2010-04-19',
    },
  ],
  milestones: [{ what: 'First twelve people begin', heldOn: '2010-03-01', dueOn: '2010-04-19' }],
}

/** Neither is an answer: one has no lead, the other was dropped. */
const unanswered: readonly ActionSketch[] = [
  {
    what: 'Mentors from local firms for school leavers (illustrative)',
    kind: 'coordinate',
    theme: 'youth',
    wave: 2,
    lead: null,
    organisationPlace: null,
    benefitPlace: null,
    startsOn: '',
    endsOn: '',
    states: [{ state: 'proposed', why: '', heldOn: '2010-01-18' }],
  },
  {
    what: 'Lend deposits to families who lost a tenancy (illustrative)',
    kind: 'fund',
    theme: 'housing',
    wave: 2,
    lead: threeParishes,
    organisationPlace: miltonKeynes,
    benefitPlace: miltonKeynes,
    startsOn: '',
    endsOn: '',
    states: [
      { state: 'proposed', why: '', heldOn: '2010-01-18' },
      { state: 'dropped', why: 'Nobody was found to put up the money.', heldOn: '2010-03-22' },
    ],
  },
]

/** What partnerships of the demonstration mean to change, and do about it: all of it invented. */
export const demonstrationPlans: readonly PlanSketch[] = [
  {
    partnership: 'milton-keynes',
    title: 'Facing the downturn together (illustrative)',
    startsOn: '2009-11-18',
    endsOn: '2011-03-31',
    publishedOn: '2010-01-18',
    aims: [
      {
        words: 'Fewer people out of work than a year before (illustrative)',
        theme: 'jobs',
        place: miltonKeynes,
        heldOn: '2010-01-18',
      },
      {
        words: 'Nobody waits longer than two weeks for debt advice (illustrative)',
        theme: 'advice',
        place: miltonKeynes,
        heldOn: '2010-01-18',
      },
      {
        words: 'People laid off in building learn another trade (illustrative)',
        theme: 'skills',
        place: miltonKeynes,
        heldOn: '2010-01-18',
      },
    ],
    actions: [...jobs, advice, skills, ...unanswered],
  },
  {
    partnership: 'cherwell',
    title: 'Job clubs for different skills (illustrative)',
    startsOn: '2010-05-01',
    endsOn: '2011-04-30',
    publishedOn: null,
    aims: [],
    actions: [
      {
        what: 'Open a job club for office work in Banbury (illustrative)',
        kind: 'deliver',
        theme: 'jobs',
        wave: 1,
        lead: 'Banbury Job Club (illustrative)',
        organisationPlace: banbury,
        benefitPlace: banbury,
        startsOn: '2010-06-01',
        endsOn: '',
        states: [{ state: 'proposed', why: '', heldOn: '2010-04-26' }],
      },
    ],
  },
]
