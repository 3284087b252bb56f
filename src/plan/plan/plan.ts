/** Whose plan it is. */
export const planLevels = ['partnership', 'task-group', 'organisation', 'community'] as const
export type PlanLevel = (typeof planLevels)[number]

export const planLevelLabels: Readonly<Record<PlanLevel, string>> = {
  partnership: 'The partnership',
  'task-group': 'A task group',
  organisation: 'An organisation',
  community: 'A community',
}

export const planStates = ['draft', 'published'] as const
export type PlanState = (typeof planStates)[number]

/** What a partnership, a task group, an organisation or a community means to change, and does about it. */
export interface Plan {
  id: string
  partnershipId: string
  title: string
  level: PlanLevel
  /** The task group or community whose plan it is; null at the other two levels. */
  bodyName: string | null
  /** The organisation whose plan it is; null at the other levels. */
  organisationId: string | null
  /** The period it covers, ISO; null where that is not known. */
  startsOn: string | null
  endsOn: string | null
  /** Whether the public may see it: the state that was recorded last. */
  state: PlanState
  /** The first day on which it was published, ISO; null where it never was. */
  firstPublishedOn: string | null
}
