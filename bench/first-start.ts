/**
 * P9: from the command to a page shown, on a fresh clone, on an empty data folder, and warm.
 *   ./secklow bench first-start
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '#src/platform/files/project.ts'
import { startCommand } from '#test/running-site.ts'
import { median, report } from './parts/promise.ts'

const warmStarts = 5
const freshStarts = 3
const [mostFirstS, mostWarmS] = [120, 3]

/** Seconds from the call to the front page in hand. */
async function secondsToPage(dataFolder: string, home = projectFolder): Promise<number> {
  const startedAt = performance.now()
  const site = await startCommand({ dataFolder, home })
  const answer = await fetch(site.url)
  await answer.text()
  const seconds = (performance.now() - startedAt) / 1000
  await site.stop()
  if (answer.status !== 200) throw new Error(`The front page was answered by ${answer.status}`)
  return seconds
}

async function repeated(times: number, work: (turn: number) => Promise<number>): Promise<number> {
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1) took.push(await work(turn))
  return median(took)
}

const folder = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
try {
  await secondsToPage(join(folder, 'data'))
  report({
    promise: 'P9 warm start to a page shown',
    ours: await repeated(warmStarts, async () => await secondsToPage(join(folder, 'data'))),
    against: mostWarmS,
    unit: 's',
    n: warmStarts,
    data: 'the demonstration, loaded before',
  })
  report({
    promise: 'P9 first start on an empty data folder, packages and build there',
    ours: await repeated(
      freshStarts,
      async (turn) => await secondsToPage(join(folder, `data-${turn}`)),
    ),
    against: mostFirstS,
    unit: 's',
    n: freshStarts,
    data: 'the demonstration, loaded by it',
  })
  const clone = join(folder, 'clone')
  await promisify(execFile)('git', ['clone', '--quiet', projectFolder, clone])
  report({
    promise: 'P9 first start of a fresh clone, packages to fetch',
    ours: await secondsToPage(join(folder, 'data-of-clone'), clone),
    against: mostFirstS,
    unit: 's',
    n: 1,
    data: 'the demonstration, loaded by it; npm with the cache it has',
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
