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
  /** A body of Milton Keynes, a service of it, and a list that names it. */
  organisationId: string
  serviceId: string
  listId: string
  /** A draft plan, an action of it, and a milestone of that. */
  planId: string
  actionId: string
  milestoneId: string
  /** A published meeting, somebody whom it names, and one of its points. */
  meeting: { slug: string; personId: string; pointId: string }
  /** A paper that waits for review. */
  reviewId: string
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

export const everybody = (outcome: Outcome): Access['outcome'] => ({
  nobody: outcome,
  member: outcome,
  'partnership-officer': outcome,
  'partnership-officer-elsewhere': outcome,
  'programme-officer': outcome,
})

export const open: Access = { outcome: everybody('shown') }

/** Pages of officers: whoever is not signed in is led to the sign-in page. */
export const reading = (officers: Partial<Access['outcome']>): Access['outcome'] => ({
  ...everybody('not-permitted'),
  nobody: 'sign-in',
  ...officers,
})

/** Deeds of officers: whoever is not signed in, or may not, changes nothing. */
export const doing = (officers: Partial<Access['outcome']>): Access['outcome'] => ({
  ...everybody('not-permitted'),
  ...officers,
})

export const allOfficers = (outcome: Outcome) => ({
  'partnership-officer': outcome,
  'partnership-officer-elsewhere': outcome,
  'programme-officer': outcome,
})

/** A record of one partnership: its officers see it, those of another cannot even know of it. */
export const own = (outcome: Outcome) =>
  ({
    'partnership-officer': outcome,
    'partnership-officer-elsewhere': 'absent',
    'programme-officer': outcome,
  }) as const

export const person = (fresh: Fresh) => ({ id: fresh.personId })
export const entry = (fresh: Fresh) => ({ id: fresh.entryId })
export const partnership = (fresh: Fresh) => ({ slug: fresh.slug })
export const cell = (fresh: Fresh) => ({ place: fresh.placeCode, theme: 'jobs' })
export const meeting = (fresh: Fresh) => ({ slug: fresh.meeting.slug })
export const review = (fresh: Fresh) => ({ id: fresh.reviewId })
export const point = (fresh: Fresh) => ({ slug: fresh.meeting.slug, id: fresh.meeting.pointId })
export const named = (fresh: Fresh) => ({ slug: fresh.meeting.slug, id: fresh.meeting.personId })
export const paper = (fresh: Fresh) => ({ slug: fresh.paper.slug })
export const block = (fresh: Fresh) => ({ slug: fresh.paper.slug, block: fresh.paper.blockId })
export const forTheirOfficers = (outcome: Outcome) =>
  ({ ...own(outcome), member: 'absent' }) as const
