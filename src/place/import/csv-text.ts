import { CsvError, parse } from 'csv-parse/sync'
import { FileFault } from './place-file.ts'

/** One line of a CSV file: its cells by column, and where it stands in the file. */
export interface CsvRow {
  line: number
  /** The trimmed cell of a column; empty where the cell is. */
  cell: (column: string) => string
}

export interface CsvText {
  header: readonly string[]
  rows: readonly CsvRow[]
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

const longestRecord = 1024 * 1024

/** Reads a CSV text. Every line has as many cells as the header, and no column name comes twice. */
export function parseCsv(file: string, text: string): CsvText {
  const [first, ...rest] = parsedLines(file, text)
  if (first === undefined) throw new FileFault(file, 'This file has no header line.')
  const header = first.record.map((name) => name.trim())
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) throw new FileFault(file, `The column “${twice}” comes twice.`, 1)
  const places = new Map(header.map((name, index) => [name, index]))
  return { header, rows: rest.map((line) => rowOf(line, places)) }
}

function rowOf({ record, info }: Parsed, places: ReadonlyMap<string, number>): CsvRow {
  return {
    line: info.lines,
    cell: (column) => record[places.get(column) ?? -1]?.trim() ?? '',
  }
}

function parsedLines(file: string, text: string): Parsed[] {
  try {
    const lines: unknown[] = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
    })
    return lines.filter(isParsed)
  } catch (error) {
    if (error instanceof CsvError) throw new FileFault(file, csvSentence(error), lineOf(error))
    throw error
  }
}

/** `info: true` makes csv-parse answer records with their line, where its types say plain records. */
function isParsed(line: unknown): line is Parsed {
  return typeof line === 'object' && line !== null && 'record' in line && 'info' in line
}

function csvSentence(error: CsvError): string {
  return sentences.get(error.code) ?? 'This line is not well-formed CSV.'
}

const unequal = 'This line has more or fewer cells than the header.'

const sentences: ReadonlyMap<string, string> = new Map([
  ['CSV_RECORD_INCONSISTENT_FIELDS_LENGTH', unequal],
  ['CSV_RECORD_INCONSISTENT_COLUMNS', unequal],
  ['CSV_QUOTE_NOT_CLOSED', 'A quotation mark is opened and never closed.'],
  ['CSV_MAX_RECORD_SIZE', 'This line is too long.'],
])

function lineOf(error: CsvError): number | undefined {
  const lines: unknown = error['lines']
  return typeof lines === 'number' ? lines : undefined
}
