import { readdir } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import type { Streams } from './run.ts'
import { runTool, saidBy } from './tool.ts'

export interface BenchArguments {
  /** A file of bench/, without its ending; all of them when left out. */
  name: string | undefined
  json: boolean
}

const folder = join(projectFolder, 'bench')
const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')

/** Runs measurements one after the other. Nothing fails because a machine is slow; a measurement that breaks does. */
export async function runBench(
  { name, json }: BenchArguments,
  signal: AbortSignal,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const names = await benchNames()
  if (name !== undefined && !names.includes(name)) {
    streams.err(`There is no measurement “${name}”. There are ${names.join(', ')}.\n`)
    return 2
  }
  const runs: Run[] = []
  for (const each of name === undefined ? names : [name]) {
    if (signal.aborted) break
    streams.err(`${each} …\n`)
    const run = await runOne(each, signal)
    runs.push(run)
    if (run.fault !== undefined) streams.err(`${run.fault}\n`)
    if (!json) for (const line of run.lines) streams.out(`${line}\n`)
  }
  if (json) {
    const measured = runs.map((run) => ({ name: run.name, said: run.lines.map(valueOf) }))
    streams.out(`${JSON.stringify({ machine: machine(), measured }, null, 2)}\n`)
  }
  return signal.aborted || runs.some((run) => run.fault !== undefined) ? 1 : 0
}

interface Run {
  name: string
  lines: readonly string[]
  /** Why it broke, when it did. */
  fault: string | undefined
}

async function runOne(name: string, signal: AbortSignal): Promise<Run> {
  const args = ['--import', tsx, join('bench', `${name}.ts`)]
  try {
    const ended = await runTool(process.execPath, args, { signal })
    const lines = linesOf(ended.stdout)
    return { name, lines, fault: ended.code === 0 ? undefined : saidBy(ended) }
  } catch {
    return { name, lines: [], fault: 'Stopped.' }
  }
}

export async function benchNames(): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .toSorted()
}

function machine() {
  const [first] = cpus()
  return {
    cores: cpus().length,
    model: first?.model.trim() ?? 'not known',
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    // How many programs wanted a core in the last minute: above the number of cores, times say little.
    load: loadavg()[0],
    on: new Date().toISOString(),
  }
}

function linesOf(stdout: string): string[] {
  return stdout.split('\n').filter((line) => line.trim() !== '')
}

/** A promise is a line of JSON; what is said in words stays words. */
function valueOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
