import type { RuralUrban } from '../place.ts'
import { roundedPosition } from '../place-outline.ts'
import type { CsvText } from './csv-text.ts'
import { FileFault } from './place-file.ts'
import { codeAt, nameAt, noStatements, positionAt, quoted, type Statements } from './statements.ts'

/** `ward_latlong.csv`, `lsoa_latlong.csv`: the position of each area of one kind. */
const positionCode = /^(?:wd|msoa|lsoa|par|lad)(?:\d\d)?cd$/i

export function fitsPositions({ header }: CsvText): boolean {
  return (
    positionCode.test(header[0] ?? '') &&
    header.includes('longitude') &&
    header.includes('latitude')
  )
}

export function readPositions(file: string, { header, rows }: CsvText): Statements {
  const said = noStatements(file, 'positions of areas', 7)
  const column = header[0] ?? ''
  for (const row of rows) {
    said.rows += 1
    const spot = { file, line: row.line }
    const position = positionAt(spot, row.cell('longitude'), row.cell('latitude'))
    said.centres.push({ code: codeAt(spot, row.cell(column)), ...roundedPosition(position) })
  }
  return said
}

/** `la_orgid_to_gss.csv`: councils and the areas they serve. Only the areas are places. */
export function fitsCouncilAreas({ header }: CsvText): boolean {
  return ['org_id', 'gss_code', 'area_name'].every((column) => header.includes(column))
}

export function readCouncilAreas(file: string, { rows }: CsvText): Statements {
  const said = noStatements(file, 'areas of councils', 10)
  for (const row of rows) {
    said.rows += 1
    const spot = { file, line: row.line }
    if (row.cell('gss_code') === '') {
      said.leftOut.push(`${file}, line ${row.line}: ${row.cell('org_id')} has no area code.`)
      continue
    }
    const code = codeAt(spot, row.cell('gss_code'))
    said.names.push({ code, name: nameAt(spot, row.cell('area_name')), welshName: null })
  }
  return said
}

/** `ruc2011_nuts3_2015_england.csv`: the Rural-Urban Classification of 2011 of the NUTS 3 areas of England. */
export function fitsRuralUrban({ header }: CsvText): boolean {
  return ['NUTS315CD', 'NUTS315NM', 'RUC11'].every((column) => header.includes(column))
}

const classesByStart: readonly (readonly [start: string, ruralUrban: RuralUrban])[] = [
  ['Mainly Rural', 'mainly-rural'],
  ['Largely Rural', 'largely-rural'],
  ['Urban with Significant Rural', 'urban-with-significant-rural'],
  ['Urban with City and Town', 'urban-with-city-and-town'],
  ['Urban with Minor Conurbation', 'urban-with-minor-conurbation'],
  ['Urban with Major Conurbation', 'urban-with-major-conurbation'],
]

export function readRuralUrban(file: string, { rows }: CsvText): Statements {
  const said = noStatements(file, 'rural-urban classes of NUTS 3 areas', 11)
  for (const row of rows) {
    said.rows += 1
    const spot = { file, line: row.line }
    const text = row.cell('RUC11')
    const ruralUrban = classesByStart.find(([start]) => text.startsWith(start))?.[1]
    if (ruralUrban === undefined) {
      throw new FileFault(
        file,
        `${quoted(text)} is not a class of the Rural-Urban Classification.`,
        row.line,
      )
    }
    const areaName = nameAt(spot, row.cell('NUTS315NM'))
    said.ruralUrban.push({ areaCode: row.cell('NUTS315CD'), areaName, ruralUrban })
  }
  return said
}
