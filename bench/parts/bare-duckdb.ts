/** DuckDB alone: reads a file, sorts it twice and writes both Parquet files. Prints seconds and MiB. */
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const [file = '', folder = ''] = process.argv.slice(2)
const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`
const began = performance.now()
const instance = await DuckDBInstance.create(join(folder, 'bare.duckdb'), {
  memory_limit: '448MiB',
  threads: '2',
  temp_directory: join(folder, 'bare-temporary'),
})
const connection = await instance.connect()
await connection.run(`CREATE TABLE figure AS SELECT * FROM read_csv(${quoted(file)})`)
const columns = `indicator, areacd AS place, '' AS breakdown, period, observation AS value, lci_95 AS lower, uci_95 AS upper, status`
for (const [name, order] of [
  ['by-indicator', 'indicator, breakdown, period, place'],
  ['by-place', 'place, indicator, breakdown, period'],
] as const) {
  await connection.run(
    `COPY (SELECT ${columns} FROM figure ORDER BY ${order}) TO ${quoted(join(folder, `${name}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
  )
}
connection.closeSync()
instance.closeSync()
console.log(`${(performance.now() - began) / 1000} ${process.resourceUsage().maxRSS / 1024}`)
