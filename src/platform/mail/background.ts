import type { Log } from '#src/platform/log/log.ts'

/** Work that goes on after an answer was given. It lives in this process and ends with it. */
export interface Background {
  /** Takes work on, or drops it where too much is waiting: nobody can fill the memory by asking often. */
  later: (work: () => Promise<void>) => void
  /** Resolves when nothing is waiting or running. */
  settled: () => Promise<void>
}

// The answer is on its way before the work starts, so that its time tells nothing about the work.
const startAfterMs = 20

export function openBackground(parts: {
  log: Log
  atOnce?: number
  mostWaiting?: number
}): Background {
  const { log, atOnce = 4, mostWaiting = 500 } = parts
  const waiting: (() => Promise<void>)[] = []
  const idle: (() => void)[] = []
  let running = 0
  let starting = 0

  const run = async (work: () => Promise<void>): Promise<void> => {
    running += 1
    try {
      await work()
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'background work failed')
    }
    running -= 1
    startNext()
  }
  const startNext = (): void => {
    const work = running < atOnce ? waiting.shift() : undefined
    if (work !== undefined) void run(work)
    if (waiting.length + running + starting === 0) {
      for (const resolve of idle.splice(0)) resolve()
    }
  }
  return {
    later: (work) => {
      if (waiting.length + starting >= mostWaiting) {
        log.error('background work was dropped: too much is waiting')
        return
      }
      starting += 1
      setTimeout(() => {
        starting -= 1
        waiting.push(work)
        startNext()
      }, startAfterMs)
    },
    settled: () =>
      new Promise((resolve) => {
        idle.push(resolve)
        startNext()
      }),
  }
}

/** Name and code alone: a message may quote what was typed. */
function faultOf(error: unknown): { kind: string; code: unknown } {
  return {
    kind: error instanceof Error ? error.name : typeof error,
    code: error instanceof Error && 'code' in error ? error.code : undefined,
  }
}
