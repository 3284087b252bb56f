import { readFileSync } from 'node:fs'

/** The most memory that a process has held, as Linux counts it; asked for until it is stopped. */
export function peakMemory(process: number): { stop: () => number } {
  let peak = Number.NaN
  const ask = (): void => {
    try {
      const [, kibibytes] =
        /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? []
      peak = Number(kibibytes) / 1024
    } catch {
      // It has ended, or this machine has no such file: the last answer stands.
    }
  }
  const timer = setInterval(ask, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
