import { expect, test } from 'vitest'
import { lineOf, versionAfter } from './version.ts'

/** 1 → 2 → 3, then back to 1 and another line: 1 → 4. */
const versions = [
  { number: 1, changedNumber: null },
  { number: 2, changedNumber: 1 },
  { number: 3, changedNumber: 2 },
  { number: 4, changedNumber: 1 },
]

test('a line leads from a version to the paper as it was read', () => {
  expect(lineOf(versions, 3).map(({ number }) => number)).toEqual([3, 2, 1])
  expect(lineOf(versions, 4).map(({ number }) => number)).toEqual([4, 1])
  expect(lineOf(versions, 9)).toEqual([])
})

test('going forward takes the line that was left last', () => {
  expect(versionAfter(versions, 1)?.number).toBe(4)
  expect(versionAfter(versions, 2)?.number).toBe(3)
  expect(versionAfter(versions, 3)).toBeUndefined()
})
