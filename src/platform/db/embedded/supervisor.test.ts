import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { LogLine } from '../on-log.ts'
import { type RunningServer, ServerEnded } from './server.ts'
import { startPatiently, supervise } from './supervisor.ts'

interface Stage {
  server: RunningServer
  end: () => void
}

/** A server that only ends: what is supervised here is the order of things. */
function stage(pid: number, stopped: number[]): Stage {
  const ending = new AbortController()
  const ended = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve())
  })
  const end = (): void => ending.abort()
  const stop = async (): Promise<void> => {
    stopped.push(pid)
    end()
    await ended
  }
  return { server: { pid, ended, stop }, end }
}

test('a server that ends is started again until one stays, and each reason is told once', async () => {
  const stopped: number[] = []
  const lines: LogLine[] = []
  const restarts: number[] = []
  const first = stage(1, stopped)
  const outcomes = [new ServerEnded(['full']), new ServerEnded(['full']), stage(2, stopped).server]
  const supervisor = supervise({
    running: first.server,
    start: async () => {
      const next = outcomes.shift()
      if (next instanceof Error || next === undefined)
        throw next ?? new Error('asked once too often')
      return next
    },
    onRestart: ({ pid }) => restarts.push(pid),
    onLog: (line) => lines.push(line),
  })
  first.end()
  while (restarts.length === 0) await pause(10)
  await supervisor.stop()
  expect(restarts).toEqual([2])
  expect(stopped).toEqual([2])
  expect(lines.map((line) => line.words)).toEqual([
    'PostgreSQL ended unexpectedly and is started again.',
    'PostgreSQL ended before it was ready: full.',
    'PostgreSQL runs again (process 2).',
  ])
})

test('stopping while a new server is being started stops that one too', async () => {
  const stopped: number[] = []
  const first = stage(1, stopped)
  const supervisor = supervise({
    running: first.server,
    start: async () => {
      await pause(50)
      return stage(2, stopped).server
    },
    onRestart: () => undefined,
    onLog: () => undefined,
  })
  first.end()
  await pause(10)
  await supervisor.stop()
  expect(stopped).toEqual([1, 2])
})

test('a start waits for what a crash left, and for nothing else', async () => {
  const leftover = new ServerEnded([
    'FATAL:  pre-existing shared memory block (key 1) is still in use',
  ])
  const outcomes: unknown[] = [leftover, stage(7, []).server]
  const start = async (): Promise<RunningServer> => {
    const next = outcomes.shift()
    if (next === leftover) throw leftover
    return stage(7, []).server
  }
  expect((await startPatiently(start)).pid).toBe(7)
  const broken = new ServerEnded(['FATAL:  something else'])
  await expect(startPatiently(() => Promise.reject(broken))).rejects.toBe(broken)
})
