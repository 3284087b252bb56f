import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActionInput, CellInputs, OfficialNeed, ServiceInput } from './cell-inputs.ts'
import {
  type CellVerdict,
  cellRules,
  cellState,
  type GapState,
  gapStates,
  isPressing,
  stateLabels,
} from './cell-state.ts'

const nothing: CellInputs = {
  need: {
    comparative: null,
    quotedLevel: null,
    normative: null,
    feltGroups: 0,
    isExpressed: false,
  },
  actions: [],
  services: [],
  isPlanned: true,
  isWaitingForMoney: false,
}
const highAndRising: CellInputs['need'] = {
  ...nothing.need,
  comparative: { trend: 'rising', level: 'worse' },
}
const pressing: CellInputs = { ...nothing, need: highAndRising }

const action = (over: Partial<ActionInput> = {}): ActionInput => ({
  organisationId: 'a',
  confirmedDaysAgo: 10,
  output: 12,
  ...over,
})
const service = (over: Partial<ServiceInput> = {}): ServiceInput => ({
  organisationId: 'a',
  confirmedDaysAgo: 10,
  capacity: 'room',
  ...over,
})

const trends = ['rising', 'steady', 'falling', 'not-known'] as const
const levels = ['worse', 'not-worse', 'not-known'] as const
const comparatives: (OfficialNeed | null)[] = [
  null,
  ...trends.flatMap((trend) => levels.map((level) => ({ trend, level }))),
]
const actionSets: ActionInput[][] = [
  [],
  [action({ confirmedDaysAgo: null })],
  [action({ confirmedDaysAgo: 91 })],
  [action({ output: null })],
  [action({ output: 0 })],
  [action()],
  [action(), action({ organisationId: 'b' })],
]
const serviceSets: ServiceInput[][] = [
  [],
  [service({ confirmedDaysAgo: 366 })],
  [service({ capacity: 'full' })],
  [service({ capacity: 'not-known' })],
  [service()],
  [service({ organisationId: 'b' })],
]

const needs: CellInputs['need'][] = comparatives.flatMap((comparative) =>
  [null, ...levels].flatMap((quotedLevel) =>
    ([null, 'pressing', 'not-pressing'] as const).flatMap((normative) =>
      [0, 1, 2, 3, 4].flatMap((feltGroups) =>
        [false, true].map((isExpressed) => ({
          comparative,
          quotedLevel,
          normative,
          feltGroups,
          isExpressed,
        })),
      ),
    ),
  ),
)
const responses = actionSets.flatMap((actions) =>
  serviceSets.flatMap((services) =>
    [false, true].map((isPlanned) => ({ actions, services, isPlanned, isWaitingForMoney: false })),
  ),
)
const everyCombination: CellInputs[] = needs.flatMap((need) =>
  responses.map((response) => ({ need, ...response })),
)

const isFresh = (days: number | null, limit: number) => days !== null && days <= limit
const freshOf = ({ actions, services }: CellInputs) => [
  ...actions.filter(({ confirmedDaysAgo }) => isFresh(confirmedDaysAgo, 90)),
  ...services.filter(({ confirmedDaysAgo }) => isFresh(confirmedDaysAgo, 365)),
]
const reaches = (response: ActionInput | ServiceInput) =>
  'output' in response
    ? response.output !== null && response.output > 0
    : response.capacity === 'room'
const isKnown = (need: CellInputs['need']) =>
  need.comparative !== null ||
  need.quotedLevel !== null ||
  need.normative !== null ||
  need.feltGroups >= 1 ||
  need.isExpressed
const presses = ({ comparative, quotedLevel, normative, feltGroups }: CellInputs['need']) =>
  comparative === null
    ? normative === 'pressing' || feltGroups >= 3 || quotedLevel === 'worse'
    : comparative.trend === 'rising' || comparative.level === 'worse'

type Conditions = [GapState, boolean][]

function withoutAsking(need: CellInputs['need']): Conditions {
  const falls = need.comparative?.trend === 'falling'
  const isLevelKnown = (need.comparative?.level ?? 'not-known') !== 'not-known'
  const isCalm = isKnown(need) && !falls && !presses(need)
  return [
    ['cannot-tell', !isKnown(need) || (isCalm && !isLevelKnown)],
    ['need-falling', falls],
    ['not-pressing', isCalm && isLevelKnown],
  ]
}

function asking(inputs: CellInputs): Conditions {
  const isAnswered = inputs.actions.length + inputs.services.length > 0
  const fresh = freshOf(inputs)
  const left = new Set(fresh.filter(reaches).map(({ organisationId }) => organisationId)).size
  return [
    ['nobody-acting', !isAnswered],
    ['not-confirmed', isAnswered && fresh.length === 0],
    ['not-reaching', fresh.length > 0 && left === 0],
    ['one-acting', left === 1],
    ['acting', left > 1],
  ]
}

