import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '#src/platform/files/project.ts'
import { type RunningSite, startOnEmptyFolder } from '#test/running-site.ts'
import { runChecks } from './checks.ts'
import type { Count } from './outcome.ts'
import { type Check, type CheckResult, passed, type StageContext } from './stage.ts'

const answering: readonly { path: string; holds: string }[] = [
  { path: '/healthz', holds: 'alive' },
  { path: '/readyz', holds: 'ready' },
  { path: '/', holds: 'Milton Keynes' },
  { path: '/places', holds: 'Milton Keynes' },
  { path: '/places.csv', holds: 'E06000042' },
  { path: '/places/E06000042.json', holds: '"E06000042"' },
]

/** Starts the built command on an empty folder, asks it for a few pages, and ends it as an operator would. */
export async function runSmoke(context: StageContext): Promise<Count> {
  const site = await startOnEmptyFolder()
  const stopEarly = (): void => void site.end()
  context.signal.addEventListener('abort', stopEarly, { once: true })
  context.say(`  It was there after ${(site.startMs / 1000).toFixed(1)} s.`)
  try {
    return await runChecks(checksOf(site), context, 1)
  } finally {
    context.signal.removeEventListener('abort', stopEarly)
    await site.end()
  }
}

function checksOf(site: RunningSite): Check[] {
  return [
    ...answering.map(({ path, holds }) => ({
      name: `${path} answers`,
      run: async () => await answers(new URL(path, site.url), holds),
    })),
    {
      name: 'doctor --json is one document beside the running site',
      run: async () => await saysJson(['doctor', '--json', '--data', site.data]),
    },
    {
      name: 'A refusal with --json is one document, and exit code 1',
      run: async () =>
        await saysJson(['history', 'no-such-record', '--json', '--data', site.data], 1),
    },
    {
      name: 'An unknown command is exit code 2',
      run: async () => await endsWith(['no-such-command'], 2),
    },
    { name: 'SIGTERM ends it with code 0', run: async () => await ends(site) },
  ]
}

async function answers(url: URL, holds: string): Promise<CheckResult> {
  const answer = await fetch(url)
  const text = await answer.text()
  if (answer.status === 200 && text.includes(holds)) return passed
  return { ok: false, reason: `It answered ${answer.status}:\n${text.slice(0, 500)}` }
}

interface Ended {
  code: number
  stdout: string
  stderr: string
}

async function secklow(args: readonly string[]): Promise<Ended> {
  const program = join(projectFolder, 'secklow')
  try {
    return { code: 0, ...(await promisify(execFile)(program, args)) }
  } catch (error) {
    if (isEnded(error)) return error
    throw error
  }
}

function isEnded(error: unknown): error is Ended {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'number' && 'stdout' in error
  )
}

async function endsWith(args: readonly string[], code: number): Promise<CheckResult> {
  const ended = await secklow(args)
  return ended.code === code
    ? passed
    : { ok: false, reason: `It ended with ${ended.code}.\n${ended.stderr}` }
}

async function saysJson(args: readonly string[], code = 0): Promise<CheckResult> {
  const ended = await secklow(args)
  try {
    JSON.parse(ended.stdout)
  } catch {
    return { ok: false, reason: `No JSON document:\n${ended.stdout}\n${ended.stderr}` }
  }
  return ended.code === code
    ? passed
    : { ok: false, reason: `It ended with ${ended.code}.\n${ended.stderr}` }
}

async function ends(site: RunningSite): Promise<CheckResult> {
  const startedAt = performance.now()
  const code = await site.stop()
  const seconds = (performance.now() - startedAt) / 1000
  if (code === 0) return { ok: true, note: `after ${seconds.toFixed(1)} s` }
  return {
    ok: false,
    reason: code === null ? 'It had to be killed after 10 s.' : `It ended with ${code}.`,
  }
}
