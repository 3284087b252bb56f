/**
 * Measures what docs/decisions/002-embedded-postgresql.md promises of the embedded database.
 *   node --import tsx bench/database.ts [kills]
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#src/platform/db/open.ts'
import { type Holder, startHolder } from '../test/holder-process.ts'

const kills = Number(process.argv[2] ?? 20)

interface Loss {
  acknowledged: number
  lost: number
  msUntilBack: number[]
}

const newFolder = (): string => {
  const folder = mkdtempSync('/tmp/secklow-bench-')
  chmodSync(folder, 0o755)
  return folder
}

function serverPid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

const keptBy = (holder: Holder): number[] => holder.said.flatMap((line) => line.kept ?? [])

async function missing(folder: string, acknowledged: readonly number[]): Promise<number> {
  const database = await openDatabase({
    dataFolder: folder,
    databaseUrl: undefined,
    owner: 'command',
    onLog: () => undefined,
  })
  const { rows } = await database.pool.query<{ number: number }>('SELECT number FROM kept')
  await database.close()
  const rest = new Set(rows.map((row) => row.number))
  return acknowledged.filter((number) => !rest.has(number)).length
}

/** Time to open, as the process itself sees it, and to close. */
async function measureStarts(
  folder: string,
  times: number,
): Promise<{ open: number[]; close: number[] }> {
  const open: number[] = []
  const close: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    const database = await openDatabase({
      dataFolder: folder,
      databaseUrl: undefined,
      owner: 'site',
      onLog: () => undefined,
    })
    open.push(performance.now() - began)
    const ended = performance.now()
    await database.close()
    close.push(performance.now() - ended)
  }
  return { open, close }
}

async function killServer(folder: string): Promise<Loss> {
  const site = startHolder({ dataFolder: folder, writes: true })
  await site.until((line) => line.kept !== undefined)
  const msUntilBack: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(Math.random() * 300)
    const at = site.said.length
    process.kill(serverPid(folder), 'SIGKILL')
    const began = performance.now()
    const again = await site.until(
      (line) => line.log?.startsWith('PostgreSQL runs again') === true,
      at,
    )
    await site.until((line) => line.kept !== undefined, site.said.indexOf(again))
    msUntilBack.push(performance.now() - began)
  }
  await site.stop()
  const acknowledged = keptBy(site)
  return {
    acknowledged: acknowledged.length,
    lost: await missing(folder, acknowledged),
    msUntilBack,
  }
}

async function killSite(folder: string): Promise<Loss> {
  const acknowledged: number[] = []
  const msUntilBack: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const site = startHolder({ dataFolder: folder, writes: true })
    const { ms } = await site.until((line) => line.opened !== undefined)
    if (kill > 0) msUntilBack.push(ms ?? 0)
    await site.until((line) => line.kept !== undefined)
    await pause(Math.random() * 300)
    site.child.kill('SIGKILL')
    await site.ended
    acknowledged.push(...keptBy(site))
  }
  return {
    acknowledged: acknowledged.length,
    lost: await missing(folder, acknowledged),
    msUntilBack,
  }
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b).map(Math.round)
  return `${sorted[0]} to ${sorted.at(-1)} ms, median ${sorted[Math.floor(sorted.length / 2)]} (n = ${values.length})`
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder()
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const firsts: number[] = []
for (let turn = 0; turn < 5; turn += 1) {
  firsts.push(...(await inFolder((folder) => measureStarts(folder, 1))).open)
}
console.log(`first start, cluster made: ${spread(firsts)}`)
const warm = await inFolder((folder) => measureStarts(folder, 11))
console.log(`warm start: ${spread(warm.open.slice(1))}`)
console.log(`stop: ${spread(warm.close)}`)
const server = await inFolder(killServer)
console.log(
  `PostgreSQL killed ${kills} times under writes: ${server.acknowledged} rows acknowledged, ${server.lost} lost; writing again after ${spread(server.msUntilBack)}`,
)
const site = await inFolder(killSite)
console.log(
  `Node killed ${kills} times under writes: ${site.acknowledged} rows acknowledged, ${site.lost} lost; open again after ${spread(site.msUntilBack)}`,
)
