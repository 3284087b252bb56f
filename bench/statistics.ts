/**
 * P1: a tidy file of ten million figures, from its bytes to a published edition, against DuckDB alone: reading, sorting,
 * and writing the two Parquet files that an edition has. BENCH_ROWS takes another size.
 *   node --import tsx bench/statistics.ts
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runLoader } from '#src/evidence/index.ts'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { openDatabase } from '#src/platform/db/open.ts'
import { keepThemes } from '#src/theme/index.ts'
import { peakMemory } from './parts/peak-memory.ts'
import { report } from './parts/promise.ts'
import { rowsOf, type TidyShape, writeTidyFile } from './parts/tidy-file.ts'

const wanted = Number(process.env['BENCH_ROWS'] ?? 10_000_000)
const shape: TidyShape = {
  indicators: Math.max(1, Math.round(wanted / 50_400)),
  places: 420,
  months: 120,
}
const rows = rowsOf(shape)

const folder = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'],
  dataFolder: join(folder, 'data'),
  owner: 'command',
  onLog: () => undefined,
})
try {
  await migrate(database.pool)
  await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
  const file = join(folder, 'figures.csv')
  await writeTidyFile(file, shape)
  const { size } = await stat(file)
  const data = `${rows.toLocaleString('en-GB')} rows, ${Math.round(size / 1e6)} MB, in no order`
  const ours = await measureOurs(file)
  const bare = await measureBare(file)
  report({ promise: 'P1 load', ours: ours.seconds, against: bare.seconds, unit: 's', n: 1, data })
  report({
    promise: 'P1 peak memory',
    ours: ours.mebibytes,
    against: 1024,
    unit: 'MiB',
    n: 1,
    data,
  })
  report({
    promise: 'P1 peak memory of DuckDB alone',
    ours: bare.mebibytes,
    against: 1024,
    unit: 'MiB',
    n: 1,
    data,
  })
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

interface Taken {
  seconds: number
  mebibytes: number
}

/** By the process that loads every file, as the command and the page do. */
async function measureOurs(file: string): Promise<Taken> {
  const began = performance.now()
  const steps: string[] = []
  const run = runLoader(
    {
      address: database.address,
      dataFolder: database.dataFolder,
      load: {
        fileName: 'figures.csv',
        options: {
          dataset: 'bench',
          publishedOn: '2026-01-29',
          source: null,
          licence: null,
          isStrict: false,
          coverage: 'whole',
        },
        actor: operator,
      },
      source: { path: file, sidePath: `${file}.none` },
    },
    (step) => steps.push(`${step} at ${((performance.now() - began) / 1000).toFixed(1)} s`),
  )
  const memory = peakMemory(run.process ?? 0)
  await run.done
  const taken = { seconds: (performance.now() - began) / 1000, mebibytes: memory.stop() }
  console.error(steps.join(', '))
  return taken
}

/** In a process of its own too, with the same limits. */
async function measureBare(file: string): Promise<Taken> {
  const program = fileURLToPath(new URL('parts/bare-duckdb.ts', import.meta.url))
  const words = ['--import', 'tsx', program, file, folder]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  const [seconds = Number.NaN, mebibytes = Number.NaN] = stdout.trim().split(' ').map(Number)
  return { seconds, mebibytes }
}
