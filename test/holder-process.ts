import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'

export interface HolderSettings {
  dataFolder?: string
  databaseUrl?: string
  owner?: 'site' | 'command'
  writes?: boolean
  stays?: number
}

const opened = z.object({
  version: z.string(),
  dataFolder: z.string(),
  facts: z.record(z.string(), z.string()),
  notes: z.array(z.string()),
})

/** A line that `data-holder.ts` said. */
const saidLine = z
  .object({
    opened,
    pid: z.number(),
    ms: z.number(),
    site: z.string().nullable(),
    kept: z.number(),
    failed: z.string(),
    log: z.string(),
    refused: z.string(),
    sentence: z.string(),
    closed: z.boolean(),
    broken: z.string(),
  })
  .partial()

export type Said = z.infer<typeof saidLine>

export interface Holder {
  child: ChildProcess
  said: readonly Said[]
  /** The first line, from the one numbered `after`, that has what is asked for. */
  until: (has: (line: Said) => boolean, after?: number) => Promise<Said>
  ended: Promise<void>
  stop: () => Promise<void>
}

export interface Where {
  /** The built `data-holder.ts`, when it is not to run from this project. */
  program?: string
  env?: NodeJS.ProcessEnv
  account?: { uid?: number; gid?: number }
}

/** Starts a process of ours that opens a data folder and keeps it. */
export function startHolder(
  settings: HolderSettings,
  { program, env, account }: Where = {},
): Holder {
  const child = spawn(process.execPath, [program ?? builtHolder(), JSON.stringify(settings)], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  const lines: Said[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(parsed(line)))
  createInterface({ input: child.stderr }).on('line', (line) => lines.push({ broken: line }))
  const state = { hasEnded: false }
  const ended = endOf(child, () => {
    state.hasEnded = true
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return {
    child,
    said: lines,
    ended,
    stop,
    until: async (has, after = 0) => await found(lines, state, has, after),
  }
}

const built: { path?: string } = {}

/** `data-holder.ts` as one file, which starts three times as fast as the source does. */
export function builtHolder(): string {
  built.path ??= build(
    join(projectFolder, 'node_modules', '.cache', 'secklow-test', `data-holder-${process.pid}.mjs`),
  )
  return built.path
}

function build(outfile: string): string {
  buildSync({
    entryPoints: [join(projectFolder, 'test', 'data-holder.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
  })
  return outfile
}

async function endOf(child: ChildProcess, onEnd: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  onEnd()
}

async function found(
  said: readonly Said[],
  state: { hasEnded: boolean },
  has: (line: Said) => boolean,
  after: number,
): Promise<Said> {
  for (;;) {
    const hadEnded = state.hasEnded
    const line = said.slice(after).find(has)
    if (line !== undefined) return line
    if (hadEnded) throw new Error(`It ended and had said only: ${JSON.stringify(said.slice(-5))}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function parsed(line: string): Said {
  try {
    return saidLine.parse(JSON.parse(line))
  } catch {
    return { broken: line }
  }
}
