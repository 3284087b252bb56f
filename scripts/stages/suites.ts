import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'
import type { Count, Failure } from './outcome.ts'
import { runPackaged, saidBy, type ToolResult } from './tool.ts'

export interface SuiteRun {
  projects: readonly string[]
  env?: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** Runs the vitest projects named, and reads from its own report what they came to. */
export async function runSuites(run: SuiteRun): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-suite-'))
  const report = join(folder, 'report.json')
  try {
    const ended = await runPackaged(
      'vitest',
      [
        'run',
        ...run.projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      // CI: a test marked `only` fails, and so does a snapshot that is not checked in.
      { signal: run.signal, env: { ...run.env, CI: 'true', NO_COLOR: '1' } },
    )
    return countOf(await textOf(report), ended)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const reportShape = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

type FileReport = z.infer<typeof reportShape>['testResults'][number]

/**
 * Counts the tests of a report. What went wrong outside any test is a failure of its own:
 * a file that does not load, a fault after the last test, a run that found no test at all.
 */
export function countOf(report: string | undefined, ended: ToolResult): Count {
  const parsed = reportShape.safeParse(jsonOf(report))
  if (!parsed.success) return nothingRead(ended)
  const files = parsed.data.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((each) => each.status === 'passed').length
  const skipped = tests
    .filter((each) => each.status !== 'passed' && each.status !== 'failed')
    .map((each) => each.fullName)
  const failures = files.flatMap(failuresOf)
  if (passed + failures.length + skipped.length === 0) {
    failures.push({ name: 'vitest', reason: `No test was found.\n${saidBy(ended)}` })
  } else if (ended.code !== 0 && failures.length === 0) {
    failures.push({ name: 'vitest', reason: `It failed outside the tests.\n${saidBy(ended)}` })
  }
  return { passed, failures, skipped }
}

function failuresOf(file: FileReport): Failure[] {
  const path = relative(projectFolder, file.name)
  const failed = file.assertionResults
    .filter((each) => each.status === 'failed')
    .map((each) => ({
      name: `${path}: ${each.fullName}`,
      reason: (each.failureMessages ?? []).join('\n'),
    }))
  if (failed.length > 0 || file.status !== 'failed') return failed
  return [{ name: path, reason: file.message ?? 'The file failed outside its tests.' }]
}

function nothingRead(ended: ToolResult): Count {
  const how = ended.code === null ? 'was ended by a signal' : `ended with code ${ended.code}`
  const reason = `vitest ${how} and left no report.\n${saidBy(ended)}`
  return { passed: 0, failures: [{ name: 'vitest', reason }], skipped: [] }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
