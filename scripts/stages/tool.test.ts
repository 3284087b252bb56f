import { expect, test } from 'vitest'
import { runTool, saidBy } from './tool.ts'

const going = (): AbortSignal => new AbortController().signal

test('a tool answers its exit code and what it said, on both streams', async () => {
  const ended = await runTool('sh', ['-c', 'echo one; echo two >&2; exit 3'], { signal: going() })

  expect(ended).toEqual({ code: 3, stdout: 'one\n', stderr: 'two\n' })
  expect(saidBy(ended)).toBe('one\ntwo')
})

test('a tool gets what is added to its environment, and no standard input', async () => {
  const ended = await runTool('sh', ['-c', 'echo "$SAID"; cat'], {
    signal: going(),
    env: { SAID: 'here' },
  })

  expect(ended.stdout).toBe('here\n')
})

test('a program that is not there is an error', async () => {
  await expect(runTool('no-such-program', [], { signal: going() })).rejects.toThrow('ENOENT')
})

test('stopping a tool stops its children too', async () => {
  const stop = new AbortController()
  // The tool waits for a child, which says nothing more once it is ended.
  const script = 'sleep 60 & echo $!; wait'
  const running = runTool('sh', ['-c', script], { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('Stopped.')), 300)
  const startedAt = performance.now()

  await expect(running).rejects.toThrow('Stopped.')
  // The streams of the tool close only when its child has ended: otherwise this takes a minute.
  expect(performance.now() - startedAt).toBeLessThan(10_000)
})

test('what was stopped before it began does not begin', async () => {
  const stop = new AbortController()
  stop.abort(new Error('Stopped.'))

  await expect(runTool('sh', ['-c', 'exit 0'], { signal: stop.signal })).rejects.toThrow('Stopped.')
})
