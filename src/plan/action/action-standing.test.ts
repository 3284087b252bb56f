import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDated, aLead, aMilestone, anAction, aState } from '#test/actions.ts'
import { type ActionState, actionStates } from './action.ts'
import { actionOn, datesSayOn, silentAfterDays, silentSince } from './action-standing.ts'

const lead = '01900000-0000-7000-8000-0000000000aa'
const other = '01900000-0000-7000-8000-0000000000bb'

describe('the state of an action', () => {
  const action = anAction({
    states: [
      aState('proposed', '2009-11-18'),
      aState('done', '2010-03-31'),
      aState('live', '2010-01-04'),
    ],
  })

  test.each([
    ['2009-11-17', undefined],
    ['2009-11-18', 'proposed'],
    ['2010-01-03', 'proposed'],
    ['2010-01-04', 'live'],
    ['2010-03-30', 'live'],
    ['2010-03-31', 'done'],
    ['2026-01-01', 'done'],
  ])('as of %s is %s, in whatever order it was typed', (asOf, state) => {
    expect(actionOn(action, asOf)?.state).toBe(state)
  })

  test('of two states of one day is the one recorded later', () => {
    const day = '2010-01-04'
    const first = { ...aState('live', day), recordedAt: new Date('2010-01-05T09:00:00Z') }
    const second = { ...aState('paused', day), recordedAt: new Date('2010-01-05T10:00:00Z') }
    expect(actionOn(anAction({ states: [second, first] }), day)?.state).toBe('paused')
  })
})

describe('a confirmation', () => {
  const confirmations = [
    { ...aDated('2010-02-01'), organisationId: lead },
    { ...aDated('2010-03-01'), organisationId: other },
    { ...aDated('2010-05-01'), organisationId: lead },
  ]

  test('is that of the lead, and not one that is yet to come', () => {
    const action = anAction({ leads: [aLead(lead)], confirmations })
    expect(actionOn(action, '2010-04-30')?.leadConfirmedOn).toBe('2010-02-01')
    expect(actionOn(action, '2010-05-01')?.leadConfirmedOn).toBe('2010-05-01')
  })

  test('of an earlier lead counts no more, and without a lead none does', () => {
    const handedOn = anAction({
      leads: [aLead(other)],
      confirmations: confirmations.slice(0, 1),
    })
    expect(actionOn(handedOn, '2010-04-30')?.leadConfirmedOn).toBeNull()
    const leadless = anAction({ leads: [aLead(null)], confirmations })
    expect(actionOn(leadless, '2010-04-30')?.leadConfirmedOn).toBeNull()
    expect(actionOn(anAction({ confirmations }), '2010-04-30')?.leadConfirmedOn).toBeNull()
  })
})

describe('the lead of an action', () => {
  const action = anAction({
    leads: [aLead(null, '2010-04-20'), aLead(lead, '2009-11-18'), aLead(other, '2010-04-10')],
    confirmations: [
      { ...aDated('2010-02-01'), organisationId: lead },
      { ...aDated('2010-04-15'), organisationId: other },
    ],
  })

  test.each([
    ['2010-01-31', lead, null],
    ['2010-02-01', lead, '2010-02-01'],
    ['2010-04-09', lead, '2010-02-01'],
    ['2010-04-10', other, null],
    ['2010-04-15', other, '2010-04-15'],
    ['2010-04-19', other, '2010-04-15'],
    ['2010-04-20', null, null],
  ])('as of %s is %s, whose word is of %s', (asOf, leadOrganisationId, leadConfirmedOn) => {
    expect(actionOn(action, asOf)).toMatchObject({ leadOrganisationId, leadConfirmedOn })
  })

  test('of two of one day is the one recorded later', () => {
    const first = { ...aLead(lead), recordedAt: new Date('2010-01-05T09:00:00Z') }
    const second = { ...aLead(other), recordedAt: new Date('2010-01-05T10:00:00Z') }
    const standing = actionOn(anAction({ leads: [second, first] }), '2010-04-30')
    expect(standing?.leadOrganisationId).toBe(other)
  })
})

describe('planned dates', () => {
  test.each([
    [null, null, 'not-known'],
    ['2010-05-01', null, 'not-started'],
    ['2010-04-30', null, 'running'],
    ['2010-04-01', '2010-04-30', 'running'],
    ['2010-04-01', '2010-04-29', 'past-its-end'],
    [null, '2010-04-29', 'past-its-end'],
    [null, '2010-05-01', 'not-known'],
  ])('%s to %s say %s of 30 April 2010', (startsOn, endsOn, say) => {
    expect(datesSayOn({ startsOn, endsOn }, '2010-04-30')).toBe(say)
  })

  test('never say the state: past its end, it is live until somebody says otherwise', () => {
    const action = anAction({ states: [aState('live', '2009-11-18')], endsOn: '2009-12-31' })
    expect(actionOn(action, '2010-04-30')).toMatchObject({
      state: 'live',
      datesSay: 'past-its-end',
    })
  })
})

