import { describe, expect, test } from 'vitest'
import { type Action, actionOn } from '#src/plan/index.ts'
import type { ThemedWords } from '#src/voice/index.ts'
import { aDated, aLead, anAction, aState } from '#test/actions.ts'
import type { CellFacts } from './cell-facts.ts'
import { groupsOf, inputsOf } from './cell-judgement.ts'

const asOf = '2010-04-30'
const lead = '01900000-0000-7000-8000-00000000000a'
const nothing: CellFacts = {
  readings: [],
  quoted: [],
  assessments: [],
  points: [],
  presented: [],
  actions: [],
  services: [],
  aims: [],
}

const inputsWith = (facts: Partial<Action>) =>
  inputsOf(
    { ...nothing, actions: [actionOn(anAction(facts), asOf)].flatMap((each) => each ?? []) },
    asOf,
  )

describe('an action is an answer', () => {
  const led = {
    leads: [aLead(lead)],
    confirmations: [{ ...aDated('2010-04-20'), organisationId: lead }],
  }

  test('where it is live and has a lead, with the days since that lead confirmed it', () => {
    expect(inputsWith(led).actions).toEqual([
      { organisationId: lead, confirmedDaysAgo: 10, output: null },
    ])
  })

  test('not while nobody leads it', () => {
    expect(inputsWith({}).actions).toEqual([])
  })

  test.each(['proposed', 'agreed', 'paused', 'done', 'dropped'] as const)(
    'not while it is %s',
    (state) => {
      expect(inputsWith({ ...led, states: [aState(state, '2010-01-04')] }).actions).toEqual([])
    },
  )
})

test('a dropped action is no plan any more; one without a lead still is', () => {
  expect(inputsWith({}).isPlanned).toBe(true)
  expect(inputsWith({ states: [aState('dropped', '2010-01-04')] }).isPlanned).toBe(false)
})

test('a quoted figure tells a level and no trend, and is not an official one', () => {
  const quoted = {
    id: lead,
    partnershipId: lead,
    placeCode: 'E06000042',
    themeId: 'youth',
    what: 'people aged 18 to 24 who claim',
    value: 7,
    comparatorName: 'the United Kingdom',
    comparatorValue: 5.5,
    unit: '%',
    decimals: 1,
    period: 'April 2010',
    quotedFrom: 'a page',
    originalSource: 'an atlas',
    url: null,
    heldOn: asOf,
  }
  const read = (polarity: 'higher-is-worse' | 'higher-is-better' | 'neither') =>
    inputsOf({ ...nothing, quoted: [{ ...quoted, polarity }] }, asOf).need

  expect(read('higher-is-worse')).toMatchObject({ comparative: null, quotedLevel: 'worse' })
  expect(read('higher-is-better')).toMatchObject({ comparative: null, quotedLevel: 'not-worse' })
  expect(read('neither')).toMatchObject({ comparative: null, quotedLevel: 'not-known' })
})

const point = (meetingId: string, roundTable: string | null): ThemedWords => ({
  kind: 'point',
  id: lead,
  partnershipId: lead,
  themeId: 'jobs',
  text: 'Job clubs',
  wording: 'reported',
  roundTable,
  meetingId,
  meetingSlug: 'a-meeting',
  meetingTitle: 'A meeting',
  heldOn: asOf,
})

test('points without a table are a voice of their own only where no table of their meeting is recorded', () => {
  expect(groupsOf([point('a', null), point('a', null), point('b', null)])).toHaveLength(2)
  expect(groupsOf([point('a', '1'), point('a', '2'), point('a', null)])).toHaveLength(2)
  expect(groupsOf([point('a', '1'), point('a', '1'), point('b', null)])).toHaveLength(2)
})
