import type { GrantableRole } from '#src/people/index.ts'

/** The demonstration world: real places, partnerships of the founding meeting's region, people by role alone. */
export const world = {
  programme: {
    name: 'Progress through Partnership, south east England',
    purpose:
      'Councils, services, voluntary groups and firms in the south east of England that face the downturn together keep one shared picture here: what is happening in a place, who is doing what about it, and where help falls short.',
    standsOn: '2010-04-30',
  },
  partnerships: [
    {
      name: 'Milton Keynes',
      slug: 'milton-keynes',
      place: 'E06000042',
      purpose:
        'Brings together the bodies of Milton Keynes that met on 18 November 2009 to ask what a partnership can do about the downturn.',
      heldOn: '2009-11-18',
    },
    {
      name: 'Cherwell',
      slug: 'cherwell',
      place: 'E07000177',
      purpose:
        'Brings together the bodies of Cherwell, with Banbury and Bicester, where job clubs were set up for different skills.',
      heldOn: '2009-11-18',
    },
    {
      name: 'Aylesbury Vale',
      slug: 'aylesbury-vale',
      place: 'E07000004',
      purpose:
        'Brings together the bodies of Aylesbury Vale, a district that ended in 2020 and shows here how a successor is followed.',
      heldOn: '2009-11-18',
    },
  ],
  people: [
    {
      email: 'programme@demonstration.invalid',
      name: 'Programme officer (illustrative)',
      role: 'programme-officer',
      partnership: null,
    },
    {
      email: 'milton-keynes@demonstration.invalid',
      name: 'Partnership officer of Milton Keynes (illustrative)',
      role: 'partnership-officer',
      partnership: 'milton-keynes',
    },
    {
      email: 'cherwell@demonstration.invalid',
      name: 'Partnership officer of Cherwell (illustrative)',
      role: 'partnership-officer',
      partnership: 'cherwell',
    },
    {
      email: 'member@demonstration.invalid',
      name: 'Member in Milton Keynes (illustrative)',
      role: 'member',
      partnership: 'milton-keynes',
    },
  ],
} as const satisfies {
  programme: { name: string; purpose: string; standsOn: string }
  partnerships: readonly {
    name: string
    slug: string
    place: string
    purpose: string
    heldOn: string
  }[]
  people: readonly {
    email: string
    name: string
    role: GrantableRole
    partnership: string | null
  }[]
}