/** The rules of the founding documents once more, each as the whole condition under which it alone holds. */
function statesByWholeConditions(inputs: CellInputs): GapState[] {
  const { need } = inputs
  const asks = isKnown(need) && need.comparative?.trend !== 'falling' && presses(need)
  return [...withoutAsking(need), ...(asks ? asking(inputs) : [])]
    .filter(([, holds]) => holds)
    .map(([state]) => state)
}

describe('the rules of a gap cell', () => {
  test('give exactly one state to every combination of inputs, and it is the right one', () => {
    const wrong = everyCombination.filter((inputs) => {
      const expected = statesByWholeConditions(inputs)
      return expected.length !== 1 || expected[0] !== cellState(inputs).state
    })
    expect(wrong).toEqual([])
    expect(everyCombination).toHaveLength(13 * 4 * 3 * 5 * 2 * 7 * 6 * 2)
  })

  test('reach every one of the eight states', () => {
    const reached = new Set(everyCombination.map((inputs) => cellState(inputs).state))
    expect([...reached].toSorted()).toEqual([...gapStates].toSorted())
  })

  test('are eight, each with its own id and a version', () => {
    expect(cellRules).toHaveLength(8)
    expect(new Set(cellRules.map(({ id }) => id)).size).toBe(8)
    expect(cellRules.every(({ version }) => version >= 1)).toBe(true)
  })
})

const cases: [string, CellInputs, GapState][] = [
  ['nothing at all on record', nothing, 'cannot-tell'],
  [
    'a figure that falls, though still worse than elsewhere',
    { ...nothing, need: { ...nothing.need, comparative: { trend: 'falling', level: 'worse' } } },
    'need-falling',
  ],
  [
    'a steady figure no worse than elsewhere',
    { ...nothing, need: { ...nothing.need, comparative: { trend: 'steady', level: 'not-worse' } } },
    'not-pressing',
  ],
  [
    'a steady figure whose level cannot be told',
    { ...nothing, need: { ...nothing.need, comparative: { trend: 'steady', level: 'not-known' } } },
    'cannot-tell',
  ],
  [
    'words from two tables',
    { ...nothing, need: { ...nothing.need, feltGroups: 2 } },
    'cannot-tell',
  ],
  [
    'words from three tables',
    { ...nothing, need: { ...nothing.need, feltGroups: 3 } },
    'nobody-acting',
  ],
  [
    'an officer who says that it presses',
    { ...nothing, need: { ...nothing.need, normative: 'pressing' } },
    'nobody-acting',
  ],
  [
    'three tables against a figure no worse than elsewhere: the figure decides',
    {
      ...nothing,
      need: {
        ...nothing.need,
        feltGroups: 3,
        comparative: { trend: 'steady', level: 'not-worse' },
      },
    },
    'not-pressing',
  ],
  [
    'a document that quotes a level that is worse',
    { ...nothing, need: { ...nothing.need, quotedLevel: 'worse' } },
    'nobody-acting',
  ],
  [
    'a document that quotes a level that is no worse: it settles nothing',
    { ...nothing, need: { ...nothing.need, quotedLevel: 'not-worse' } },
    'cannot-tell',
  ],
  [
    'an officer who says that it presses, against a document that quotes a level no worse',
    { ...nothing, need: { ...nothing.need, normative: 'pressing', quotedLevel: 'not-worse' } },
    'nobody-acting',
  ],
  [
    'a document that quotes a level that is worse, against an official one that is not',
    {
      ...nothing,
      need: {
        ...nothing.need,
        quotedLevel: 'worse',
        comparative: { trend: 'steady', level: 'not-worse' },
      },
    },
    'not-pressing',
  ],
  ['a pressing need and nobody', pressing, 'nobody-acting'],
  [
    'a lead confirmed 90 days ago',
    { ...pressing, actions: [action({ confirmedDaysAgo: 90 })] },
    'one-acting',
  ],
  [
    'a lead confirmed 91 days ago',
    { ...pressing, actions: [action({ confirmedDaysAgo: 91 })] },
    'not-confirmed',
  ],
  [
    'a service confirmed 365 days ago',
    { ...pressing, services: [service({ confirmedDaysAgo: 365 })] },
    'one-acting',
  ],
  [
    'a service confirmed 366 days ago',
    { ...pressing, services: [service({ confirmedDaysAgo: 366 })] },
    'not-confirmed',
  ],
  ['an output of 0', { ...pressing, actions: [action({ output: 0 })] }, 'not-reaching'],
  ['an output of 1', { ...pressing, actions: [action({ output: 1 })] }, 'one-acting'],
  ['a full service', { ...pressing, services: [service({ capacity: 'full' })] }, 'not-reaching'],
  [
    'one organisation with an action and a service',
    { ...pressing, actions: [action()], services: [service()] },
    'one-acting',
  ],
  [
    'two organisations, one of them full',
    {
      ...pressing,
      actions: [action()],
      services: [service({ organisationId: 'b', capacity: 'full' })],
    },
    'one-acting',
  ],
  [
    'two organisations that reach people',
    { ...pressing, actions: [action()], services: [service({ organisationId: 'b' })] },
    'acting',
  ],
]

