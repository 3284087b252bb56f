import type { Stats } from '#src/platform/stats/stats.ts'
import type { EditionOrder } from '../dataset/edition-folder.ts'

const columns =
  'indicator, place, breakdown, period, period_start, period_end, value, lower, upper, status'

/** Figures lie in the order of places already: see `makeObservations`. */
const orders: Readonly<Record<EditionOrder, string>> = {
  'by-place': '',
  'by-indicator': 'ORDER BY indicator, breakdown, period, place',
}

/** Writes the figures in one order. */
export async function writeEditionFile(
  stats: Stats,
  file: string,
  order: EditionOrder,
): Promise<void> {
  await stats.all(
    `COPY (SELECT ${columns} FROM observation ${orders[order]})
     TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
  )
}

/** What a table or file of figures holds, in numbers that are the same in any order, and unlike if one figure is. */
export interface Sum {
  rows: number
  valued: number
  hash: string
}

const summed = `count(*) AS rows, count(value) AS valued,
  bit_xor(hash(indicator::VARCHAR, place::VARCHAR, breakdown::VARCHAR, period::VARCHAR, value, lower, upper, status))::VARCHAR
    AS hash`

export async function sumOfObservations(stats: Stats): Promise<Sum | undefined> {
  return (await stats.all<Sum>(`SELECT ${summed} FROM observation`))[0]
}

export async function sumOfFile(stats: Stats, file: string): Promise<Sum | undefined> {
  return (await stats.all<Sum>(`SELECT ${summed} FROM read_parquet($file)`, { file }))[0]
}

/** Writes what is in memory into the file of tables, so that the next step finds it whatever happens. */
export async function keepTables(stats: Stats): Promise<void> {
  await stats.all('CHECKPOINT')
}
