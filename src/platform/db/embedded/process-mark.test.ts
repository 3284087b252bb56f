import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { commandOf, markInStat, markOf } from './process-mark.ts'

const statOf = (name: string, state: string): string =>
  `4242 (${name}) ${state} 1 4242 4242 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1000 200`

test('the start of a process is read behind its name, whatever the name holds', () => {
  expect(markInStat(statOf('postgres', 'S'))).toBe('987654')
  expect(markInStat(statOf('odd) name (', 'R'))).toBe('987654')
})

test('a dead process that nobody has waited for has no start', () => {
  expect(markInStat(statOf('postgres', 'Z'))).toBeUndefined()
})

test('a process keeps its mark while it lives and loses it when it ends', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  const mark = markOf(pid)
  expect(mark).toBeDefined()
  expect(markOf(pid)).toBe(mark)
  expect(commandOf(pid)).toContain('sleep 60')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(markOf(pid)).toBeUndefined()
})
