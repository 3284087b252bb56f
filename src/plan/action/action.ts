import type { Measure } from '../measure/measure.ts'
import type { Milestone } from '../milestone/milestone.ts'
import type { Dated } from '../plan/dated.ts'

export const actionKinds = [
  'coordinate',
  'commission',
  'deliver',
  'inform',
  'fund',
  'lobby',
  'learn',
  'buy-differently',
  'change-a-rule',
] as const
export type ActionKind = (typeof actionKinds)[number]

export const actionKindLabels: Readonly<Record<ActionKind, string>> = {
  coordinate: 'Coordinate',
  commission: 'Commission',
  deliver: 'Deliver',
  inform: 'Inform',
  fund: 'Fund',
  lobby: 'Lobby',
  learn: 'Learn',
  'buy-differently': 'Buy differently',
  'change-a-rule': 'Change a rule',
}

export const actionStates = ['proposed', 'agreed', 'live', 'paused', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

export const actionStateLabels: Readonly<Record<ActionState, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  live: 'Live',
  paused: 'Paused',
  done: 'Done',
  dropped: 'Dropped',
}

export interface ActionStateRow extends Dated {
  state: ActionState
  /** Always there where it was dropped. */
  why: string | null
}

/** Who is responsible for an action since a day; null while nobody is. */
export interface ActionLead extends Dated {
  organisationId: string | null
}

/** Who said that the action stands: its lead at the time. */
export interface LeadConfirmation extends Dated {
  organisationId: string
}

export const originKinds = ['point', 'question', 'cell', 'example'] as const
export type OriginKind = (typeof originKinds)[number]

/** What an action came from: a plain reference into another part of the record. */
export interface Origin {
  kind: OriginKind
  id: string
}

/** What an action is, apart from what became of it. */
export interface ActionFacts {
  planId: string
  what: string
  kind: ActionKind
  themeId: string
  /** The wave it answers; null where that was not said. */
  waveId: number | null
  partnerOrganisationIds: readonly string[]
  /** Where the lead is; null is "not known". */
  organisationPlaceCode: string | null
  /** Where the help arrives; null is "not known", which is shown and counted. */
  benefitPlaceCode: string | null
  /** Planned, ISO; null where not known. */
  startsOn: string | null
  endsOn: string | null
  origin: Origin | null
}

/** An action with all that was ever recorded of it. Show it as of a day, through `actionOn`. */
export interface Action extends ActionFacts {
  id: string
  partnershipId: string
  states: readonly ActionStateRow[]
  leads: readonly ActionLead[]
  confirmations: readonly LeadConfirmation[]
  measures: readonly Measure[]
  milestones: readonly Milestone[]
}

/** An action to be changed, and the instance's date. */
export interface ActionAsOf {
  action: Action
  asOf: string
}
