import { type ActionState, actionStateLabels, actionStates } from '../action/action.ts'
import type { ActionStanding } from '../action/action-standing.ts'

/** How the actions of a list go: counts, and no percentage. */
export interface ActionCounts {
  total: number
  byState: readonly { state: ActionState; count: number }[]
  withoutLead: number
  /** Agreed or live, and nothing was heard of them for too long. */
  silent: number
  /** Nobody has said where the help arrives. */
  withoutPlaceOfBenefit: number
}

export function countsOf(actions: readonly ActionStanding[]): ActionCounts {
  const count = (fits: (action: ActionStanding) => boolean): number => actions.filter(fits).length
  return {
    total: actions.length,
    byState: actionStates.flatMap((state) => {
      const of = count((action) => action.state === state)
      return of === 0 ? [] : [{ state, count: of }]
    }),
    withoutLead: count(({ leadOrganisationId }) => leadOrganisationId === null),
    silent: count((action) => action.silentSince !== null),
    withoutPlaceOfBenefit: count(({ benefitPlaceCode }) => benefitPlaceCode === null),
  }
}

/** `2 live, 1 proposed`; `none` where there is none. */
export function statesInWords({ byState }: ActionCounts): string {
  if (byState.length === 0) return 'none'
  return byState
    .map(({ state, count }) => `${count} ${actionStateLabels[state].toLowerCase()}`)
    .join(', ')
}
