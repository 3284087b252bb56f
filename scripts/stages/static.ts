import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/files/project.ts'
import { layerFaults, parseCruise } from '../check-layers.ts'
import { licenceFaults } from '../check-licences.ts'
import { nameFaults } from '../check-names.ts'
import { lockFaults, proseFaults } from '../check-prose.ts'
import { measure, measuresInWords } from '../measure.ts'
import { codeFiles, writtenFiles } from '../source-files.ts'
import { runChecks } from './checks.ts'
import type { Count } from './outcome.ts'
import { type Check, type CheckResult, noFaults, passed, type StageContext } from './stage.ts'
import { runPackaged, saidBy, type ToolResult } from './tool.ts'

const coverageSaid = /\(([\d.\s/]+)\)\s+([\d.]+%)/

/** What is checked without running anything of Secklow. docs/checks.md has a line for each. */
export const staticChecks: readonly Check[] = [
  // `biome ci` reads and never writes.
  { name: 'Format', run: toolCheck('biome', ['ci', '--colors=off', '--error-on-warnings', '.']) },
  { name: 'Types', run: toolCheck('tsc', ['-p', 'tsconfig.json']) },
  { name: 'Types of the islands', run: toolCheck('tsc', ['-p', 'tsconfig.islands.json']) },
  { name: 'Types of the journeys', run: toolCheck('tsc', ['-p', 'e2e']) },
  { name: 'Lint', run: toolCheck('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'Layers', run: checkLayers },
  {
    name: 'Dead code',
    run: toolCheck('knip', ['--no-progress', '--treat-config-hints-as-errors']),
  },
  { name: 'Type coverage', run: checkTypeCoverage },
  { name: 'Names', run: async () => noFaults(nameFaults(await codeFiles())) },
  { name: 'Prose', run: checkProse },
  { name: 'Licences', run: async () => noFaults(await licenceFaults()) },
]

/** The static checks, two at a time, and then how long files and functions are. */
export async function runStatic(context: StageContext): Promise<Count> {
  const count = await runChecks(staticChecks, context, 2)
  for (const line of measuresInWords(measure(await codeFiles()))) context.say(`  ${line}`)
  return count
}

function toolCheck(program: string, args: readonly string[]): Check['run'] {
  return async ({ signal }) => {
    const ended = await runPackaged(program, args, { signal, env: plain })
    return ended.code === 0 ? passed : refusedBy(ended)
  }
}

const plain = { NO_COLOR: '1', FORCE_COLOR: '0' }

function refusedBy(ended: ToolResult): CheckResult {
  return { ok: false, reason: `It ended with ${ended.code ?? 'a signal'}.\n${saidBy(ended)}` }
}

async function checkLayers({ signal }: StageContext): Promise<CheckResult> {
  const folders = ['src', 'test', 'e2e', 'bench', 'scripts']
  const ended = await runPackaged('depcruise', [...folders, '--output-type', 'json'], { signal })
  const cruise = parseCruise(ended.stdout)
  if (cruise === undefined) return refusedBy(ended)
  const ours = (await codeFiles()).map((file) => file.path)
  return noFaults(layerFaults(cruise, ours), `${ours.length} files`)
}

async function checkTypeCoverage({ signal }: StageContext): Promise<CheckResult> {
  const args = ['--strict', '--at-least', '100', '--detail', '-p', 'tsconfig.json']
  const ended = await runPackaged('type-coverage', args, { signal })
  if (ended.code !== 0) return refusedBy(ended)
  const [, counted = '', share] = coverageSaid.exec(ended.stdout) ?? []
  if (share !== '100.00%' || /^\s*0\s*\//.test(counted)) return refusedBy(ended)
  return { ok: true, note: `${counted.trim()} identifiers` }
}

async function checkProse(): Promise<CheckResult> {
  const files = [...(await codeFiles()), ...(await writtenFiles())]
  const lock = await readFile(join(projectFolder, 'package-lock.json'), 'utf8')
  return noFaults([...proseFaults(files), ...lockFaults(lock)])
}
