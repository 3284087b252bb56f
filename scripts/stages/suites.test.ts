import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { countOf } from './suites.ts'

const ended = (code: number | null, stderr = '') => ({ code, stdout: '', stderr })
const passedTest = { fullName: 'a place has a code', status: 'passed', failureMessages: [] }
const file = (assertionResults: unknown[], more: { status?: string; message?: string } = {}) => ({
  name: join(projectFolder, 'src/place/place.test.ts'),
  status: 'passed',
  assertionResults,
  ...more,
})
const report = (...testResults: unknown[]): string => JSON.stringify({ testResults })

test('passed, failed and skipped tests are counted one by one', () => {
  const failed = { fullName: 'a ward has parents', status: 'failed', failureMessages: ['not two'] }
  const skipped = { fullName: 'a drawn place', status: 'skipped' }
  const todo = { fullName: 'a parish', status: 'todo' }

  expect(countOf(report(file([passedTest, failed, skipped, todo])), ended(1))).toEqual({
    passed: 1,
    failures: [{ name: 'src/place/place.test.ts: a ward has parents', reason: 'not two' }],
    skipped: ['a drawn place', 'a parish'],
  })
})

test('a file that does not load is a failure', () => {
  const broken = file([], { status: 'failed', message: 'Cannot find module' })

  expect(countOf(report(file([passedTest]), broken), ended(1))).toEqual({
    passed: 1,
    failures: [{ name: 'src/place/place.test.ts', reason: 'Cannot find module' }],
    skipped: [],
  })
})

test('a fault outside every test is a failure although all tests passed', () => {
  const count = countOf(report(file([passedTest])), ended(1, 'Unhandled rejection'))

  expect(count.passed).toBe(1)
  expect(count.failures).toEqual([
    { name: 'vitest', reason: 'It failed outside the tests.\nUnhandled rejection' },
  ])
})

test('a run that finds no test fails', () => {
  expect(countOf(report(), ended(0)).failures).toEqual([
    { name: 'vitest', reason: 'No test was found.\n' },
  ])
})

test('a run without a report fails and says how it ended', () => {
  expect(countOf(undefined, ended(null, 'out of memory')).failures).toEqual([
    {
      name: 'vitest',
      reason: 'vitest was ended by a signal and left no report.\nout of memory',
    },
  ])
  expect(countOf('{"half": ', ended(7)).failures[0]?.reason).toBe(
    'vitest ended with code 7 and left no report.\n',
  )
})
