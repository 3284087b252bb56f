import { kindOfCode } from '../place-kind.ts'
import type { CsvRow, CsvText } from './csv-text.ts'
import {
  codeAt,
  codeOrNoneAt,
  nameAt,
  noStatements,
  type Spot,
  type Statements,
} from './statements.ts'

/**
 * `ward_all_codes.csv`, `la_all_codes.csv`, `msoa_la.csv`, `rgn_all_codes.csv`, `area_all_codes.csv` and the like: one
 * area a line in the first column, followed by the larger areas it lies in. A stem may carry the year of its edition.
 */
const subjectPattern = /^((?:LSOA|MSOA|WD|PAR|LAD|UTLA|CAUTH|RGN|CTRY|EW|GB|UK)(?:\d\d)?)CD$/

/** Larger areas, from the smallest. Wards and parishes hold no other area whole. */
const levels = ['MSOA', 'LAD', 'UTLA', 'CAUTH', 'RGN', 'CTRY', 'EW', 'GB', 'UK']

/** County and combined authority in these files are those of the district of today, not of one that ended. */
const levelsOfToday: ReadonlySet<string> = new Set(['UTLA', 'CAUTH'])

export function fitsLookup({ header }: CsvText): boolean {
  return subjectOf(header) !== undefined && header.includes('UKCD') && header.includes('UKNM')
}

interface Column {
  code: string
  name: string
}

function subjectOf(header: readonly string[]): Column | undefined {
  const stem = subjectPattern.exec(header[0] ?? '')?.[1]
  if (stem !== undefined && header.includes(`${stem}NM`)) {
    return { code: `${stem}CD`, name: `${stem}NM` }
  }
  const isMixed = header[0] === 'areacode' && header.includes('areaname')
  return isMixed ? { code: 'areacode', name: 'areaname' } : undefined
}

interface Columns {
  subject: Column
  larger: ReadonlyMap<string, Column>
  /** Larger areas whose name this file has said already. */
  named: Set<string>
}

export function readLookup(file: string, { header, rows }: CsvText): Statements {
  const said = noStatements(file, 'area lookup', 6)
  const subject = subjectOf(header) ?? { code: '', name: '' }
  const columns: Columns = { subject, larger: largerColumns(header), named: new Set() }
  for (const row of rows) {
    said.rows += 1
    readRow(said, row, columns)
  }
  return said
}

/** The column of each level: the one without a year, otherwise the first of those with one. */
function largerColumns(header: readonly string[]): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const level of levels) {
    const dated = new RegExp(`^${level}\\d\\dCD$`)
    const code = header.includes(`${level}CD`)
      ? `${level}CD`
      : header.find((column) => dated.test(column))
    if (code !== undefined) columns.set(level, { code, name: `${code.slice(0, -2)}NM` })
  }
  return columns
}

function readRow(said: Statements, row: CsvRow, columns: Columns): void {
  const spot: Spot = { file: said.file, line: row.line }
  const code = codeAt(spot, row.cell(columns.subject.code))
  said.names.push({ code, name: nameAt(spot, row.cell(columns.subject.name)), welshName: null })
  const isDistrict = kindOfCode(code) === 'district'
  const now = districtNow(spot, row, isDistrict ? code : districtThen(row, columns))
  if (now !== undefined) (isDistrict ? said.successors : said.ancestors).push([code, now])
  for (const [level, column] of columns.larger) {
    if ((isDistrict && level === 'LAD') || (now !== undefined && levelsOfToday.has(level))) continue
    const ancestor = codeOrNoneAt(spot, row.cell(column.code))
    if (ancestor === undefined || ancestor === code) continue
    said.ancestors.push([code, ancestor])
    nameAncestor(said, row, { column, code: ancestor, named: columns.named })
  }
}

function districtThen(row: CsvRow, { larger }: Columns): string {
  return row.cell(larger.get('LAD')?.code ?? '')
}

/** The district that a district which ended is in now; `undefined` for one that still is. */
function districtNow(spot: Spot, row: CsvRow, district: string): string | undefined {
  const now = codeOrNoneAt(spot, row.cell('LADCD_ACTIVE'))
  return now === district ? undefined : now
}

function nameAncestor(
  said: Statements,
  row: CsvRow,
  { column, code, named }: { column: Column; code: string; named: Set<string> },
): void {
  const name = row.cell(column.name)
  if (name === '' || named.has(code)) return
  named.add(code)
  const spot: Spot = { file: said.file, line: row.line }
  said.names.push({ code, name: nameAt(spot, name), welshName: null })
}
