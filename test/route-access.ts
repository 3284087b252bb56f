import { planAccess } from './plan-access.ts'

/** Who walks the site in the test of routes: nobody, and each role, of this partnership and of another. */
export const walkers = [
  'nobody',
  'member',
  'partnership-officer',
  'partnership-officer-elsewhere',
  'programme-officer',
] as const
export type Walker = (typeof walkers)[number]

/**
 * What a request comes to.
 * `shown` 200 · `done` 303 onwards · `again` 400, the form with its errors · `sign-in` 303 to signing in
 * `not-permitted` 403 · `absent` 404, also for what this viewer may not know of · `gone` 410
 */
export const outcomes = {
  shown: 200,
  done: 303,
  again: 400,
  'sign-in': 303,
  'not-permitted': 403,
  absent: 404,
  gone: 410,
} as const
export type Outcome = keyof typeof outcomes

/** A record of the partnership of Milton Keynes, made afresh for each request that names one. */
export interface Fresh {
  slug: string
  placeCode: string
  partnershipId: string
  personId: string
  roleId: string
  entryId: string
  mailId: string
  /** A body of Milton Keynes, a service of it, and a list that names it. */
  organisationId: string
  serviceId: string
  listId: string
  /** A draft plan, an action of it, and a milestone of that. */
  planId: string
  actionId: string
  milestoneId: string
  /** Differs each time, for what may be there only once. */
  number: number
}

export interface Access {
  outcome: Readonly<Record<Walker, Outcome>>
  /** What stands for the names in the path. */
  at?: (fresh: Fresh) => Readonly<Record<string, string>>
  /** What the form holds, good enough to be done by whoever may. */
  form?: (fresh: Fresh) => Readonly<Record<string, string>>
  /** Done, it leaves exactly one entry in history; done by nobody else, it leaves none. */
  writes?: true
  /** The session ends with it, so that each walker needs another one afterwards. */
  endsSession?: true
}

const everybody = (outcome: Outcome): Access['outcome'] => ({
  nobody: outcome,
  member: outcome,
  'partnership-officer': outcome,
  'partnership-officer-elsewhere': outcome,
  'programme-officer': outcome,
})

const open: Access = { outcome: everybody('shown') }

/** Pages of officers: whoever is not signed in is led to the sign-in page. */
const reading = (officers: Partial<Access['outcome']>): Access['outcome'] => ({
  ...everybody('not-permitted'),
  nobody: 'sign-in',
  ...officers,
})

/** Deeds of officers: whoever is not signed in, or may not, changes nothing. */
const doing = (officers: Partial<Access['outcome']>): Access['outcome'] => ({
  ...everybody('not-permitted'),
  ...officers,
})

const allOfficers = (outcome: Outcome) => ({
  'partnership-officer': outcome,
  'partnership-officer-elsewhere': outcome,
  'programme-officer': outcome,
})

/** A record of one partnership: its officers see it, those of another cannot even know of it. */
const own = (outcome: Outcome) =>
  ({
    'partnership-officer': outcome,
    'partnership-officer-elsewhere': 'absent',
    'programme-officer': outcome,
  }) as const

const person = (fresh: Fresh) => ({ id: fresh.personId })
const entry = (fresh: Fresh) => ({ id: fresh.entryId })
const organisation = (fresh: Fresh) => ({ id: fresh.organisationId })
const service = (fresh: Fresh) => ({ id: fresh.serviceId })
const partnership = (fresh: Fresh) => ({ slug: fresh.slug })

/** A shared record that acts in Milton Keynes: everybody may see it, its officers may change it. */
const acting = (outcome: Outcome) =>
  ({
    'partnership-officer': outcome,
    'partnership-officer-elsewhere': 'not-permitted',
    'programme-officer': outcome,
  }) as const

/** A form that an officer of another partnership is shown again, because it names what they may not reach. */
const again = (outcome: Outcome) =>
  ({ ...allOfficers(outcome), 'partnership-officer-elsewhere': 'again' }) as const

const walkedList = ({ number }: Fresh): string => `name\nWalked group ${number} (illustrative)\n`

