import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runChecks } from './checks.ts'
import { type Check, passed } from './stage.ts'

const context = () => {
  const said: string[] = []
  const say = (sentence: string): void => {
    said.push(sentence.replace(/\d+\.\d s/, 'n s'))
  }
  return { said, context: { signal: new AbortController().signal, say } }
}
const slow: Check = {
  name: 'Slow',
  run: async () => {
    await pause(20)
    return { ok: true, note: '3 files' }
  },
}
const faulty: Check = {
  name: 'Faulty',
  run: async () => await Promise.resolve({ ok: false, reason: 'two names clash' }),
}
const broken: Check = {
  name: 'Broken',
  run: async () => await Promise.reject(new Error('no such tool')),
}

test('each named check counts as one test, and is told of in the order of the list', async () => {
  const { said, context: given } = context()

  const count = await runChecks([slow, faulty], given, 2)

  expect(count).toEqual({
    passed: 1,
    failures: [{ name: 'Faulty', reason: 'two names clash' }],
    skipped: [],
  })
  expect(said).toEqual(['  passed  Slow, n s (3 files)', '  failed  Faulty, n s'])
})

test('a check that throws has failed, and the others still run', async () => {
  const { context: given } = context()

  const count = await runChecks(
    [broken, { name: 'Fine', run: async () => await Promise.resolve(passed) }],
    given,
    1,
  )

  expect(count.passed).toBe(1)
  expect(count.failures.map((failure) => failure.name)).toEqual(['Broken'])
  expect(count.failures[0]?.reason).toContain('no such tool')
})
