import { expect, test } from 'vitest'
import { exitCodeOf, lastLine, type StageResult, totalsOf } from './outcome.ts'

const ran = (
  stage: StageResult['stage'],
  passed: number,
  failed = 0,
  skipped: string[] = [],
): StageResult => ({
  stage,
  seconds: 1,
  kind: 'ran',
  passed,
  failures: Array.from({ length: failed }, (_, n) => ({ name: `fault ${n}`, reason: 'because' })),
  skipped,
})
const notRun: StageResult = { stage: 'e2e', seconds: 0, kind: 'not-run', reason: 'no browser' }
const leftOut: StageResult = { stage: 'e2e', seconds: 0, kind: 'left-out' }

test('the counts of all stages are added up', () => {
  const totals = totalsOf([ran('static', 11), ran('unit', 40, 2, ['later']), notRun, leftOut])

  expect(totals).toEqual({ passed: 51, failed: 2, skipped: 1 })
})

test('all passed is exit code 0', () => {
  expect(exitCodeOf([ran('static', 11), ran('unit', 40, 0, ['later'])])).toBe(0)
})

test('one failure anywhere is exit code 1', () => {
  expect(exitCodeOf([ran('static', 11), ran('unit', 40, 1)])).toBe(1)
})

test('a stage that could not run is exit code 1 although nothing failed', () => {
  expect(exitCodeOf([ran('static', 11), notRun])).toBe(1)
})

test('a stage that was left out on purpose is no failure', () => {
  expect(exitCodeOf([ran('static', 11), leftOut])).toBe(0)
})

test('a run that tested nothing is exit code 1', () => {
  expect(exitCodeOf([ran('unit', 0, 0, ['later'])])).toBe(1)
  expect(exitCodeOf([leftOut])).toBe(1)
})

test('the last line names skips only where there are some', () => {
  expect(lastLine({ passed: 312, failed: 0, skipped: 0 })).toBe('312 passed, 0 failed')
  expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
