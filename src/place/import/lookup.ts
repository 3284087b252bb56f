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
 * `ward_all_codes.csv`, `la_all_codes.csv`, `utla_all_codes.csv`, `rgn_all_codes.csv`, `area_all_codes.csv`:
 * one area a line, followed by the larger areas it lies in, from the smallest to the largest.
 */
const levels = ['WD', 'LAD', 'UTLA', 'CAUTH', 'RGN', 'CTRY', 'EW', 'GB', 'UK']

/** County and combined authority in these files are those of the district of today, not of one that ended. */
const levelsOfToday: ReadonlySet<string> = new Set(['UTLA', 'CAUTH'])

export function fitsLookup({ header }: CsvText): boolean {
  return subjectOf(header) !== undefined && header.includes('UKCD') && header.includes('UKNM')
}

interface Subject {
  code: string
  name: string
}

function subjectOf(header: readonly string[]): Subject | undefined {
  if (header.includes('areacode') && header.includes('areaname')) {
    return { code: 'areacode', name: 'areaname' }
  }
  const level = levels.find((stem) => header.includes(`${stem}CD`) && header.includes(`${stem}NM`))
  return level === undefined ? undefined : { code: `${level}CD`, name: `${level}NM` }
}

export function readLookup(file: string, { header, rows }: CsvText): Statements {
  const said = noStatements(file, 'area lookup', 6)
  const subject = subjectOf(header) ?? { code: '', name: '' }
  const present = levels.filter((stem) => header.includes(`${stem}CD`))
  const named = new Set<string>()
  for (const row of rows) {
    said.rows += 1
    readRow(said, row, { subject, present, named })
  }
  return said
}

interface Columns {
  subject: Subject
  present: readonly string[]
  /** Larger areas whose name this file has said already. */
  named: Set<string>
}

function readRow(said: Statements, row: CsvRow, columns: Columns): void {
  const spot: Spot = { file: said.file, line: row.line }
  const code = codeAt(spot, row.cell(columns.subject.code))
  said.names.push({ code, name: nameAt(spot, row.cell(columns.subject.name)), welshName: null })
  const isDistrict = kindOfCode(code) === 'district'
  const now = districtNow(spot, row, isDistrict ? code : row.cell('LADCD'))
  if (now !== undefined) (isDistrict ? said.successors : said.ancestors).push([code, now])
  for (const stem of columns.present) {
    if ((isDistrict && stem === 'LAD') || (now !== undefined && levelsOfToday.has(stem))) continue
    const ancestor = codeOrNoneAt(spot, row.cell(`${stem}CD`))
    if (ancestor === undefined || ancestor === code) continue
    said.ancestors.push([code, ancestor])
    nameAncestor(said, row, { stem, code: ancestor, named: columns.named })
  }
}

/** The district that a district which ended is in now; `undefined` for one that still is. */
function districtNow(spot: Spot, row: CsvRow, district: string): string | undefined {
  const now = codeOrNoneAt(spot, row.cell('LADCD_ACTIVE'))
  return now === district ? undefined : now
}

function nameAncestor(
  said: Statements,
  row: CsvRow,
  { stem, code, named }: { stem: string; code: string; named: Set<string> },
): void {
  const name = row.cell(`${stem}NM`)
  if (name === '' || named.has(code)) return
  named.add(code)
  said.names.push({
    code,
    name: nameAt({ file: said.file, line: row.line }, name),
    welshName: null,
  })
}
