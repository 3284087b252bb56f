/**
 * T1: the loader killed at a random moment, fifty times, each on a file of its own. After each, what is shown is whole
 * and as it was or as it was to be; then the same file is named again, and goes through. BENCH_KILLS takes another number.
 *   node --import tsx bench/loader-kills.ts
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { editionsOf } from '#src/evidence/dataset/dataset.sql.ts'
import { editionFile, runLoader } from '#src/evidence/index.ts'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openDatabase } from '#src/platform/db/open.ts'
import { openStats } from '#src/platform/stats/stats.ts'
import { keepThemes } from '#src/theme/index.ts'
import { report } from './parts/promise.ts'

const kills = Number(process.env['BENCH_KILLS'] ?? 50)
const places = 400
const years = 60
const rows = places * years

const folder = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
const dataFolder = join(folder, 'data')
const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'],
  dataFolder,
  owner: 'command',
  onLog: () => undefined,
})
const editions = join(database.dataFolder, 'editions')
const stats = openStats({
  memoryMiB: 128,
  threads: 1,
  temporaryFolder: join(folder, 'temporary'),
  folders: [editions],
})
try {
  await migrate(database.pool)
  await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
  const whole = await load(await fileOf(0))
  const usual = whole.tookMs
  const tally = { broken: 0, half: 0, unresumed: 0 }
  for (let turn = 1; turn <= kills; turn += 1) {
    const file = await fileOf(turn)
    // Some come after the end, as they do.
    const ended = await load(file, Math.random() * usual * 1.1)
    if (!ended.isLoaded) tally.broken += 1
    tally.half += await halfEditions()
    const again = await load(file)
    if (!again.isLoaded) tally.unresumed += 1
    tally.half += await halfEditions()
  }
  const data = `${tally.broken} of ${kills} kills broke a load off, ${rows.toLocaleString('en-GB')} rows a file`
  report({
    promise: 'T1 half editions',
    ours: tally.half,
    against: 1,
    unit: 'editions',
    n: kills,
    data,
  })
  report({
    promise: 'T1 loads that did not go on',
    ours: tally.unresumed,
    against: 1,
    unit: 'loads',
    n: kills,
    data,
  })
} finally {
  await stats.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

async function fileOf(turn: number): Promise<string> {
  const lines = Array.from({ length: places }, (_, place) =>
    Array.from(
      { length: years },
      (__, year) =>
        `E07${String(place + 1).padStart(6, '0')},Place,Rate,${1960 + year},${turn + place / 10}\n`,
    ).join(''),
  )
  const path = join(folder, `rate-${turn}.csv`)
  await writeFile(path, `areacd,areanm,indicator,period,observation\n${lines.join('')}`)
  return path
}

async function load(
  path: string,
  killAfterMs?: number,
): Promise<{ isLoaded: boolean; tookMs: number }> {
  const began = performance.now()
  const run = runLoader({
    address: database.address,
    dataFolder: database.dataFolder,
    load: {
      fileName: 'rate.csv',
      options: {
        dataset: null,
        publishedOn: null,
        source: null,
        licence: null,
        isStrict: false,
        coverage: 'whole',
      },
      actor: operator,
    },
    source: { path, sidePath: `${path}.none` },
  })
  if (killAfterMs !== undefined) void pause(killAfterMs).then(run.stop)
  const isLoaded = await run.done.then(
    () => true,
    () => false,
  )
  return { isLoaded, tookMs: performance.now() - began }
}

/** Editions that are shown and not whole, and folders that are named as editions and are not. */
async function halfEditions(): Promise<number> {
  const shown = (await editionsOf(database.db, 'rate')).map(({ id }) => id)
  const named = (await readdir(editions)).filter((name) => !name.startsWith('.'))
  let half = 0
  for (const id of new Set([...shown, ...named])) if (!(await isWhole(id))) half += 1
  return half
}

async function isWhole(id: string): Promise<boolean> {
  for (const order of ['by-place', 'by-indicator'] as const) {
    const file = editionFile(editions, id, order)
    const sql = 'SELECT count(*) AS rows, count(DISTINCT value) AS values FROM read_parquet($file)'
    const [held] = await stats
      .all<{ rows: number; values: number }>(sql, { file })
      .catch((): { rows: number; values: number }[] => [])
    if (held?.rows !== rows || held.values !== places) return false
  }
  return true
}
