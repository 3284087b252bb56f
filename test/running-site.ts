import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { settingNames } from '#src/app/settings.ts'
import { projectFolder } from '#src/platform/files/project.ts'

const startedShape = z.object({
  url: z.url(),
  process: z.number(),
  data: z.string(),
  signInLinks: z.array(
    z.object({ role: z.string(), partnership: z.string().nullable(), link: z.url() }),
  ),
})
export type Started = z.infer<typeof startedShape>

export interface RunningSite extends Started {
  /** From the call to the line that says where it is. */
  startMs: number
  /** Ends it by SIGTERM and answers its exit code, or null where it had to be killed. */
  stop: () => Promise<number | null>
}

export interface StartWith {
  /** Where its data is; the folder may be there already. */
  dataFolder: string
  args?: readonly string[]
  /** The folder of the checkout; this one when left out. */
  home?: string
}

const mostStartMs = 120_000
const mostStopMs = 10_000

/** Starts the built command as a person would, and waits until it says where it is. */
export async function startCommand({
  dataFolder,
  args = [],
  home = projectFolder,
}: StartWith): Promise<RunningSite> {
  const startedAt = performance.now()
  const child = spawn(
    join(home, 'secklow'),
    ['start', '--port', '0', '--data', dataFolder, '--json', ...args],
    { env: { ...process.env, ...unset }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const started = await startedBy(child)
  const startMs = performance.now() - startedAt
  return { ...started, startMs, stop: async () => await stopped(child) }
}

// The settings of whoever runs the tests are not ours.
const unset = Object.fromEntries(settingNames.map((name) => [name, '']))

/** A site on a folder of its own, which goes with it. */
export async function startOnEmptyFolder(
  args: readonly string[] = [],
): Promise<RunningSite & { end: () => Promise<number | null> }> {
  const parent = await mkdtemp(join(tmpdir(), 'secklow-site-'))
  // As root the server runs as another user: below a closed folder its cluster would lie in /var/lib/secklow.
  await chmod(parent, 0o755)
  const dataFolder = join(parent, 'data')
  const site = await startCommand({ dataFolder, args })
  return {
    ...site,
    end: async () => {
      const code = await site.stop()
      await rm(parent, { recursive: true, force: true })
      return code
    },
  }
}

async function startedBy(child: ChildProcess): Promise<Started> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8')
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  const until = performance.now() + mostStartMs
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    const parsed = startedShape.safeParse(jsonOf(stdout))
    if (parsed.success) return parsed.data
    await pause(20)
  }
  child.kill('SIGKILL')
  throw new Error(`secklow start did not say where it is.\n${stdout}\n${stderr}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  child.kill('SIGTERM')
  const until = performance.now() + mostStopMs
  while (!hasEnded() && performance.now() < until) await pause(20)
  if (!hasEnded()) child.kill('SIGKILL')
  while (!hasEnded()) await pause(20)
  return child.exitCode
}