test.each(cases)('%s', (_, inputs, state) => {
  expect(cellState(inputs).state).toBe(state)
})

/** From the widest gap to none, among the states of a need that presses. */
const widths: readonly GapState[] = [
  'nobody-acting',
  'not-confirmed',
  'not-reaching',
  'one-acting',
  'acting',
]
const widthOf = ({ state }: CellVerdict): number => widths.indexOf(state)

const organisation = fc.constantFrom('a', 'b', 'c')
const age = fc.option(fc.integer({ min: 0, max: 800 }), { nil: null })
const someAction = fc.record<ActionInput>({
  organisationId: organisation,
  confirmedDaysAgo: age,
  output: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
})
const someService = fc.record<ServiceInput>({
  organisationId: organisation,
  confirmedDaysAgo: age,
  capacity: fc.constantFrom('room', 'full', 'not-known'),
})
const someInputs = fc.record<CellInputs>({
  need: fc.constant(highAndRising),
  actions: fc.array(someAction, { maxLength: 4 }),
  services: fc.array(someService, { maxLength: 4 }),
  isPlanned: fc.boolean(),
  isWaitingForMoney: fc.boolean(),
})

const kindOf = (over: Partial<CellInputs>) => cellState({ ...pressing, ...over }).kind
const labelOf = (comparative: OfficialNeed | null) =>
  cellState({ ...nothing, need: { ...nothing.need, comparative, feltGroups: 3 } }).label

describe('a gap', () => {
  test('never widens when a live, confirmed action is added', () => {
    fc.assert(
      fc.property(someInputs, someAction, (inputs, added) => {
        const live = { ...added, confirmedDaysAgo: 1 }
        const after = cellState({ ...inputs, actions: [...inputs.actions, live] })
        expect(widthOf(after)).toBeGreaterThanOrEqual(widthOf(cellState(inputs)))
      }),
    )
  })

  test('never narrows when confirmations age', () => {
    fc.assert(
      fc.property(someInputs, fc.integer({ min: 1, max: 400 }), (inputs, days) => {
        const older = <T extends ActionInput | ServiceInput>(response: T): T => ({
          ...response,
          confirmedDaysAgo:
            response.confirmedDaysAgo === null ? null : response.confirmedDaysAgo + days,
        })
        const after = cellState({
          ...inputs,
          actions: inputs.actions.map(older),
          services: inputs.services.map(older),
        })
        expect(widthOf(after)).toBeLessThanOrEqual(widthOf(cellState(inputs)))
      }),
    )
  })

  test('is of the first kind that holds, and of none where nothing presses', () => {
    expect(kindOf({ isPlanned: false, isWaitingForMoney: true })).toBe('strategic')
    expect(kindOf({ isWaitingForMoney: true })).toBe('funding')
    expect(kindOf({})).toBe('activity')
    expect(kindOf({ services: [service({ capacity: 'full' })] })).toBe('capacity')
    expect(kindOf({ actions: [action()] })).toBe('none')
    expect(cellState({ ...nothing, isPlanned: false }).kind).toBe('none')
  })
})

test('a label says what is known of the need, and what is not', () => {
  expect(labelOf({ level: 'worse', trend: 'not-known' })).toBe(
    'high, trend not known: nobody acting',
  )
  expect(labelOf({ level: 'worse', trend: 'falling' })).toBe('need falling, level still worse')
  expect(labelOf({ level: 'not-worse', trend: 'falling' })).toBe('need falling')
  expect(labelOf(null)).toBe('no official figure: nobody acting')
  expect(Object.keys(stateLabels)).toEqual([...gapStates])
})

test('what presses is asked of the figure first, and of people where there is none', () => {
  expect(isPressing({ ...nothing.need, normative: 'pressing' })).toBe(true)
  expect(
    isPressing({
      ...nothing.need,
      normative: 'pressing',
      comparative: { trend: 'steady', level: 'not-known' },
    }),
  ).toBe(false)
})
