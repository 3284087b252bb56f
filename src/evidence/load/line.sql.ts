import type { Stats, StatsValue } from '#src/platform/stats/stats.ts'
import type { Columns, Meaning } from './header.ts'
import { cleaned } from './plain-text.ts'

/** A stored file, and how it is read. It does not change, so that it may be read as often as there is a question. */
export interface Reading {
  file: string
  columns: Columns
  /** Several parts at once; a file whose fields hold line ends is read as one. */
  inParts: boolean
}

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

/** A text of a column, and how many records have it. */
export interface TextFound {
  text: string
  rows: number
}

export interface PlaceFound extends TextFound {
  name: string
}

export interface MeasureFound {
  indicator: string
  measure: string
  unit: string
  rows: number
  /** The longest tail of decimals, up to four. */
  decimals: number
}

/** What stands in a file, each different text once. */
export interface Survey {
  reading: Reading
  /** Records, without the header and without broken ones. */
  rows: number
  ragged: number
  /** Figures that are neither a number nor a known mark. */
  unread: number
  broken: BrokenRecord | null
  places: readonly PlaceFound[]
  periods: readonly TextFound[]
  measures: readonly MeasureFound[]
  notes: readonly TextFound[]
}

/**
 * An empty field is an empty text, and a field that is not there is nothing: so a line that breaks off is told from one
 * that ends with empty fields.
 */
const noField = '\u2400'

/** No record of official figures is longer. */
const longestRecord = 1_000_000

/** Reads a file once, and says what stands in it. */
export async function surveyed(
  stats: Stats,
  { file, columns }: Omit<Reading, 'inParts'>,
  marks: readonly string[],
): Promise<Survey> {
  try {
    return await survey(stats, { file, columns, inParts: true }, marks)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('quoted new lines')) throw error
    return await survey(stats, { file, columns, inParts: false }, marks)
  }
}

interface Group {
  /** Which of the columns below are not grouped by, one bit each. */
  kind: number
  place: string | null
  period: string | null
  indicator: string | null
  measure: string | null
  unit: string | null
  notes: string | null
  rows: number
  name: string | null
  decimals: number
  ragged: number
  unread: number
}

/** As `GROUPING` numbers them: a bit for each column, from the left, that a row is not grouped by. */
const kinds = {
  places: 0b011111,
  periods: 0b101111,
  measures: 0b110001,
  notes: 0b111110,
  all: 0b111111,
}

/** One reading answers all: the different texts of each column are grouped at the same time. */
async function survey(stats: Stats, reading: Reading, marks: readonly string[]): Promise<Survey> {
  for (const table of ['reject_errors', 'reject_scans']) {
    await stats.all(`DROP TABLE IF EXISTS ${table}`)
  }
  const groups = await stats.all<Group>(
    `SELECT GROUPING(place, period, indicator, measure, unit, notes) AS kind, place, period, indicator, measure, unit,
       notes, count(*) AS rows, min(name) AS name,
       coalesce(max(CASE WHEN value IS NULL THEN NULL WHEN value = round(value, 0) THEN 0 WHEN value = round(value, 1) THEN 1
         WHEN value = round(value, 2) THEN 2 WHEN value = round(value, 3) THEN 3 ELSE 4 END), 0) AS decimals,
       count(fields) AS ragged, count(*) FILTER (WHERE ${unreadIn()}) AS unread
     FROM (${recordsOf(reading)})
     GROUP BY GROUPING SETS ((place), (period), (indicator, measure, unit), (notes), ())
     ORDER BY ALL`,
    { ...valuesOf(reading), marks },
  )
  const of = (kind: keyof typeof kinds): Group[] =>
    groups.filter((group) => group.kind === kinds[kind])
  const [all] = of('all')
  const [broken = null] = await stats.all<BrokenRecord>(
    `SELECT line_byte_position AS byte, column_idx AS "columnNumber", error_type AS kind
     FROM reject_errors ORDER BY line_byte_position, column_idx LIMIT 1`,
  )
  return {
    reading,
    rows: all?.rows ?? 0,
    ragged: all?.ragged ?? 0,
    unread: all?.unread ?? 0,
    broken,
    places: of('places').map(({ place, rows, name }) => ({
      text: place ?? '',
      rows,
      name: cleaned(name ?? ''),
    })),
    periods: of('periods').map(({ period, rows }) => ({ text: period ?? '', rows })),
    measures: of('measures').map(({ indicator, measure, unit, rows, decimals }) => ({
      indicator: indicator ?? '',
      measure: measure ?? '',
      unit: unit ?? '',
      rows,
      decimals,
    })),
    notes: of('notes').map(({ notes, rows }) => ({ text: cleaned(notes ?? ''), rows })),
  }
}

