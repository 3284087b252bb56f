import { expect, test } from 'vitest'
import { aDated, aMilestone } from '#test/actions.ts'
import { milestoneOn } from './milestone.ts'

const milestone = aMilestone({
  heldOn: '2009-11-18',
  dueOn: '2010-01-31',
  moves: [
    { ...aDated('2010-03-01'), movedFrom: '2010-02-28', movedTo: '2010-04-15', why: 'Snow' },
    { ...aDated('2010-01-20'), movedFrom: '2010-01-31', movedTo: '2010-02-28', why: 'No room' },
  ],
  completions: [aDated('2010-04-20')],
})

test.each([
  ['2009-11-18', '2010-01-31', false],
  ['2010-01-20', '2010-02-28', false],
  ['2010-02-28', '2010-02-28', false],
  // It was past its day for one day before it was moved again.
  ['2010-03-01', '2010-04-15', false],
  ['2010-04-15', '2010-04-15', false],
  ['2010-04-16', '2010-04-15', true],
  ['2010-04-20', '2010-04-15', false],
])('on %s it is due on %s, overdue: %s', (asOf, dueOn, isOverdue) => {
  expect(milestoneOn(milestone, asOf)).toMatchObject({
    firstDueOn: '2010-01-31',
    dueOn,
    isOverdue,
  })
})

test('before it was set there is none', () => {
  expect(milestoneOn(milestone, '2009-11-17')).toBeUndefined()
})

test('a day before it was met it is not met', () => {
  expect(milestoneOn(milestone, '2010-04-19')?.completion).toBeNull()
  expect(milestoneOn(milestone, '2010-04-20')?.completion?.heldOn).toBe('2010-04-20')
})
