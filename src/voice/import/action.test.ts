import { describe, expect, test } from 'vitest'
import { scoreActions, withoutLabels } from '#test/action-score.ts'
import { typedMinutes } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'
import { readPaper } from './read-paper.ts'

function actionsIn(text: string): [owner: string | null, text: string][] {
  return readPaper(`Minutes of the forum (illustrative)\n\n1. Food\n\n${text}`).actions.map(
    (action) => [action.owner, action.text],
  )
}

test('labels, initials, brackets and numbers of actions are read', () => {
  const { actions } = readPaper(typedMinutes)
  expect(actions.map(({ owner, text }) => [owner, text])).toEqual([
    ['BR', 'BR to share figures with all members by the end of May.'],
    ['CS', 'CS agreed to raise the matter with the cabinet member.'],
    ['AL', 'AL: circulate the final version'],
    ['Eve Hilltop', 'Eve Hilltop to book a room.'],
  ])
  for (const { text, start, end } of actions) {
    expect(Array.from(typedMinutes).slice(start, end).join('')).toBe(text)
  }
})

test.each([
  ['Action: Ann Leigh to write.', 'Ann Leigh'],
  ['**Action 3**: Ann Leigh and Bob Rains to meet.', 'Ann Leigh and Bob Rains'],
  ['ACTION – Secretariat to find dates.', 'Secretariat'],
  ['Action: It was agreed that Ann Leigh would write.', 'Ann Leigh'],
  ['Action: a list to be sent out (Ann Leigh/Bob Rains).', 'Ann Leigh/Bob Rains'],
  ['Action: [AL] send out a list', 'AL'],
  ['Action: a meeting to be arranged.', null],
])('%s', (line, owner) => {
  expect(actionsIn(line).map(([by]) => by)).toEqual([owner])
})

test('a line that says who is to do what is an action without a label', () => {
  expect(actionsIn('Ann Leigh to write to the bank.')).toEqual([
    ['Ann Leigh', 'Ann Leigh to write to the bank.'],
  ])
})

test.each([
  'There needs to be more money for this.',
  'The need to write was felt by all.',
  'Ann Leigh agreed to write to the bank.',
  'Not to be taken forward.',
  'In order to write, members need paper.',
  'Police mobile app to be discontinued',
])('%s: is no action', (line) => expect(actionsIn(line)).toEqual([]))

test('a list under “Actions” ends where it ends, and says how far each got', () => {
  const text = 'Actions:\n\n- Ann Leigh to write\n- a list of halls\n\nThe weather was discussed.'
  expect(actionsIn(text).map(([, words]) => words)).toEqual([
    'Ann Leigh to write',
    'a list of halls',
  ])
  const done = readPaper(
    '<p>Minutes</p><p><b>Action 1</b>: Ann Leigh to write.</p><ul><li>Complete. It was sent.</li></ul>',
  )
  expect(done.actions).toMatchObject([{ owner: 'Ann Leigh', status: 'Complete' }])
})

describe.skipIf(!realPapers.isThere)(
  'the real minutes, skipped where SECKLOW_REAL_DATA is no folder that has them,',
  () => {
    test('give up their actions and who owns them', () => {
      const { actionsF1, ownersF1 } = scoreActions()
      expect(actionsF1).toBeGreaterThanOrEqual(0.98)
      expect(ownersF1).toBeGreaterThanOrEqual(0.98)
    })

    test('give up most of them when the labels are hidden', () => {
      expect(scoreActions(withoutLabels).ownersF1).toBeGreaterThanOrEqual(0.95)
    })
  },
)