/** Every route of the site and what it answers to whom: the one table. A test walks it and compares it with the app. */
export const routeAccess: Readonly<Record<string, Access>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /assets/:file': { outcome: everybody('absent'), at: () => ({ file: 'unknown.css' }) },
  'GET /': open,
  'GET /places': open,
  'GET /places/:code': { ...open, at: (fresh) => ({ code: fresh.placeCode }) },
  'GET /themes': open,
  'GET /evidence/figure': { outcome: everybody('done') },
  'GET /evidence/figure.svg': { outcome: everybody('done') },
  'GET /partnerships': open,
  'GET /partnerships/:slug': { ...open, at: partnership },
  'GET /directory': open,
  'GET /organisations/:id': { ...open, at: organisation },
  'GET /services/:id': { ...open, at: service },
  'GET /directory/sources': { outcome: reading(allOfficers('shown')) },
  'GET /directory/sources/:id': {
    outcome: reading(own('shown')),
    at: (fresh) => ({ id: fresh.listId }),
  },
  'POST /directory/sources': {
    outcome: doing(again('shown')),
    form: (fresh) => ({
      partnership: fresh.partnershipId,
      name: 'Walked',
      pasted: walkedList(fresh),
    }),
  },
  'POST /directory/sources/imports': {
    outcome: doing(again('done')),
    form: (fresh) => ({
      partnership: fresh.partnershipId,
      name: 'Walked',
      heldOn: '',
      fileName: 'walked.csv',
      content: btoa(walkedList(fresh)),
    }),
    writes: true,
  },
  'GET /admin/organisations': { outcome: reading(allOfficers('shown')) },
  'POST /admin/organisations': {
    outcome: doing(again('done')),
    form: ({ number, placeCode }) => ({
      name: `Walked ${number} (illustrative)`,
      place: placeCode,
    }),
    writes: true,
  },
  'GET /admin/organisations/:id': { outcome: reading(acting('shown')), at: organisation },
  'POST /admin/organisations/:id': {
    outcome: doing(acting('done')),
    at: organisation,
    form: ({ number, placeCode }) => ({
      name: `Walked again ${number} (illustrative)`,
      place: placeCode,
    }),
    writes: true,
  },
  'GET /admin/organisations/:id/services': {
    outcome: reading(acting('shown')),
    at: organisation,
  },
  'POST /admin/organisations/:id/services': {
    outcome: doing(acting('done')),
    at: organisation,
    form: () => ({ name: 'Walked (illustrative)', state: 'open' }),
    writes: true,
  },
  'GET /admin/services/:id': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ name: 'Walked again (illustrative)', themes: 'skills' }),
    writes: true,
  },
  'GET /admin/services/:id/confirmations': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/confirmations': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ 'heldOn-day': '', 'heldOn-month': '', 'heldOn-year': '' }),
    writes: true,
  },
  'GET /admin/services/:id/capacities': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/capacities': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ capacity: 'room', roomFor: '4' }),
    writes: true,
  },
  'GET /admin/services/:id/states': { outcome: reading(acting('shown')), at: service },
  'POST /admin/services/:id/states': {
    outcome: doing(acting('done')),
    at: service,
    form: () => ({ state: 'closed', reason: 'walked' }),
    writes: true,
  },
  'GET /accessibility': open,
  'GET /privacy': open,
  'GET /help-with-this-site': open,
  'GET /styleguide': open,

  ...planAccess<Access['outcome']>({
    everybody,
    draft: { ...everybody('absent'), ...own('shown'), member: 'shown' },
    reading,
    doing,
    allOfficers,
    own,
    ofPartnership: { 'partnership-officer': 'done', 'programme-officer': 'done' },
  }),

  'GET /sign-in': { outcome: { ...everybody('done'), nobody: 'shown' } },
  'POST /sign-in': {
    outcome: everybody('shown'),
    form: () => ({ email: 'nobody@demonstration.invalid' }),
  },
  'GET /sign-in/link': { outcome: everybody('gone') },
  'POST /sign-in/link': { outcome: everybody('gone') },
  'POST /sign-out': { outcome: everybody('done'), endsSession: true },

  'GET /desk': { outcome: { ...everybody('shown'), nobody: 'sign-in' } },

  'GET /admin': { outcome: reading(allOfficers('shown')) },
  'GET /admin/partnerships': { outcome: reading(allOfficers('shown')) },
  'POST /admin/partnerships': {
    outcome: doing({ 'programme-officer': 'done' }),
    form: ({ number, placeCode }) => ({
      name: `Walk ${number} (illustrative)`,
      slug: `walk-${number}`,
      place: placeCode,
      purpose: 'To be walked.',
    }),
    writes: true,
  },
  'GET /admin/partnerships/:slug': {
    outcome: reading({ ...own('shown'), member: 'absent' }),
    at: partnership,
  },
  'POST /admin/partnerships/:slug': {
    outcome: doing({ ...own('done'), member: 'absent' }),
    at: partnership,
    form: ({ number, slug, placeCode }) => ({
      name: 'Milton Keynes',
      slug,
      place: placeCode,
      purpose: `To be walked, time ${number}.`,
    }),
    writes: true,
  },
  'GET /admin/programme': { outcome: reading({ 'programme-officer': 'shown' }) },
  'POST /admin/programme': {
    outcome: doing({ 'programme-officer': 'done' }),
    form: ({ number }) => ({
      name: 'Progress through Partnership, south east England',
      purpose: `To be walked, time ${number}.`,
      'standsOn-day': '30',
      'standsOn-month': '4',
      'standsOn-year': '2010',
    }),
    writes: true,
  },

  'GET /admin/people': { outcome: reading(allOfficers('shown')) },
  'POST /admin/people': {
    outcome: doing({ 'partnership-officer': 'done', 'programme-officer': 'done' }),
    form: ({ number, partnershipId }) => ({
      name: 'Somebody (illustrative)',
      email: `somebody-${number}@demonstration.invalid`,
      role: 'member',
      partnership: partnershipId,
    }),
    writes: true,
  },
  'GET /admin/people/:id': { outcome: reading(own('shown')), at: person },
  'POST /admin/people/:id/roles': {
    outcome: doing(own('done')),
    at: person,
    form: ({ partnershipId }) => ({ role: 'partnership-officer', partnership: partnershipId }),
    writes: true,
  },
  'POST /admin/people/:id/roles/:roleId/ending': {
    outcome: doing(own('done')),
    at: (fresh) => ({ id: fresh.personId, roleId: fresh.roleId }),
    writes: true,
  },

  'GET /admin/outbox': { outcome: reading({ 'programme-officer': 'shown' }) },
  'GET /admin/outbox/:id': {
    outcome: reading({ 'programme-officer': 'shown' }),
    at: (fresh) => ({ id: fresh.mailId }),
  },

  'GET /admin/history': { outcome: reading(allOfficers('shown')) },
  'GET /admin/history/:id': {
    outcome: reading({ ...own('shown'), member: 'absent' }),
    at: entry,
  },
  'POST /admin/history/:id/undo': {
    outcome: doing({ ...own('done'), member: 'absent' }),
    at: entry,
    writes: true,
  },
}
