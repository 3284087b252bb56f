import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '#src/platform/files/project.ts'
import { type Cruise, parseCruise } from '../scripts/check-layers.ts'
import { baseFeatures, cleanTree, seeds } from './layer-seeds.ts'

const config = join(projectFolder, '.dependency-cruiser.cjs')
const rulesShape = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
const ruleNames = rulesShape
  .parse(createRequire(import.meta.url)(config))
  .forbidden.map((rule) => rule.name)

const folders: string[] = []
let clean: Cruise
let faulty: Cruise

beforeAll(async () => {
  const faults = Object.fromEntries(seeds.flatMap((seed) => Object.entries(seed.files)))
  const [cleanFolder, faultyFolder] = await Promise.all([
    planted(cleanTree),
    planted({ ...cleanTree, ...baseOrderTree(), ...faults }),
  ])
  ;[clean, faulty] = await Promise.all([cruiseOf(cleanFolder), cruiseOf(faultyFolder)])
}, 60_000)

afterAll(async () => {
  await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true })))
})

/** Writes a tree of files beside our own packages, as a project of its own. */
async function planted(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-layers-'))
  folders.push(folder)
  await Promise.all([
    symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules')),
    copyFile(join(projectFolder, 'package.json'), join(folder, 'package.json')),
    copyFile(join(projectFolder, 'tsconfig.json'), join(folder, 'tsconfig.json')),
  ])
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

async function cruiseOf(folder: string, parts = ['src', 'scripts']): Promise<Cruise> {
  const program = join(projectFolder, 'node_modules', '.bin', 'depcruise')
  const args = [program, ...parts, '--config', config, '--output-type', 'json']
  // Its exit code is the number of violations, which are what is looked for here.
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error)
  const cruise = parseCruise(stdout)
  if (cruise === undefined) throw new Error(`No report of ${folder}`)
  return cruise
}

const orderFile = (from: string, to: string): string => `src/${from}/order-of-${to}.ts`

/** Each base feature asks each other one, by its front door. */
function baseOrderTree(): Record<string, string> {
  const pairs = baseFeatures.flatMap((from) =>
    baseFeatures.filter((to) => to !== from).map((to) => [from, to] as const),
  )
  return Object.fromEntries(
    pairs.map(([from, to]) => [
      orderFile(from, to),
      `export { ${to} } from '#src/${to}/index.ts'\n`,
    ]),
  )
}

function rulesBroken(cruise: Cruise, files: readonly string[]): string[] {
  const broken = cruise.violations.filter((violation) => files.includes(violation.from))
  return [...new Set(broken.map((violation) => violation.rule))]
}

test('a tree that keeps every rule breaks none', () => {
  expect(clean.violations).toEqual([])
  expect(clean.cruised).toEqual(expect.arrayContaining(Object.keys(cleanTree)))
})

test('files that keep the rules stay clean beside files that break them', () => {
  expect(rulesBroken(faulty, Object.keys(cleanTree))).toEqual([])
})

test.for(seeds)('$rule fires, and it alone, when $fault', (seed) => {
  expect(rulesBroken(faulty, Object.keys(seed.files))).toEqual([seed.rule])
})

test('every rule has its seeded fault, and no fault is of a rule that is gone', () => {
  const seeded = new Set(seeds.map((seed) => seed.rule))

  expect([...seeded].toSorted()).toEqual(ruleNames.toSorted())
})

test('the base imports to its left and never to its right', () => {
  const refused = baseFeatures.map((from) => [
    from,
    baseFeatures.filter(
      (to) => to !== from && rulesBroken(faulty, [orderFile(from, to)]).length === 1,
    ),
  ])

  expect(refused).toEqual(
    baseFeatures.map((from, position) => [from, baseFeatures.slice(position + 1)]),
  )
})

test('our own tree is really cruised', async () => {
  const ours = await cruiseOf(projectFolder, ['src/history'])

  expect(ours.cruised).toContain('src/history/history.commands.ts')
}, 30_000)
