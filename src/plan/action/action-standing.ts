import { type Measure, outputsBy } from '../measure/measure.ts'
import { type MilestoneStanding, milestoneOn } from '../milestone/milestone.ts'
import { type Dated, daysBetween, heldBy } from '../plan/dated.ts'
import type {
  Action,
  ActionFacts,
  ActionLead,
  ActionState,
  ActionStateRow,
  LeadConfirmation,
} from './action.ts'

/** What the planned dates of an action say of a day. It is never the state: only people say that. */
export const datesSayings = ['not-started', 'running', 'past-its-end', 'not-known'] as const
export type DatesSay = (typeof datesSayings)[number]

export const datesSayLabels: Readonly<Record<DatesSay, string>> = {
  'not-started': 'Not started',
  running: 'Running',
  'past-its-end': 'Past its end',
  'not-known': 'Not known',
}

/** An agreed or live action of which nothing was heard for longer than this is silent. */
export const silentAfterDays = 90

/** An action as it stood on a day: nothing of it was true later. */
export interface ActionStanding extends ActionFacts {
  id: string
  partnershipId: string
  state: ActionState
  stateHeldOn: string
  /** Why it is in its state, where somebody said so. */
  why: string | null
  /** Who was responsible; null while nobody was. */
  leadOrganisationId: string | null
  /** When that lead last said that it stands; null where it never did. */
  leadConfirmedOn: string | null
  datesSay: DatesSay
  /** The last day anything was heard of it. */
  lastHeardOn: string
  /** The day since which nothing was heard, once that is too long; null while it is not silent. */
  silentSince: string | null
  states: readonly ActionStateRow[]
  leads: readonly ActionLead[]
  confirmations: readonly LeadConfirmation[]
  measures: readonly Measure[]
  /** The newest number of each thing that is counted as done. */
  outputs: readonly Measure[]
  milestones: readonly MilestoneStanding[]
}

/** An action as of a day; undefined before it had a state. */
export function actionOn(action: Action, asOf: string): ActionStanding | undefined {
  const states = heldBy(action.states, asOf)
  const newest = states.at(-1)
  if (newest === undefined) return undefined
  const leads = heldBy(action.leads, asOf)
  const leadOrganisationId = leads.at(-1)?.organisationId ?? null
  const confirmations = heldBy(action.confirmations, asOf)
  const measures = heldBy(action.measures, asOf)
  const milestones = action.milestones.flatMap((milestone) => milestoneOn(milestone, asOf) ?? [])
  const lastHeardOn = lastSignOf([...states, ...confirmations, ...measures], milestones)
  return {
    ...action,
    states,
    leads,
    confirmations,
    measures,
    outputs: outputsBy(measures, asOf),
    milestones,
    state: newest.state,
    stateHeldOn: newest.heldOn,
    why: newest.why,
    leadOrganisationId,
    leadConfirmedOn: confirmedBy(leadOrganisationId, confirmations),
    datesSay: datesSayOn(action, asOf),
    lastHeardOn,
    silentSince: silentSince({ state: newest.state, lastHeardOn }, asOf),
  }
}

/** A word of a lead that has handed over confirms nothing. */
function confirmedBy(lead: string | null, inOrder: readonly LeadConfirmation[]): string | null {
  return inOrder.findLast(({ organisationId }) => organisationId === lead)?.heldOn ?? null
}

/** What planned dates say of a day. The last day planned is still running. */
export function datesSayOn(
  { startsOn, endsOn }: Pick<ActionFacts, 'startsOn' | 'endsOn'>,
  asOf: string,
): DatesSay {
  if (endsOn !== null && endsOn < asOf) return 'past-its-end'
  if (startsOn === null) return 'not-known'
  return startsOn > asOf ? 'not-started' : 'running'
}

/** Since when an action that should be heard of has been silent; null while it is not. */
export function silentSince(
  { state, lastHeardOn }: Pick<ActionStanding, 'state' | 'lastHeardOn'>,
  asOf: string,
): string | null {
  const isExpected = state === 'agreed' || state === 'live'
  return isExpected && daysBetween(lastHeardOn, asOf) > silentAfterDays ? lastHeardOn : null
}

/** The last day on which any of these rows, of which there is one, was true. */
function lastSignOf(rows: readonly Dated[], milestones: readonly MilestoneStanding[]): string {
  const ofMilestones = milestones.flatMap((milestone) => [
    milestone,
    ...milestone.moves,
    ...(milestone.completion === null ? [] : [milestone.completion]),
  ])
  return [...rows, ...ofMilestones].reduce(
    (last, { heldOn }) => (heldOn > last ? heldOn : last),
    '',
  )
}
