import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { programEnvironment } from './cluster.ts'

export const serverPort = 5432

export interface ServerOptions {
  binaries: Binaries
  cluster: string
  socketFolder: string
  account: Account | undefined
  /** Settings beside our own, as `name=value`. */
  settings?: readonly string[]
  onLine: (line: string) => void
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
    super(`PostgreSQL ended before it was ready: ${lines.at(-1) ?? 'it said nothing'}`)
    this.name = 'ServerEnded'
    this.lines = lines
  }
}

const ourSettings = [
  "listen_addresses=''",
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
  'cluster_name=secklow',
]

/** Starts PostgreSQL on a cluster and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const child = spawnServer(options)
  const lastLines: string[] = []
  child.stderr?.setEncoding('utf8').on(
    'data',
    lineReader((line) => {
      lastLines.push(line)
      if (lastLines.length > 20) lastLines.shift()
      options.onLine(line)
    }),
  )
  const state = { hasEnded: false }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  }).then(() => {
    state.hasEnded = true
  })
  while (!isReady(options.cluster, child.pid)) {
    if (state.hasEnded || child.pid === undefined) throw new ServerEnded(lastLines)
    await pause(5)
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
  const all = [...ourSettings, `unix_socket_directories='${socketFolder}'`, ...settings]
  const words = [
    program(binaries, 'postgres'),
    '-D',
    cluster,
    ...all.flatMap((setting) => ['-c', withoutQuotes(setting)]),
  ]
  const [command = '', ...rest] = diesWithUs() ? ['setpriv', '--pdeathsig', 'INT', ...words] : words
  return spawn(command, rest, {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own session: Ctrl-C in a terminal is for us, and we stop the server in order.
    detached: true,
  })
}

function withoutQuotes(setting: string): string {
  return setting.replaceAll("'", '')
}

const guard: { works?: boolean } = {}

/** Whether the kernel will end the server when we end, even by kill -9 (Linux, with util-linux). */
export function diesWithUs(): boolean {
  guard.works ??=
    spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0
  return guard.works
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

function lineReader(onLine: (line: string) => void): (chunk: string) => void {
  let rest = ''
  return (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
}
