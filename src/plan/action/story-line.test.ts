import { expect, test } from 'vitest'
import { aDated, aLead, aMilestone, anAction, aState } from '#test/actions.ts'
import type { Action } from './action.ts'
import { actionOn } from './action-standing.ts'
import { storyOf } from './story-line.ts'

const milestone = aMilestone({
  heldOn: '2009-12-01',
  dueOn: '2010-01-31',
  moves: [
    { ...aDated('2010-01-20'), movedFrom: '2010-01-31', movedTo: '2010-02-28', why: 'No room' },
  ],
  completions: [aDated('2010-03-02')],
})
const measure = {
  ...aDated('2010-02-15'),
  actionId: 'action',
  kind: 'how-much',
  what: 'people who came',
  number: 14,
  evidenceLevel: 1,
} as const
const action = anAction({
  states: [aState('live', '2010-01-04'), aState('proposed', '2009-11-18')],
  leads: [aLead('lead'), aLead('other', '2010-04-20')],
  confirmations: [{ ...aDated('2010-04-12'), organisationId: 'lead' }],
  measures: [measure],
  milestones: [milestone],
})

function told(of: Action, asOf: string): string[] {
  const standing = actionOn(of, asOf)
  return standing === undefined
    ? []
    : storyOf(standing).map((part) => `${part.row.heldOn} ${part.kind}`)
}

test('a story is told in date order, whatever kind its parts are of', () => {
  expect(told(action, '2010-04-30')).toEqual([
    '2009-11-18 state',
    '2009-12-01 milestone',
    '2010-01-04 state',
    '2010-01-20 move',
    '2010-02-15 measure',
    '2010-03-02 completion',
    '2010-04-12 confirmation',
    '2010-04-20 lead',
  ])
})

test('a story ends on the day it is told as of', () => {
  expect(told(action, '2010-01-20')).toEqual([
    '2009-11-18 state',
    '2009-12-01 milestone',
    '2010-01-04 state',
    '2010-01-20 move',
  ])
  expect(told(action, '2009-11-17')).toEqual([])
})

test.each([
  ['2010-03-02', 2],
  ['2010-02-28', 0],
  ['2010-02-26', -2],
])('a milestone met on %s, due on 28 February after its move, is %s days late', (metOn, days) => {
  const met = anAction({ milestones: [{ ...milestone, completions: [aDated(metOn)] }] })
  const standing = actionOn(met, '2010-04-30')
  const parts = standing === undefined ? [] : storyOf(standing)
  expect(parts.flatMap((part) => (part.kind === 'completion' ? [part.daysLate] : []))).toEqual([
    days,
  ])
})
