import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { runChecks } from './checks.ts'
import type { Count } from './outcome.ts'
import { type CheckResult, passed, type StageContext } from './stage.ts'
import { runTool, saidBy } from './tool.ts'

/** Builds twice, in folders of their own, so that a site that runs from `dist` is not disturbed. */
export async function runBuild(context: StageContext): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-build-'))
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  try {
    return await runChecks(
      [
        { name: 'It builds', run: async () => await built(first, context) },
        {
          name: 'The same sources give the same bytes',
          run: async () => await sameBytes(first, second, context),
        },
      ],
      context,
      1,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function built(folder: string, { signal }: StageContext): Promise<CheckResult> {
  const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')
  const args = ['--import', tsx, 'scripts/build.ts', folder]
  const ended = await runTool(process.execPath, args, { signal })
  return ended.code === 0 ? passed : { ok: false, reason: saidBy(ended) }
}

async function sameBytes(
  first: string,
  second: string,
  context: StageContext,
): Promise<CheckResult> {
  const again = await built(second, context)
  if (!again.ok) return again
  const names = await filesIn(first)
  if (names.length === 0) return { ok: false, reason: 'The build made no file.' }
  const others = await filesIn(second)
  const alone = [...names, ...others].filter(
    (name) => !names.includes(name) || !others.includes(name),
  )
  const changed = await Promise.all(
    names.map(async (name) => ((await isSame(first, second, name)) ? [] : [name])),
  )
  const different = [...new Set([...alone, ...changed.flat()])]
  if (different.length > 0) return { ok: false, reason: `Different: ${different.join(', ')}` }
  return { ok: true, note: `${names.length} files` }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

async function isSame(first: string, second: string, name: string): Promise<boolean> {
  const read = async (folder: string): Promise<Buffer> => await readFile(join(folder, name))
  try {
    return (await read(first)).equals(await read(second))
  } catch {
    return false
  }
}
