import { CsvError, parse } from 'csv-parse/sync'

/** A list as a table of text: which separator it uses, and where a header stands, is found out. */
export interface ListTable {
  header: readonly string[]
  rows: readonly ListLine[]
}

export interface ListLine {
  /** Its line in the file, the first being 1. */
  line: number
  cells: readonly string[]
}

/** What is wrong with a list as a whole, in a sentence without its name. */
export class ListFault extends Error {
  override name = 'ListFault'
}

const separators = [',', ';', '\t', '|'] as const
const longestLine = 256 * 1024
const mostRows = 20_000
const linesBeforeHeader = 15

/** Reads a list. `isHeader` knows the line that names the columns; titles above it are passed over. */
export function readListTable(
  text: string,
  isHeader: (cells: readonly string[]) => boolean,
): ListTable {
  for (const separator of separatorsByUse(text)) {
    const lines = linesOf(text, separator)
    const at = lines.slice(0, linesBeforeHeader).findIndex(({ cells }) => isHeader(cells))
    const header = lines[at]
    if (header === undefined) continue
    const rows = lines.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
    if (rows.length > mostRows) {
      const most = mostRows.toLocaleString('en-GB')
      throw new ListFault(`has more than ${most} lines. Bring it in in parts.`)
    }
    return { header: header.cells, rows }
  }
  throw new ListFault(
    `has no column for the name of an organisation. Its first line is: ${firstLine(text)}. Call one column “name”.`,
  )
}

/** The separators, the one that its first lines use most in front. */
function separatorsByUse(text: string): string[] {
  const head = text.split(/\r\n|\n|\r/, linesBeforeHeader).join('\n')
  const uses = (separator: string): number => head.split(separator).length - 1
  return [...separators].toSorted((one, other) => uses(other) - uses(one))
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

function linesOf(text: string, separator: string): ListLine[] {
  try {
    const lines: unknown[] = parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
    })
    return lines.filter(isParsed).map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      cells: record.map(plainCell),
    }))
  } catch (error) {
    if (error instanceof CsvError) throw new ListFault(faultOf(error))
    throw error
  }
}

/** `info: true` makes csv-parse answer records with their line, where its types say plain records. */
function isParsed(line: unknown): line is Parsed {
  return typeof line === 'object' && line !== null && 'record' in line && 'info' in line
}

/** A row that goes over several lines is told by its first. */
function breaksIn(record: readonly string[]): number {
  return record.join('').split('\n').length - 1
}

/** A cell without the apostrophe that keeps a spreadsheet from running it, and without what cannot be kept. */
function plainCell(cell: string): string {
  return cell
    .replaceAll('\u0000', '')
    .replaceAll('\u00a0', ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
}

function faultOf(error: CsvError): string {
  const lines: unknown = error['lines']
  const where = typeof lines === 'number' ? ` It was noticed at line ${lines}.` : ''
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `opens a quotation mark and never closes it.${where}`
  if (error.code === 'CSV_MAX_RECORD_SIZE') return `has a line that is too long.${where}`
  return `is not a table that can be read.${where}`
}

const shownOfLine = 120

function firstLine(text: string): string {
  const line = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1)[0] ?? ''
  const shown = line.replaceAll(/\p{Cc}/gu, ' ').trim()
  return shown.length <= shownOfLine ? `“${shown}”` : `“${shown.slice(0, shownOfLine)}…”`
}
