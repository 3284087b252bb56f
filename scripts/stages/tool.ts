import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'

export interface ToolResult {
  /** Exit code, or null when a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
}

export interface ToolOptions {
  signal: AbortSignal
  env?: Readonly<Record<string, string>>
  cwd?: string
}

const graceMs = 8_000

/** Runs a program to its end and keeps what it said. When the run is stopped, so are it and its children. */
export async function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolResult> {
  options.signal.throwIfAborted()
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectFolder,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that stopping it reaches its children too.
    detached: true,
  })
  const stop = (): void => stopGroup(child)
  options.signal.addEventListener('abort', stop, { once: true })
  try {
    return await resultOf(child)
  } finally {
    options.signal.removeEventListener('abort', stop)
    options.signal.throwIfAborted()
  }
}

/** Runs a program of a package in node_modules by the Node that runs this. */
export async function runPackaged(
  name: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolResult> {
  const program = join(projectFolder, 'node_modules', '.bin', name)
  return await runTool(process.execPath, [program, ...args], options)
}

/** All that a program said, for whoever has to mend what it complains of. */
export function saidBy({ stdout, stderr }: ToolResult): string {
  return [stdout.trim(), stderr.trim()].filter((text) => text !== '').join('\n')
}

export function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  const group = -child.pid
  signalGroup(group, 'SIGTERM')
  setTimeout(() => signalGroup(group, 'SIGKILL'), graceMs).unref()
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(group, signal)
  } catch {
    // It has ended already.
  }
}

async function resultOf(child: ChildProcess): Promise<ToolResult> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, stdout: textOf(stdout), stderr: textOf(stderr) }
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
