import type { Stats, StatsValue } from '#src/platform/stats/stats.ts'
import type { Columns, Meaning } from './header.ts'

/** A record that is none: badly quoted, too long, or not in UTF-8. */
export interface BrokenRecord {
  /** Where it begins in the file; bytes count from 1. */
  byte: number
  /** The number of the column that is broken, from 1. */
  columnNumber: number | null
  kind: string
}

/** A record with fewer fields than there are columns, or more. */
export interface RaggedRecord {
  /** Records count from 1. */
  record: number
  /** Null where there are more than columns. */
  fields: number | null
}

export interface LineFaults {
  broken: BrokenRecord | null
  ragged: RaggedRecord | null
}

/**
 * An empty field is an empty text, and a field that is not there is nothing: so a line that breaks off is told from one
 * that ends with empty fields.
 */
const noField = '\u2400'

/** No record of official figures is longer. */
const longestRecord = 1_000_000

/**
 * Reads the file into the table `line`, one row a record in the order of the file: texts as they stand, figures as
 * numbers, and the text of a figure beside it where it is no number. Returns the first records that are wrong.
 */
export async function readLines(stats: Stats, file: string, columns: Columns): Promise<LineFaults> {
  try {
    await readInto(stats, file, { columns, inParts: true })
  } catch (error) {
    // A file whose fields hold line ends cannot be read in several parts at once.
    if (!(error instanceof Error) || !error.message.includes('quoted new lines')) throw error
    await readInto(stats, file, { columns, inParts: false })
  }
  const [broken = null] = await stats.all<BrokenRecord>(
    `SELECT line_byte_position AS byte, column_idx AS "columnNumber", error_type AS kind
     FROM reject_errors ORDER BY line_byte_position, column_idx LIMIT 1`,
  )
  const [ragged = null] = await stats.all<RaggedRecord>(
    `SELECT rowid + 1 AS record, nullif(fields, ${columns.names.length + 1}) AS fields
     FROM line WHERE fields IS NOT NULL ORDER BY rowid LIMIT 1`,
  )
  return { broken, ragged }
}

interface Reading {
  columns: Columns
  inParts: boolean
}

async function readInto(stats: Stats, file: string, reading: Reading): Promise<void> {
  const { names, breakdowns } = reading.columns
  for (const table of ['line', 'reject_errors', 'reject_scans']) {
    await stats.all(`DROP TABLE IF EXISTS ${table}`)
  }
  await stats.all(`CREATE TABLE line AS ${selectOf(reading)}`, {
    file,
    ...Object.fromEntries(
      breakdowns.map((at): [string, StatsValue] => [`b${at}`, names[at] ?? '']),
    ),
  })
}

function selectOf({ columns, inParts }: Reading): string {
  const figures = ['value', 'lower', 'upper'] as const
  const texts = (['place', 'name', 'indicator', 'measure', 'unit', 'period', 'notes'] as const).map(
    (meaning) => `coalesce(${columnOf(columns, meaning)}, '') AS ${meaning}`,
  )
  const read = figures.map(
    (meaning) => `TRY_CAST(${columnOf(columns, meaning)} AS DOUBLE) AS ${meaning}_read`,
  )
  return `SELECT ${texts.join(', ')}, ${breakdownOf(columns)} AS breakdown,
      nullif(${columnOf(columns, 'status')}, '') AS status, ${fieldsOf(columns)} AS fields,
      ${figures.map((meaning) => numberOf(columns, meaning)).join(', ')}
    FROM (SELECT *, ${read.join(', ')} FROM ${readerOf(columns, inParts)})`
}

/** How many fields a record has, where they are not as many as the columns. One column more is read than there are. */
function fieldsOf({ names }: Columns): string {
  const last = names.length
  const held = Array.from({ length: last + 1 }, (_, index) => `(c${index} IS NOT NULL)::UTINYINT`)
  return `CASE WHEN c${last - 1} IS NULL OR c${last} IS NOT NULL THEN ${held.join(' + ')} END`
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

function readerOf({ names }: Columns, inParts: boolean): string {
  const types = Array.from({ length: names.length + 1 }, (_, index) => `'c${index}': 'VARCHAR'`)
  return `read_csv($file, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    strict_mode = true, null_padding = true, nullstr = '${noField}', parallel = ${inParts},
    columns = {${types.join(', ')}}, store_rejects = true, rejects_limit = 100,
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
