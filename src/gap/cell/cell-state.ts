import type { ActionInput, CellInputs, OfficialNeed, ServiceInput } from './cell-inputs.ts'

export const gapStates = [
  'nobody-acting',
  'one-acting',
  'not-confirmed',
  'not-reaching',
  'acting',
  'need-falling',
  'not-pressing',
  'cannot-tell',
] as const
export type GapState = (typeof gapStates)[number]

export const gapKinds = ['strategic', 'funding', 'activity', 'capacity', 'none'] as const
export type GapKind = (typeof gapKinds)[number]

/** How long a confirmation holds, in days: of an action's lead, and of a service. */
export const confirmationDays = { action: 90, service: 365 } as const
/** From how many separate meetings or tables on what people say counts as pressing by itself. */
export const pressingGroups = 3

export interface CellRule {
  id: string
  version: number
  /** The rule as a sentence, for the page that explains a cell. */
  text: string
  /** The state it gives, or null where it does not hold and the next one is asked. */
  decide: (inputs: CellInputs) => GapState | null
}

/** The rules of a gap cell: the first that decides, decides. The last always does. */
export const cellRules: readonly CellRule[] = [
  {
    id: 'need-on-record',
    version: 1,
    text: 'No need is on record: no figure, no assessment, nothing said and nothing asked for. So nobody can tell.',
    decide: ({ need }) => (isNeedOnRecord(need) ? null : 'cannot-tell'),
  },
  {
    id: 'trend-falling',
    version: 1,
    text: 'The official figure is falling.',
    decide: ({ need }) => (need.comparative?.trend === 'falling' ? 'need-falling' : null),
  },
  {
    id: 'pressing',
    version: 2,
    text: `A need presses when its trend is rising, or its level is worse than elsewhere, or, without an official figure, when a document quotes a level that is worse, an officer’s assessment says so or people said it at ${pressingGroups} or more separate meetings or tables. This one does not.`,
    decide: ({ need }) => {
      if (isPressing(need)) return null
      return isLevelKnown(need.comparative) ? 'not-pressing' : 'cannot-tell'
    },
  },
  {
    id: 'response-on-record',
    version: 1,
    text: 'No action is live and no service is open.',
    decide: ({ actions, services }) =>
      actions.length === 0 && services.length === 0 ? 'nobody-acting' : null,
  },
  {
    id: 'confirmed',
    version: 1,
    text: `No live action had its lead confirmed within ${confirmationDays.action} days, and no open service was confirmed within a year.`,
    decide: (inputs) => (confirmed(inputs).length === 0 ? 'not-confirmed' : null),
  },
  {
    id: 'reaching',
    version: 1,
    text: 'No confirmed action has counted an output above 0, and no confirmed service has room.',
    decide: (inputs) => (reaching(inputs).length === 0 ? 'not-reaching' : null),
  },
  {
    id: 'one-organisation',
    version: 1,
    text: 'One organisation alone stands behind all that is confirmed and reaching.',
    decide: (inputs) => (organisationsBehind(inputs).size === 1 ? 'one-acting' : null),
  },
  {
    id: 'several-organisations',
    version: 1,
    text: 'Several organisations act, confirmed and reaching.',
    decide: () => 'acting',
  },
]

export interface CellVerdict {
  state: GapState
  kind: GapKind
  ruleId: string
  ruleVersion: number
  /** Why, in one or two sentences: the rule, with what is known of the need. */
  because: string
  /** The state in words, with what is not known of the need: “high, trend not known: nobody acting”. */
  label: string
}

/** The state of one place and theme, by the rules of 02. Pure: the same inputs give the same verdict. */
export function cellState(inputs: CellInputs): CellVerdict {
  for (const rule of cellRules) {
    const state = rule.decide(inputs)
    if (state === null) continue
    return {
      state,
      kind: kindOf(state, inputs),
      ruleId: rule.id,
      ruleVersion: rule.version,
      because: rule.text,
      label: labelOf(state, knownOf(inputs.need)),
    }
  }
  throw new Error('The last rule decides always')
}

function isNeedOnRecord(need: CellInputs['need']): boolean {
  return (
    knownOf(need) !== null || need.normative !== null || need.feltGroups > 0 || need.isExpressed
  )
}

/** Whether the need asks for an answer now (rule 3). */
export function isPressing(need: CellInputs['need']): boolean {
  const { comparative, quotedLevel, normative, feltGroups } = need
  if (comparative !== null) return comparative.trend === 'rising' || comparative.level === 'worse'
  return quotedLevel === 'worse' || normative === 'pressing' || feltGroups >= pressingGroups
}

/** What is known of a need by figures: the official ones, and only without them what documents quote. */
export function knownOf({
  comparative,
  quotedLevel,
}: Pick<CellInputs['need'], 'comparative' | 'quotedLevel'>): OfficialNeed | null {
  if (comparative !== null || quotedLevel === null) return comparative
  return { trend: 'not-known', level: quotedLevel }
}

function isLevelKnown(comparative: OfficialNeed | null): boolean {
  return comparative !== null && comparative.level !== 'not-known'
}

function isFresh(confirmedDaysAgo: number | null, days: number): boolean {
  return confirmedDaysAgo !== null && confirmedDaysAgo <= days
}

function confirmed({ actions, services }: CellInputs): (ActionInput | ServiceInput)[] {
  return [
    ...actions.filter((action) => isFresh(action.confirmedDaysAgo, confirmationDays.action)),
    ...services.filter((service) => isFresh(service.confirmedDaysAgo, confirmationDays.service)),
  ]
}

function reaching(inputs: CellInputs): (ActionInput | ServiceInput)[] {
  return confirmed(inputs).filter((response) =>
    'capacity' in response ? response.capacity === 'room' : (response.output ?? 0) > 0,
  )
}

function organisationsBehind(inputs: CellInputs): Set<string> {
  return new Set(reaching(inputs).map(({ organisationId }) => organisationId))
}

const withoutGap: ReadonlySet<GapState> = new Set(['need-falling', 'not-pressing', 'cannot-tell'])

/** What kind of gap it is: the first that holds. Where nothing presses there is no gap to be of a kind. */
function kindOf(state: GapState, inputs: CellInputs): GapKind {
  if (withoutGap.has(state)) return 'none'
  if (!inputs.isPlanned) return 'strategic'
  if (inputs.isWaitingForMoney) return 'funding'
  if (state === 'nobody-acting') return 'activity'
  return state === 'not-reaching' ? 'capacity' : 'none'
}

/** The eight states in words. */
export const stateLabels: Readonly<Record<GapState, string>> = {
  'nobody-acting': 'nobody acting',
  'one-acting': 'only one acting',
  'not-confirmed': 'acting, not confirmed',
  'not-reaching': 'acting, not reaching',
  acting: 'acting',
  'need-falling': 'need falling',
  'not-pressing': 'not pressing',
  'cannot-tell': 'cannot tell',
}

function labelOf(state: GapState, known: OfficialNeed | null): string {
  if (state === 'need-falling' && known?.level === 'worse')
    return `${stateLabels[state]}, level still worse`
  const words = withoutGap.has(state) ? '' : needInWords(known)
  return words === '' ? stateLabels[state] : `${words}: ${stateLabels[state]}`
}

function needInWords(known: OfficialNeed | null): string {
  if (known === null) return 'no official figure'
  const level = { worse: 'high', 'not-worse': 'not high', 'not-known': 'level not known' } as const
  const trend = {
    rising: 'rising',
    steady: 'steady',
    falling: 'falling',
    'not-known': 'trend not known',
  } as const
  return `${level[known.level]}, ${trend[known.trend]}`
}
