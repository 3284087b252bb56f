import { spawnSync } from 'node:child_process'

/** PostgreSQL's programs get nothing of our environment: PGDATA and the like would mislead them. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
}

/**
 * A command and its words such that the kernel sends it a signal when we end, even by kill -9. That needs setpriv of
 * util-linux; without it (macOS, Alpine's busybox) the next start ends what was left behind.
 */
export function endingWithUs(
  signal: 'INT' | 'KILL',
  command: string,
  words: string[],
): [string, string[]] {
  if (!kernelEndsChildren()) return [command, words]
  return ['setpriv', ['--pdeathsig', signal, command, ...words]]
}

const probe: { answer?: boolean } = {}

export function kernelEndsChildren(): boolean {
  probe.answer ??=
    spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0
  return probe.answer
}
