import { setTimeout as pause } from 'node:timers/promises'
import type { OnLog } from '../on-log.ts'
import { type RunningServer, ServerEnded } from './server.ts'

export interface Supervisor {
  stop: () => Promise<void>
}

interface Charge {
  running: RunningServer
  start: (signal?: AbortSignal) => Promise<RunningServer>
  onRestart: (server: RunningServer) => void
  onLog: OnLog
}

const firstPauseMs = 100
const longestPauseMs = 5000

/** Keeps a server running until it is stopped: one that ends is started again, at once and then ever more slowly. */
export function supervise({ running, start, onRestart, onLog }: Charge): Supervisor {
  const stopping = new AbortController()
  let server: RunningServer | undefined = running

  const watch = async (): Promise<void> => {
    while (server !== undefined) {
      await server.ended
      if (stopping.signal.aborted) return
      onLog({ level: 'warn', words: 'PostgreSQL ended unexpectedly and is started again.' })
      server = await startAgain(start, stopping.signal, onLog)
      if (stopping.signal.aborted) await server?.stop()
      else if (server !== undefined) onRestart(server)
    }
  }
  const watching = watch()

  return {
    stop: async () => {
      stopping.abort()
      await server?.stop()
      await watching
    },
  }
}

const patienceMs = 10_000

/** After a crash the last children of the old server may live a little longer; a new one starts when they are gone. */
export async function startPatiently(
  start: (signal?: AbortSignal) => Promise<RunningServer>,
  signal?: AbortSignal,
): Promise<RunningServer> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      return await start(signal)
    } catch (error) {
      if (!isLeftover(error) || signal?.aborted === true || Date.now() > until) throw error
    }
    await pause(50)
  }
}

function isLeftover(error: unknown): boolean {
  return (
    error instanceof ServerEnded &&
    /lock file .* already exists|shared memory block/.test(error.lines.join('\n'))
  )
}

/** Tries until the server runs, or until we are stopped. A full disk ends when somebody makes room. */
async function startAgain(
  start: Charge['start'],
  signal: AbortSignal,
  onLog: OnLog,
): Promise<RunningServer | undefined> {
  let pauseMs = firstPauseMs
  let told = ''
  while (!signal.aborted) {
    try {
      const server = await startPatiently(start, signal)
      onLog({ level: 'warn', words: `PostgreSQL runs again (process ${server.pid}).` })
      return server
    } catch (error) {
      const words = error instanceof ServerEnded ? error.message : String(error)
      if (words !== told) onLog({ level: 'error', words })
      told = words
    }
    await pause(pauseMs, undefined, { signal }).catch(() => undefined)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  return undefined
}
