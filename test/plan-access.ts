/** The records that the lines of plans name: a draft plan, an action of it, and a milestone of that. */
interface Planned {
  partnershipId: string
  planId: string
  actionId: string
  milestoneId: string
}

type Named = (fresh: Planned) => Readonly<Record<string, string>>

/** A line of the one table, as far as plans need one. */
interface Line<Outcomes> {
  outcome: Outcomes
  at?: Named
  form?: Named
  writes?: true
}

/** The words in which the one table says who may do what. */
interface Words<Outcomes> {
  everybody: (outcome: 'shown') => Outcomes
  /** A draft's own page: those of its partnership see it, and to all others it is not there. */
  draft: Outcomes
  reading: (officers: Partial<Outcomes>) => Outcomes
  doing: (officers: Partial<Outcomes>) => Outcomes
  allOfficers: (outcome: 'shown') => Partial<Outcomes>
  own: (outcome: 'shown' | 'done') => Partial<Outcomes>
  /** What may be done for one partnership alone that the form names. */
  ofPartnership: Partial<Outcomes>
}

const plan = ({ planId }: Planned) => ({ id: planId })
const action = ({ actionId }: Planned) => ({ id: actionId })
const milestone = ({ actionId, milestoneId }: Planned) => ({ id: actionId, milestoneId })

const facts = {
  what: 'Be walked (illustrative)',
  kind: 'learn',
  theme: 'jobs',
}

type Lines<Outcomes> = Readonly<Record<string, Line<Outcomes>>>

/** The lines of plans and what is under them. The plan walked is a draft: its partnership alone knows of it. */
export function planAccess<Outcomes>(words: Words<Outcomes>): Lines<Outcomes> {
  return { ...planLines(words), ...actionLines(words), ...reportLines(words) }
}

/** A page of officers on a record of their own partnership. */
function page<Outcomes>({ reading, own }: Words<Outcomes>, at: Named): Line<Outcomes> {
  return { outcome: reading(own('shown')), at }
}

/** A deed of officers on a record of their own partnership. */
function deed<Outcomes>(
  { doing, own }: Words<Outcomes>,
  at: Named,
  form: Record<string, string>,
): Line<Outcomes> {
  return { outcome: doing(own('done')), at, form: () => form, writes: true }
}

function planLines<Outcomes>(words: Words<Outcomes>): Lines<Outcomes> {
  const { everybody, draft, reading, doing, allOfficers, ofPartnership } = words
  return {
    'GET /plans': { outcome: everybody('shown') },
    'GET /plans/new': { outcome: reading(allOfficers('shown')) },
    'POST /plans': {
      outcome: doing(ofPartnership),
      form: ({ partnershipId }) => ({
        partnership: partnershipId,
        title: 'A plan to be walked (illustrative)',
        level: 'partnership',
      }),
      writes: true,
    },
    'GET /plans/:id': { outcome: draft, at: plan },
    'GET /plans/:id/state': page(words, plan),
    'POST /plans/:id/state': deed(words, plan, { state: 'published' }),
    'GET /plans/:id/aims': page(words, plan),
    'POST /plans/:id/aims': deed(words, plan, {
      words: 'An aim',
      theme: 'jobs',
      place: 'E06000042',
    }),
  }
}

function actionLines<Outcomes>(words: Words<Outcomes>): Lines<Outcomes> {
  const { draft, reading, doing, allOfficers, own } = words
  return {
    'GET /actions/new': { outcome: reading(allOfficers('shown')) },
    'POST /actions': {
      outcome: doing(own('done')),
      form: ({ planId }) => ({ ...facts, plan: planId, state: 'proposed' }),
      writes: true,
    },
    'GET /actions/:id': { outcome: draft, at: action },
    'GET /actions/:id/details': page(words, action),
    'POST /actions/:id/details': deed(words, action, facts),
    'GET /actions/:id/state': page(words, action),
    'POST /actions/:id/state': deed(words, action, { state: 'dropped', why: 'To be walked' }),
    'GET /actions/:id/confirmations': page(words, action),
    'POST /actions/:id/confirmations': deed(words, action, {}),
  }
}

function reportLines<Outcomes>(words: Words<Outcomes>): Lines<Outcomes> {
  return {
    'GET /actions/:id/measures': page(words, action),
    'POST /actions/:id/measures': deed(words, action, {
      kind: 'how-much',
      what: 'walks',
      number: '1',
      evidence: '4',
    }),
    'GET /actions/:id/milestones': page(words, action),
    'POST /actions/:id/milestones': deed(words, action, {
      what: 'Walked',
      'dueOn-day': '30',
      'dueOn-month': '6',
      'dueOn-year': '2010',
    }),
    'GET /actions/:id/milestones/:milestoneId/moves': page(words, milestone),
    'POST /actions/:id/milestones/:milestoneId/moves': deed(words, milestone, {
      'movedTo-day': '30',
      'movedTo-month': '9',
      'movedTo-year': '2010',
      why: 'To be walked',
    }),
    'GET /actions/:id/milestones/:milestoneId/completion': page(words, milestone),
    'POST /actions/:id/milestones/:milestoneId/completion': deed(words, milestone, {}),
  }
}
