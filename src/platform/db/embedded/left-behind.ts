import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { commandOf, markOf } from './process-mark.ts'

/**
 * Ends a server that outlived the process it belonged to, in order, before a new one starts on its cluster.
 * Only for the holder of the data folder's lock. (Where the kernel ends the server with us, this finds it ending.)
 */
export async function endLeftBehind(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const pid = pidIn(path)
  if (pid === undefined || markOf(pid) === undefined) return
  if (!isServerOn(cluster, commandOf(pid))) {
    disownNumber(path)
    return
  }
  for (const [signal, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 5],
  ] as const) {
    process.kill(pid, signal)
    if (await hasEnded(pid, seconds)) return
  }
  throw new Refusal(
    'data-in-use',
    `PostgreSQL (process ${pid}) still runs on ${cluster} and does not end. End it, and start again.`,
  )
}

export function isServerOn(cluster: string, command: string): boolean {
  return command.includes('postgres') && command.includes(` -D ${cluster} `)
}

function pidIn(path: string): number | undefined {
  const text = textOf(path)
  const pid = Number(text?.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/**
 * The number in the file now belongs to another program. PostgreSQL takes the number of its parent for a stale one,
 * so ours is written there; the rest of the file stays, since its check for surviving children needs it.
 */
function disownNumber(path: string): void {
  const [, ...rest] = (textOf(path) ?? '').split('\n')
  writeFileSync(path, [String(process.pid), ...rest].join('\n'))
}

async function hasEnded(pid: number, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000
  while (markOf(pid) !== undefined) {
    if (Date.now() > until) return false
    await pause(50)
  }
  return true
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
