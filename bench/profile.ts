/**
 * P2: the profile of a place (40 indicators, 4 places, 10 years) and the ranking of 350 places, from an edition of ten
 * million rows, against the same questions asked of a bare DuckDB on the same files. Turns are taken, so that what else
 * the machine does falls on both alike.
 *   ./secklow bench profile
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { editionFile, profileOf, valuesIn } from '#src/evidence/index.ts'
import { openStats } from '#src/platform/stats/stats.ts'
import { median, report } from './parts/promise.ts'

const indicators = Array.from({ length: 40 }, (_, n) => `indicator-${String(n).padStart(2, '0')}`)
const smallAreas = 24_600
const districts = 350
const others = 50
const years = 10
const turns = 60
const editionId = '00000000-0000-7000-8000-000000000000'
const places = ['E07000042', 'E12000010', 'E92000001', 'E07000007']
const until = '2010-04-30'

const codes = `
  SELECT 'E07' || lpad(n::VARCHAR, 6, '0') AS place FROM range(${districts}) AS districts(n)
  UNION ALL SELECT 'E12' || lpad(n::VARCHAR, 6, '0') FROM range(${others - 1}) AS regions(n)
  UNION ALL SELECT 'E92000001'
  UNION ALL SELECT 'E01' || lpad(n::VARCHAR, 6, '0') FROM range(${smallAreas}) AS areas(n)`

/** Ten million rows: 40 indicators, 25,000 places, 10 years. */
const rows = `
  SELECT 'indicator-' || lpad(i::VARCHAR, 2, '0') AS indicator, place, '' AS breakdown,
    (2000 + y)::VARCHAR AS period, make_date(2000 + y, 1, 1) AS period_start,
    make_date(2000 + y, 12, 31) AS period_end,
    (hash(i, place, y) % 1000)::DOUBLE / 10 AS value, NULL::DOUBLE AS lower, NULL::DOUBLE AS upper,
    NULL::VARCHAR AS status
  FROM range(${indicators.length}) AS indicators(i), (${codes}), range(${years}) AS years(y)`

const orders = {
  'by-place': 'place, indicator, breakdown, period_start',
  'by-indicator': 'indicator, breakdown, period_start, place',
} as const

async function writeEdition(folder: string): Promise<void> {
  await mkdir(join(folder, editionId))
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GiB',
    temp_directory: join(folder, 'spill'),
  })
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE held AS ${rows}`)
  for (const order of ['by-place', 'by-indicator'] as const) {
    const file = editionFile(folder, editionId, order)
    await connection.run(
      `COPY (SELECT * FROM held ORDER BY ${orders[order]}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  connection.closeSync()
  instance.closeSync()
}

/** The rows of a question put to a DuckDB that does nothing else, its values written into the SQL. */
async function bare(connection: DuckDBConnection, sql: string): Promise<number> {
  return (await connection.runAndReadAll(sql)).getRows().length
}

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

interface Contest {
  promise: string
  data: string
  ours: () => Promise<number>
  against: () => Promise<number>
}

async function timed(work: () => Promise<number>, into: number[]): Promise<number> {
  const before = performance.now()
  const found = await work()
  into.push(performance.now() - before)
  return found
}

async function contest({ promise, data, ours, against }: Contest): Promise<void> {
  const times = { ours: [] as number[], against: [] as number[] }
  for (let turn = 0; turn < turns + 5; turn++) {
    const [mine, theirs] = [await timed(ours, times.ours), await timed(against, times.against)]
    if (mine !== theirs || mine === 0) throw new Error(`${promise}: ${mine} rows against ${theirs}`)
  }
  // The first few warm both up.
  const [mine, theirs] = [times.ours.slice(5), times.against.slice(5)]
  const p95 = mine.toSorted((a, b) => a - b)[Math.floor(mine.length * 0.95)] ?? Number.NaN
  report({
    promise,
    ours: median(mine),
    against: median(theirs),
    unit: 'ms',
    n: turns,
    data: `${data}; p95 ${p95.toFixed(1)} ms; best ${best(mine)} against ${best(theirs)} ms`,
  })
}

/** The turn that nothing else on the machine disturbed. */
function best(times: readonly number[]): string {
  return Math.min(...times).toFixed(2)
}

const folder = await mkdtemp(join(tmpdir(), 'secklow-bench-'))
try {
  await writeEdition(folder)
  const stats = openStats({
    memoryMiB: 512,
    threads: 2,
    temporaryFolder: join(folder, 'temporary'),
    folders: [folder],
  })
  const store = { stats, editionsFolder: folder }
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '512MiB' })
  const connection = await instance.connect()
  await connection.run('SET parquet_metadata_cache = true')

  await contest({
    promise: 'P2 place profile',
    data: '40 indicators, 4 places, 10 years of 10 million rows',
    ours: async () =>
      (
        await profileOf(store, {
          editionIds: [editionId],
          indicatorIds: indicators,
          places,
          from: null,
          until,
        })
      ).length,
    against: async () =>
      await bare(
        connection,
        `SELECT indicator, place, period, value, lower, upper, status
         FROM read_parquet('${editionFile(folder, editionId, 'by-place')}')
         WHERE place IN (${quoted(places)}) AND indicator IN (${quoted(indicators)}) AND breakdown = ''
           AND period_end <= DATE '${until}'
         ORDER BY indicator, period_start, period_end, place`,
      ),
  })
  await contest({
    promise: 'P2 ranking of places',
    data: '350 districts in one year, of 10 million rows',
    ours: async () =>
      (
        await valuesIn(store, {
          editionId,
          indicatorId: 'indicator-07',
          period: '2009',
          prefixes: ['E06', 'E07', 'E08', 'E09'],
        })
      ).length,
    against: async () =>
      await bare(
        connection,
        `SELECT place, value FROM read_parquet('${editionFile(folder, editionId, 'by-indicator')}')
         WHERE indicator = 'indicator-07' AND breakdown = '' AND period = '2009' AND value IS NOT NULL
           AND place >= 'E06' AND place < 'E10'
         ORDER BY place`,
      ),
  })
  connection.closeSync()
  instance.closeSync()
  await stats.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