const figures = ['value', 'lower', 'upper'] as const
type FigureMeaning = (typeof figures)[number]

function unreadIn(): string {
  return figures.map(isUnread).join(' OR ')
}

function isUnread(meaning: FigureMeaning): string {
  return `(${meaning}_text IS NOT NULL AND NOT list_contains($marks, lower(trim(${meaning}_text))))`
}

/**
 * The records of a file: texts as they stand, figures as numbers, and the text of a figure beside it where it is no
 * number. `fields` says how many there are where they are not as many as the columns.
 */
export function recordsOf({ columns, inParts }: Omit<Reading, 'file'>): string {
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

/** What the SQL of a reading is handed: the file, and the names of columns that part the figures. */
export function valuesOf({ file, columns }: Reading): Record<string, StatsValue> {
  return {
    file,
    ...Object.fromEntries(columns.breakdowns.map((at) => [`b${at}`, columns.names[at] ?? ''])),
  }
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
function numberOf(columns: Columns, meaning: FigureMeaning): string {
  const text = columnOf(columns, meaning)
  const isNumber = `isfinite(${meaning}_read) AND NOT contains(${text}, '_')`
  return `CASE WHEN ${isNumber} THEN ${meaning}_read END AS ${meaning},
    CASE WHEN ${isNumber} OR trim(${text}) = '' THEN NULL ELSE ${text} END AS ${meaning}_text`
}

/** `Sex: Male; Age: 16 to 24`; empty for all. Names of columns are handed in, never written into the SQL. */
/** What a column that parts figures says where it parts nothing. */
const everybody = `
all, total, both, both sexes, persons, people, everybody, all ages, all persons, all people, all categories, all industries`
  .split(',')
  .map((word) => word.trim())

function breakdownOf({ breakdowns }: Columns): string {
  if (breakdowns.length === 0) return "''"
  const whole = ['', ...everybody].map((word) => `'${word}'`).join(', ')
  const parts = breakdowns.map(
    (at) =>
      `CASE WHEN lower(trim(c${at})) NOT IN (${whole}) THEN $b${at} || ': ' || trim(c${at}) END`,
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

/** The records with their numbers, from 1: slower, and only for saying where in a file something is wrong. */
export function numberedRecordsOf(reading: Reading): string {
  const inOrder = { ...reading, inParts: false }
  return `SELECT row_number() OVER () AS record, * FROM (${recordsOf(inOrder)})`
}

/** The first record that has one of these texts in a column. */
export async function firstWithText(
  stats: Stats,
  reading: Reading,
  { column, texts }: { column: 'place' | 'period' | 'indicator'; texts: readonly string[] },
): Promise<{ record: number; text: string }> {
  const [found] = await stats.all<{ record: number; text: string }>(
    `SELECT record, ${column} AS text FROM (${numberedRecordsOf(reading)})
     WHERE list_contains($texts, ${column}) LIMIT 1`,
    { ...valuesOf(reading), texts },
  )
  return found ?? { record: 0, text: texts[0] ?? '' }
}

/** The first record with too few fields or too many. */
export async function firstRagged(stats: Stats, reading: Reading): Promise<RaggedRecord | null> {
  const tooMany = reading.columns.names.length + 1
  const [ragged = null] = await stats.all<RaggedRecord>(
    `SELECT record, nullif(fields, ${tooMany}) AS fields FROM (${numberedRecordsOf(reading)})
     WHERE fields IS NOT NULL LIMIT 1`,
    valuesOf(reading),
  )
  return ragged
}

/** A figure that is neither a number nor one of the marks. */
export interface UnreadFigure {
  record: number
  text: string
  meaning: FigureMeaning
}

/** The first of them. */
export async function firstUnread(
  stats: Stats,
  reading: Reading,
  marks: readonly string[],
): Promise<UnreadFigure | null> {
  const which = figures.map((meaning) => `WHEN ${isUnread(meaning)} THEN '${meaning}'`).join(' ')
  const [unread = null] = await stats.all<UnreadFigure>(
    `SELECT record, CASE ${which} END AS meaning,
       CASE meaning WHEN 'value' THEN value_text WHEN 'lower' THEN lower_text ELSE upper_text END AS text
     FROM (${numberedRecordsOf(reading)}) WHERE ${unreadIn()} LIMIT 1`,
    { ...valuesOf(reading), marks },
  )
  return unread
}
