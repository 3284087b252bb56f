import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { lastWords } from './last-words.ts'
import { endingWithUs, programEnvironment } from './program-start.ts'

export const serverPort = 5432

export interface ServerOptions {
  binaries: Binaries
  cluster: string
  socketFolder: string
  account: Account | undefined
  /** Settings beside our own, as `name=value`. */
  settings?: readonly string[]
  onLine: (line: string) => void
  /** Ends a start that nobody waits for any more. */
  signal?: AbortSignal
}

export interface RunningServer {
  pid: number
  /** Fulfilled when the process has ended, whoever ended it. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** The server ended before it took connections; `lines` are its last words. */
export class ServerEnded extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(`PostgreSQL ended before it was ready: ${lastWords(lines)}.`)
    this.name = 'ServerEnded'
    this.lines = lines
  }
}

const ourSettings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  `port=${serverPort}`,
  'max_connections=60',
  'shared_buffers=64MB',
  'max_wal_size=256MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'logging_collector=off',
  'log_destination=stderr',
  // A failing statement may hold a person's words: the server's log tells of the server alone.
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'cluster_name=secklow',
]

/** Starts PostgreSQL on a cluster and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const child = spawnServer(options)
  const lastLines = keepLastLines(child, options.onLine)
  const state = { hasEnded: false }
  const ended = endOf(child, () => {
    state.hasEnded = true
  })
  const abandon = (): void => {
    child.kill('SIGINT')
  }
  options.signal?.addEventListener('abort', abandon)
  try {
    while (!isReady(options.cluster, child.pid)) {
      if (state.hasEnded) throw new ServerEnded(lastLines)
      await pause(5)
    }
  } finally {
    options.signal?.removeEventListener('abort', abandon)
  }
  return { pid: child.pid ?? 0, ended, stop: () => stopServer(child, ended) }
}

function spawnServer({
  binaries,
  cluster,
  socketFolder,
  account,
  settings = [],
}: ServerOptions): ChildProcess {
  const all = [...ourSettings, `unix_socket_directories=${socketFolder}`, ...settings]
  const words = ['-D', cluster, ...all.flatMap((setting) => ['-c', setting])]
  const [command, rest] = endingWithUs('INT', program(binaries, 'postgres'), words)
  return spawn(command, rest, {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own session: Ctrl-C in a terminal is for us, and we stop the server in order.
    detached: true,
  })
}

function keepLastLines(child: ChildProcess, onLine: (line: string) => void): string[] {
  const lines: string[] = []
  if (child.stderr === null) return lines
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line)
    if (lines.length > 20) lines.shift()
    onLine(line)
  })
  return lines
}

/** Fulfilled when a process has ended, or was never made. Should we end first without warning, it is told to end. */
async function endOf(child: ChildProcess, onEnd: () => void): Promise<void> {
  const tell = (): void => {
    child.kill('SIGINT')
  }
  process.once('exit', tell)
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  process.removeListener('exit', tell)
  onEnd()
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Fast shutdown; if that takes longer than 20 seconds, immediate. Both keep everything committed. */
async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(late)
}
