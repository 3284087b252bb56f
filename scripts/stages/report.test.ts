import { expect, test } from 'vitest'
import type { StageResult } from './outcome.ts'
import { closingLines, failureLines, runAsJson, stageLine } from './report.ts'

const unit: StageResult = {
  stage: 'unit',
  seconds: 4.25,
  kind: 'ran',
  passed: 40,
  failures: [{ name: 'a place has a code', reason: 'expected 1\nreceived 2' }],
  skipped: ['later'],
}
const browser: StageResult = { stage: 'e2e', seconds: 0, kind: 'not-run', reason: 'No Chromium.' }
const server: StageResult = { stage: 'server', seconds: 0, kind: 'left-out' }

test('a stage is told in a line, in each of its three ends', () => {
  expect(stageLine('Unit tests', unit)).toBe('Unit tests: 40 passed, 1 failed, 1 skipped in 4.3 s')
  expect(stageLine('Browser tests', browser)).toBe('Browser tests: NOT RUN. No Chromium.')
  expect(stageLine('Server', server)).toBe('Server: left out, as asked.')
})

test('a failure shows its reason under its name', () => {
  expect(unit.kind === 'ran' && unit.failures.flatMap(failureLines)).toEqual([
    '  ✗ a place has a code',
    '      expected 1',
    '      received 2',
  ])
})

test('the last line is the count, and what was not run is named before it', () => {
  expect(closingLines([unit, server])).toEqual(['40 passed, 1 failed, 1 skipped'])
  expect(closingLines([unit, browser])).toEqual([
    '1 not run: e2e. That is no pass; leave a stage out with --without e2e.',
    '40 passed, 1 failed, 1 skipped',
  ])
})

test('the run as JSON holds every stage, failure and reason', () => {
  const from = new Date('2026-01-02T03:04:05Z')
  const to = new Date('2026-01-02T03:04:10Z')

  expect(runAsJson([unit, browser, server], { from, to })).toEqual({
    from: '2026-01-02T03:04:05.000Z',
    to: '2026-01-02T03:04:10.000Z',
    done: false,
    passed: 40,
    failed: 1,
    skipped: 1,
    notRun: ['e2e'],
    stages: [unit, browser, server],
  })
})
