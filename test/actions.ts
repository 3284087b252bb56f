import type { Action, ActionLead, ActionState, ActionStateRow } from '#src/plan/action/action.ts'
import type { Milestone } from '#src/plan/milestone/milestone.ts'
import type { Dated } from '#src/plan/plan/dated.ts'

const recordedAt = new Date('2010-04-30T12:00:00Z')

/** A row with its two dates, for tests; it was typed on 30 April 2010. */
export function aDated(heldOn: string): Dated {
  return { id: `row-${heldOn}`, heldOn, recordedAt, recordedBy: 'A test' }
}

export function aState(state: ActionState, heldOn: string): ActionStateRow {
  return { ...aDated(heldOn), state, why: state === 'dropped' ? 'No money' : null }
}

export function aLead(organisationId: string | null, heldOn = '2009-11-18'): ActionLead {
  return { ...aDated(heldOn), organisationId }
}

export function aMilestone(facts: Partial<Milestone> = {}): Milestone {
  return {
    ...aDated('2009-11-18'),
    actionId: 'action',
    what: 'Doors open',
    dueOn: '2010-06-30',
    moves: [],
    completions: [],
    ...facts,
  }
}

/** An action for tests; what matters to a test it says itself. */
export function anAction(facts: Partial<Action> = {}): Action {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    partnershipId: '01900000-0000-7000-8000-000000000002',
    planId: '01900000-0000-7000-8000-000000000003',
    what: 'Run a job club (illustrative)',
    kind: 'deliver',
    themeId: 'jobs',
    waveId: 1,
    partnerOrganisationIds: [],
    organisationPlaceCode: null,
    benefitPlaceCode: 'E06000042',
    startsOn: null,
    endsOn: null,
    origin: null,
    states: [aState('live', '2009-11-18')],
    leads: [],
    confirmations: [],
    measures: [],
    milestones: [],
    ...facts,
  }
}
