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
 * `not-permitted` 403 · `absent` 404, also for what this viewer may not know of · `gone` 410 · `conflict` 409, what is so already
 */
export const outcomes = {
  shown: 200,
  done: 303,
  again: 400,
  'sign-in': 303,
  'not-permitted': 403,
  absent: 404,
  gone: 410,
  conflict: 409,
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
  /** A draft plan, an action of it, and a milestone of that. */
  planId: string
  actionId: string
  milestoneId: string
  /** A published meeting, somebody whom it names, and one of its points. */
  meeting: { slug: string; personId: string; pointId: string }
  /** A published paper of that meeting, and the first block of its draft. */
  paper: { slug: string; blockId: string }
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
const partnership = (fresh: Fresh) => ({ slug: fresh.slug })
const cell = (fresh: Fresh) => ({ place: fresh.placeCode, theme: 'jobs' })
const meeting = (fresh: Fresh) => ({ slug: fresh.meeting.slug })
const point = (fresh: Fresh) => ({ slug: fresh.meeting.slug, id: fresh.meeting.pointId })
const named = (fresh: Fresh) => ({ slug: fresh.meeting.slug, id: fresh.meeting.personId })
const paper = (fresh: Fresh) => ({ slug: fresh.paper.slug })
const block = (fresh: Fresh) => ({ slug: fresh.paper.slug, block: fresh.paper.blockId })
const forTheirOfficers = (outcome: Outcome) => ({ ...own(outcome), member: 'absent' }) as const

/** Every route of the site and what it answers to whom: the one table. A test walks it and compares it with the app. */
export const routeAccess: Readonly<Record<string, Access>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /assets/:file': { outcome: everybody('absent'), at: () => ({ file: 'unknown.css' }) },
  'GET /': open,
  'GET /places': open,
  'GET /places/:code': { ...open, at: (fresh) => ({ code: fresh.placeCode }) },
  'GET /themes': open,
  'GET /evidence': open,
  'GET /evidence/indicators/:id': { outcome: everybody('absent'), at: () => ({ id: 'none' }) },
  'GET /evidence/datasets/:id': { outcome: everybody('absent'), at: () => ({ id: 'none' }) },
  'GET /evidence/places/:code': { ...open, at: (fresh) => ({ code: fresh.placeCode }) },
  'GET /evidence/figure': { outcome: everybody('done') },
  'GET /evidence/figure.svg': { outcome: everybody('done') },
  'GET /partnerships': open,
  'GET /partnerships/:slug': { ...open, at: partnership },
  'GET /gap': open,
  'GET /methods/gap-states': open,
  'GET /gap/:place/:theme': { ...open, at: cell },
  'GET /gap/:place/:theme/assessments': { outcome: reading(forTheirOfficers('shown')), at: cell },
  'POST /gap/:place/:theme/assessments': {
    outcome: doing(forTheirOfficers('done')),
    at: cell,
    form: () => ({ verdict: 'pressing', reason: 'Seen at the advice centre' }),
    writes: true,
  },
  'GET /gap/:place/:theme/quoted-figures': {
    outcome: reading(forTheirOfficers('shown')),
    at: cell,
  },
  'POST /gap/:place/:theme/quoted-figures': {
    outcome: doing(forTheirOfficers('done')),
    at: cell,
    form: () => ({
      what: 'people aged 18 to 24 who claim',
      value: '7.0',
      unit: '%',
      comparatorName: 'the United Kingdom',
      comparatorValue: '5.5',
      polarity: 'higher-is-worse',
      period: 'April 2010',
      quotedFrom: 'A page on the web',
      originalSource: 'An atlas',
    }),
    writes: true,
  },
  'GET /meetings': open,
  'GET /meetings/:slug': { ...open, at: meeting },
  'GET /meetings/:slug/source': { ...open, at: meeting },
  'GET /meetings/:slug/points/:id': { ...open, at: point },
  'GET /meetings/new': { outcome: reading(allOfficers('shown')) },
  'POST /meetings/new': {
    outcome: doing({ ...allOfficers('done'), 'partnership-officer-elsewhere': 'again' }),
    form: ({ number, slug }) => ({ title: `Walked ${number}`, partnership: slug }),
    writes: true,
  },
  'GET /meetings/:slug/coding': { outcome: reading(forTheirOfficers('shown')), at: meeting },
  'POST /meetings/:slug/coding': {
    outcome: doing(forTheirOfficers('done')),
    at: meeting,
    form: (fresh) => ({ words: fresh.meeting.pointId, 'theme-jobs': 'jobs' }),
    writes: true,
  },
  'GET /meetings/:slug/changes': { outcome: reading(forTheirOfficers('shown')), at: meeting },
  'POST /meetings/:slug/details': {
    outcome: doing(forTheirOfficers('done')),
    at: meeting,
    form: ({ number }) => ({ title: `Walked again ${number}` }),
    writes: true,
  },
  'POST /meetings/:slug/publication': { outcome: doing(forTheirOfficers('conflict')), at: meeting },
  'POST /meetings/:slug/withdrawal': {
    outcome: doing(forTheirOfficers('done')),
    at: meeting,
    writes: true,
  },
  'GET /meetings/:slug/parts': { outcome: reading(forTheirOfficers('shown')), at: meeting },
  'POST /meetings/:slug/parts/:kind': {
    outcome: doing(forTheirOfficers('done')),
    at: (fresh) => ({ ...meeting(fresh), kind: 'question' }),
    form: () => ({ text: 'Who walks here?', wording: 'reported' }),
    writes: true,
  },
  'GET /meetings/:slug/points/:id/correction': {
    outcome: reading(forTheirOfficers('shown')),
    at: point,
  },
  'POST /meetings/:slug/points/:id/correction': {
    outcome: doing(forTheirOfficers('done')),
    at: point,
    form: ({ number }) => ({ text: `Walked words ${number}` }),
    writes: true,
  },
  'GET /meetings/:slug/points/:id/setting-aside': {
    outcome: reading(forTheirOfficers('shown')),
    at: point,
  },
  'POST /meetings/:slug/points/:id/setting-aside': {
    outcome: doing(forTheirOfficers('done')),
    at: point,
    form: () => ({ reason: 'Said twice' }),
    writes: true,
  },
  'GET /meetings/:slug/people/:id/role': { outcome: reading(forTheirOfficers('shown')), at: named },
  'POST /meetings/:slug/people/:id/role': {
    outcome: doing(forTheirOfficers('done')),
    at: named,
    form: () => ({ role: 'clerk', forms: 'Holt', step: 'replace' }),
    writes: true,
  },
  'POST /meetings/:slug/papers': {
    outcome: doing({ ...allOfficers('done'), 'partnership-officer-elsewhere': 'not-permitted' }),
    at: meeting,
    writes: true,
  },
  'GET /papers': open,
  'GET /papers/:slug': { ...open, at: paper },
  'GET /papers/:slug/editions/:number': {
    ...open,
    at: (fresh) => ({ ...paper(fresh), number: '1' }),
  },
  'GET /papers/:slug/draft': { outcome: reading({ ...own('shown'), member: 'shown' }), at: paper },
  'POST /papers/:slug/draft': {
    outcome: doing(own('done')),
    at: paper,
    form: ({ number }) => ({ title: `Walked paper ${number}` }),
    writes: true,
  },
  'GET /papers/:slug/draft/addition': { outcome: reading(own('shown')), at: paper },
  'POST /papers/:slug/draft/blocks': {
    outcome: doing(own('done')),
    at: paper,
    form: () => ({ kind: 'prose', text: 'Words.' }),
    writes: true,
  },
  'GET /papers/:slug/draft/blocks/:block': { outcome: reading(own('shown')), at: block },
  'POST /papers/:slug/draft/blocks/:block': {
    outcome: doing(own('done')),
    at: block,
    form: () => ({ text: 'A heading', level: '2' }),
    writes: true,
  },
  'POST /papers/:slug/draft/blocks/:block/position': {
    outcome: doing(own('done')),
    at: block,
    form: () => ({ direction: 'down' }),
    writes: true,
  },
  'POST /papers/:slug/draft/blocks/:block/removal': {
    outcome: doing(own('done')),
    at: block,
    writes: true,
  },
  'POST /papers/:slug/editions': {
    outcome: doing(own('done')),
    at: paper,
    form: () => ({ erratum: 'The title was wrong' }),
    writes: true,
  },
  'GET /accessibility': open,
  'GET /privacy': open,
  'GET /help-with-this-site': open,
  'GET /styleguide': open,

  ...planAccess({ everybody, reading, doing, allOfficers, own }),

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
  'GET /admin/partnerships/:slug/number': {
    outcome: reading({ ...own('shown'), member: 'absent' }),
    at: partnership,
  },
  'POST /admin/partnerships/:slug/number': {
    outcome: doing({ ...own('again'), member: 'absent' }),
    at: partnership,
    form: () => ({ indicator: 'none-loaded' }),
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
