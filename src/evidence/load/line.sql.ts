import type { Stats, StatsValue } from '#src/platform/stats/stats.ts'
import type { Columns, Meaning } from './header.ts'

/** A record that is none: too short, too long, badly quoted, or not in UTF-8. */
export interface BrokenRecord {
  /** Where it begins in the file; bytes count from 1. */
  byte: number
  /** The number of the column that it breaks off at, from 1. */
  columnNumber: number | null
  kind: string
  expected: number
  found: number | null
}

/** No record of official figures is longer. */
const longestRecord = 1_000_000

/**
 * Reads the file into the table `line`, one row a record in the order of the file: texts as they stand, figures as
 * numbers, and the text of a figure beside it where it is no number. Returns the first record that is broken.
 */
export async function readLines(
  stats: Stats,
  file: string,
  columns: Columns,
): Promise<BrokenRecord | null> {
  await stats.all('DROP TABLE IF EXISTS line')
  await stats.all(`CREATE TABLE line AS ${selectOf(columns)}`, {
    file,
    ...Object.fromEntries(
      columns.breakdowns.map((at): [string, StatsValue] => [`b${at}`, columns.names[at] ?? '']),
    ),
  })
  const [broken] = await stats.all<BrokenRecord>(
    `SELECT line_byte_position AS byte, column_idx AS "columnNumber", error_type AS kind, $expected AS expected,
       TRY_CAST(regexp_extract(error_message, 'Found: (\\d+)', 1) AS INTEGER) AS found
     FROM reject_errors ORDER BY line_byte_position, column_idx DESC LIMIT 1`,
    { expected: columns.names.length },
  )
  return broken ?? null
}

function selectOf(columns: Columns): string {
  const numbers = (['value', 'lower', 'upper'] as const).map((meaning) =>
    numberOf(columns, meaning),
  )
  return `SELECT ${(['place', 'name', 'indicator', 'measure', 'unit', 'period', 'notes'] as const)
    .map((meaning) => `coalesce(${columnOf(columns, meaning)}, '') AS ${meaning}`)
    .join(', ')},
    ${breakdownOf(columns)} AS breakdown, ${columnOf(columns, 'status')} AS status, ${numbers.join(', ')}
    FROM (SELECT *, ${(['value', 'lower', 'upper'] as const)
      .map((meaning) => `TRY_CAST(${columnOf(columns, meaning)} AS DOUBLE) AS ${meaning}_read`)
      .join(', ')} FROM ${readerOf(columns)})`
}

function columnOf({ at }: Columns, meaning: Meaning): string {
  const index = at[meaning]
  return index === undefined ? 'NULL::VARCHAR' : `c${index}`
}

/** A number is finite and has no underscores, whatever else could be taken for one. */
function numberOf(columns: Columns, meaning: 'value' | 'lower' | 'upper'): string {
  const text = columnOf(columns, meaning)
  const isNumber = `isfinite(${meaning}_read) AND NOT contains(${text}, '_')`
  return `CASE WHEN ${isNumber} THEN ${meaning}_read END AS ${meaning},
    CASE WHEN ${isNumber} OR trim(${text}) = '' THEN NULL ELSE ${text} END AS ${meaning}_text`
}

/** `Sex: Male; Age: 16 to 24`; empty for all. Names of columns are handed in, never written into the SQL. */
function breakdownOf({ breakdowns }: Columns): string {
  if (breakdowns.length === 0) return "''"
  const parts = breakdowns.map(
    (at) => `CASE WHEN trim(c${at}) <> '' THEN $b${at} || ': ' || trim(c${at}) END`,
  )
  return `concat_ws('; ', ${parts.join(', ')})`
}

function readerOf({ names }: Columns): string {
  const types = names.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  return `read_csv($file, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    strict_mode = true, columns = {${types}}, store_rejects = true, rejects_limit = 100,
    max_line_size = ${longestRecord})`
}

/** How many records there are, broken ones not counted. */
export async function countOfLines(stats: Stats): Promise<number> {
  const [row] = await stats.all<{ rows: number }>('SELECT count(*) AS rows FROM line')
  return row?.rows ?? 0
}

/** A text of a column, how many records have it, and the first of them. Records count from 1. */
export interface TextFound {
  text: string
  rows: number
  record: number
}

/** The different texts of a column, in the order in which they first stand. */
export async function textsOf(
  stats: Stats,
  column: 'place' | 'period' | 'notes',
): Promise<TextFound[]> {
  return await stats.all<TextFound>(
    `SELECT ${column} AS text, count(*) AS rows, min(rowid) + 1 AS record FROM line GROUP BY 1 ORDER BY 3`,
  )
}

export interface PlaceFound extends TextFound {
  name: string
}

/** The different codes, each with the name it first has. */
export async function placesFound(stats: Stats): Promise<PlaceFound[]> {
  return await stats.all<PlaceFound>(
    `SELECT place AS text, count(*) AS rows, min(rowid) + 1 AS record, arg_min(name, rowid) AS name
     FROM line GROUP BY 1 ORDER BY 3`,
  )
}

export interface MeasureFound {
  indicator: string
  measure: string
  unit: string
  rows: number
  record: number
  /** The longest tail of decimals among the first thousand figures. */
  decimals: number
}

/** What is measured: each different set of indicator, measure and unit. */
export async function measuresFound(stats: Stats): Promise<MeasureFound[]> {
  return await stats.all<MeasureFound>(
    `SELECT indicator, measure, unit, count(*) AS rows, min(rowid) + 1 AS record,
       coalesce(max(CASE WHEN value = round(value, 0) THEN 0 WHEN value = round(value, 1) THEN 1
         WHEN value = round(value, 2) THEN 2 ELSE 3 END), 0) AS decimals
     FROM line GROUP BY 1, 2, 3 ORDER BY 5`,
  )
}

type FigureMeaning = 'value' | 'lower' | 'upper'

/** The first record whose figure is neither a number nor one of the marks; null where there is none. */
export async function unreadFigure(
  stats: Stats,
  marks: readonly string[],
): Promise<{ record: number; text: string; meaning: FigureMeaning } | null> {
  const each = (['value', 'lower', 'upper'] as const).map(firstUnread).join(' UNION ALL ')
  const [first] = await stats.all<{ record: number; text: string; meaning: FigureMeaning }>(
    `SELECT * FROM (${each}) WHERE record IS NOT NULL ORDER BY record LIMIT 1`,
    { marks },
  )
  return first ?? null
}

function firstUnread(meaning: FigureMeaning): string {
  return `(SELECT min(rowid) + 1 AS record, arg_min(${meaning}_text, rowid) AS text, '${meaning}' AS meaning
    FROM line WHERE ${meaning}_text IS NOT NULL AND NOT list_contains($marks, lower(trim(${meaning}_text))))`
}
