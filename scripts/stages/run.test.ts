import { expect, test } from 'vitest'
import type { StageName } from './outcome.ts'
import { type RunArguments, runStages } from './run.ts'
import type { Stage, StageOutcome } from './stage.ts'

const stageOf = (name: StageName, outcome: () => Promise<StageOutcome>): Stage => ({
  name,
  title: name,
  run: outcome,
})
const fine = stageOf(
  'static',
  async () => await Promise.resolve({ passed: 3, failures: [], skipped: [] }),
)
const faulty = stageOf(
  'unit',
  async () =>
    await Promise.resolve({
      passed: 1,
      failures: [{ name: 'sum', reason: 'off by one' }],
      skipped: [],
    }),
)
const unable = stageOf('e2e', async () => await Promise.resolve({ notRun: 'No Chromium.' }))
const broken = stageOf('db', async () => await Promise.reject(new Error('no disk')))

async function run(
  known: readonly Stage[],
  args: Partial<RunArguments> = {},
  signal = new AbortController().signal,
) {
  const said = { out: '', err: '' }
  const code = await runStages(
    { stages: [], without: [], json: false, ...args },
    signal,
    {
      out: (text) => {
        said.out += text
      },
      err: (text) => {
        said.err += text
      },
    },
    known,
  )
  return { code, ...said, lastLine: said.out.trimEnd().split('\n').at(-1) }
}

test('all well is exit code 0 and the count alone on the last line', async () => {
  const { code, lastLine, err } = await run([fine])

  expect(code).toBe(0)
  expect(lastLine).toBe('3 passed, 0 failed')
  expect(err).toBe('')
})

test('a failure is shown with its reason, and the stages after it still run', async () => {
  const { code, lastLine, err } = await run([faulty, fine])

  expect(code).toBe(1)
  expect(lastLine).toBe('4 passed, 1 failed')
  expect(err).toBe('  ✗ sum\n      off by one\n')
})

test('a stage that breaks has failed', async () => {
  const { code, lastLine, err } = await run([broken, fine])

  expect(code).toBe(1)
  expect(lastLine).toBe('3 passed, 1 failed')
  expect(err).toContain('no disk')
})

test('a stage that cannot run is named and is no pass, unless it is left out', async () => {
  const without = await run([fine, unable])
  const leftOut = await run([fine, unable], { without: ['e2e'] })

  expect(without.code).toBe(1)
  expect(without.out).toContain('e2e: NOT RUN. No Chromium.')
  expect(without.out).toContain('1 not run: e2e.')
  expect(without.lastLine).toBe('3 passed, 0 failed')
  expect(leftOut.code).toBe(0)
})

test('an unknown stage is exit code 2, and nothing runs', async () => {
  const { code, out, err } = await run([fine], { stages: ['statics'] })

  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain('There is no stage “statics”.')
})

test('as JSON there is one document on standard output and progress on standard error', async () => {
  const { code, out, err } = await run([fine, unable], { json: true })

  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ done: false, passed: 3, failed: 0, notRun: ['e2e'] })
  expect(err).toContain('static: 3 passed, 0 failed')
})

test('a run that is stopped is exit code 1 and starts nothing more', async () => {
  const stop = new AbortController()
  const stopping = stageOf('static', async () => {
    stop.abort()
    return await Promise.reject(new Error('ended'))
  })

  const { code, out } = await run([stopping, faulty], {}, stop.signal)

  expect(code).toBe(1)
  expect(out).toContain('static: NOT RUN. It was stopped.')
  expect(out).toContain('Stopped before the end.')
  expect(out).not.toContain('unit')
})
