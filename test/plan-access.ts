import type { Access, Fresh, Outcome } from './access.ts'

type Outcomes = Access['outcome']

/** The words in which the one table says who may do what. */
interface Words {
  everybody: (outcome: Outcome) => Outcomes
  reading: (officers: Partial<Outcomes>) => Outcomes
  doing: (officers: Partial<Outcomes>) => Outcomes
  allOfficers: (outcome: Outcome) => Partial<Outcomes>
  own: (outcome: Outcome) => Partial<Outcomes>
}

const plan = ({ planId }: Fresh) => ({ id: planId })
const action = ({ actionId }: Fresh) => ({ id: actionId })
const milestone = ({ actionId, milestoneId }: Fresh) => ({ id: actionId, milestoneId })

const facts = {
  what: 'Be walked (illustrative)',
  kind: 'learn',
  theme: 'jobs',
}

/** The lines of plans and what is under them. The plan walked is a draft: its partnership alone knows of it. */
export function planAccess({
  everybody,
  reading,
  doing,
  allOfficers,
  own,
}: Words): Readonly<Record<string, Access>> {
  const draft: Outcomes = { ...everybody('absent'), ...own('shown'), member: 'shown' }
  const page = (at: Access['at']): Access =>
    at === undefined
      ? { outcome: reading(allOfficers('shown')) }
      : { outcome: reading(own('shown')), at }
  const deed = (at: NonNullable<Access['at']>, form: Record<string, string>): Access => ({
    outcome: doing(own('done')),
    at,
    form: () => form,
    writes: true,
  })
  return {
    'GET /plans': { outcome: everybody('shown') },
    'GET /plans/new': page(undefined),
    'POST /plans': {
      outcome: doing({ 'partnership-officer': 'done', 'programme-officer': 'done' }),
      form: ({ partnershipId }) => ({
        partnership: partnershipId,
        title: 'A plan to be walked (illustrative)',
        level: 'partnership',
      }),
      writes: true,
    },
    'GET /plans/:id': { outcome: draft, at: plan },
    'GET /plans/:id/state': page(plan),
    'POST /plans/:id/state': deed(plan, { state: 'published' }),
    'GET /plans/:id/aims': page(plan),
    'POST /plans/:id/aims': deed(plan, { words: 'An aim', theme: 'jobs', place: 'E06000042' }),

    'GET /actions/new': page(undefined),
    'POST /actions': {
      outcome: doing(own('done')),
      form: ({ planId }) => ({ ...facts, plan: planId, state: 'proposed' }),
      writes: true,
    },
    'GET /actions/:id': { outcome: draft, at: action },
    'GET /actions/:id/details': page(action),
    'POST /actions/:id/details': deed(action, facts),
    'GET /actions/:id/state': page(action),
    'POST /actions/:id/state': deed(action, { state: 'dropped', why: 'To be walked' }),
    'GET /actions/:id/confirmations': page(action),
    'POST /actions/:id/confirmations': deed(action, {}),
    'GET /actions/:id/measures': page(action),
    'POST /actions/:id/measures': deed(action, {
      kind: 'how-much',
      what: 'walks',
      number: '1',
      evidence: '4',
    }),
    'GET /actions/:id/milestones': page(action),
    'POST /actions/:id/milestones': deed(action, {
      what: 'Walked',
      'dueOn-day': '30',
      'dueOn-month': '6',
      'dueOn-year': '2010',
    }),
    'GET /actions/:id/milestones/:milestoneId/moves': page(milestone),
    'POST /actions/:id/milestones/:milestoneId/moves': deed(milestone, {
      'movedTo-day': '30',
      'movedTo-month': '9',
      'movedTo-year': '2010',
      why: 'To be walked',
    }),
    'GET /actions/:id/milestones/:milestoneId/completion': page(milestone),
    'POST /actions/:id/milestones/:milestoneId/completion': deed(milestone, {}),
  }
}