describe('silence', () => {
  test.each([
    ['2010-01-29', '2010-01-29'],
    ['2010-01-30', null],
  ])('last heard of on %s, on 30 April 2010: %s', (lastHeardOn, since) => {
    expect(silentAfterDays).toBe(90)
    expect(silentSince({ state: 'live', lastHeardOn }, '2010-04-30')).toBe(since)
  })

  test.each(actionStates.map((state) => [state, state === 'agreed' || state === 'live']))(
    'an action that is %s is expected to be heard of: %s',
    (state, isExpected) => {
      const since = silentSince({ state, lastHeardOn: '2009-01-01' }, '2010-04-30')
      expect(since !== null).toBe(isExpected)
    },
  )

  test('is broken by a measure, a confirmation or a milestone', () => {
    const states = [aState('live', '2009-11-18')]
    const measures = [
      {
        ...aDated('2010-02-01'),
        actionId: 'a',
        kind: 'how-much',
        what: 'people',
        number: 0,
        evidenceLevel: 0,
      },
    ] as const
    const met = aMilestone({ heldOn: '2009-11-18', completions: [aDated('2010-03-01')] })
    const moved = aMilestone({
      heldOn: '2009-11-18',
      moves: [
        { ...aDated('2010-04-01'), movedFrom: '2010-06-30', movedTo: '2010-07-31', why: 'Late' },
      ],
    })
    const lastHeardOn = (action: object) =>
      actionOn(anAction({ states, ...action }), '2010-04-30')?.lastHeardOn
    expect(lastHeardOn({})).toBe('2009-11-18')
    expect(lastHeardOn({ measures })).toBe('2010-02-01')
    expect(lastHeardOn({ milestones: [met] })).toBe('2010-03-01')
    expect(lastHeardOn({ milestones: [met, moved] })).toBe('2010-04-01')
  })
})

const days = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2009, 8, 1) + n * 86_400_000).toISOString().slice(0, 10))
const datedRow = days.map((heldOn) => aDated(heldOn))
const randomAction = fc
  .record({
    states: fc.array(
      fc.tuple(fc.constantFrom(...actionStates), days).map(([state, day]) => aState(state, day)),
      { maxLength: 6 },
    ),
    leads: fc.array(
      fc
        .tuple(datedRow, fc.constantFrom(lead, other, null))
        .map(([row, organisationId]) => ({ ...row, organisationId })),
      { maxLength: 3 },
    ),
    confirmations: fc.array(datedRow.map((row) => ({ ...row, organisationId: lead }))),
    measures: fc.array(
      fc
        .tuple(datedRow, fc.constantFrom('people', 'firms'), fc.nat(50))
        .map(([row, what, number]) => ({
          ...row,
          actionId: 'a',
          kind: 'how-much' as const,
          what,
          number,
          evidenceLevel: 1 as const,
        })),
    ),
    milestones: fc.array(
      fc
        .record({
          set: days,
          due: days,
          moves: fc.array(
            fc.tuple(datedRow, days).map(([row, to]) => ({
              ...row,
              movedFrom: '2010-01-01',
              movedTo: to,
              why: 'Because',
            })),
          ),
          completions: fc.array(datedRow, { maxLength: 1 }),
        })
        .map(({ set, due, moves, completions }) =>
          aMilestone({ heldOn: set, dueOn: due, moves, completions }),
        ),
      { maxLength: 3 },
    ),
  })
  .map((parts) => anAction(parts))

describe('an action as of a day', () => {
  test('shows nothing that was true later', () => {
    fc.assert(
      fc.property(randomAction, days, (action, asOf) => {
        const standing = actionOn(action, asOf)
        expect(standing === undefined).toBe(action.states.every(({ heldOn }) => heldOn > asOf))
        if (standing === undefined) return
        const dated = [
          ...standing.states,
          ...standing.leads,
          ...standing.confirmations,
          ...standing.measures,
          ...standing.outputs,
          ...standing.milestones,
          ...standing.milestones.flatMap(({ moves, completion }) => [
            ...moves,
            ...(completion ? [completion] : []),
          ]),
        ].map(({ heldOn }) => heldOn)
        const told = [
          standing.stateHeldOn,
          standing.lastHeardOn,
          standing.leadConfirmedOn,
          standing.silentSince,
        ]
        expect(
          [...dated, ...told.filter((day) => day !== null)].filter((day) => day > asOf),
        ).toEqual([])
      }),
    )
  })

  test('is not changed by anything that is true only later', () => {
    fc.assert(
      fc.property(randomAction, days, (action, asOf) => {
        const isKnown = ({ heldOn }: { heldOn: string }): boolean => heldOn <= asOf
        const knownThen = {
          ...action,
          states: action.states.filter(isKnown),
          leads: action.leads.filter(isKnown),
          confirmations: action.confirmations.filter(isKnown),
          measures: action.measures.filter(isKnown),
          milestones: action.milestones.filter(isKnown).map((milestone) => ({
            ...milestone,
            moves: milestone.moves.filter(isKnown),
            completions: milestone.completions.filter(isKnown),
          })),
        }
        expect(actionOn(action, asOf)).toEqual(actionOn(knownThen, asOf))
      }),
    )
  })
})

test('every state can be the newest', () => {
  const found = actionStates.map(
    (state: ActionState) =>
      actionOn(anAction({ states: [aState(state, '2010-01-01')] }), '2010-01-01')?.state,
  )
  expect(found).toEqual(actionStates)
})
