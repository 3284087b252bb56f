import { isList, isObject, type JsonObject } from './json-text.ts'
import { FileFault } from './place-file.ts'
import {
  codeAt,
  nameAt,
  noStatements,
  type Spot,
  type Statements,
  yearAt,
  yearOrNoneAt,
} from './statements.ts'

/** `geo-metadata.json`: every area with its name, all the areas it lies in, and its years. */
export function fitsAreaMetadata(value: unknown): value is Readonly<Record<string, JsonObject>> {
  if (!isObject(value)) return false
  const entries = Object.values(value)
  return (
    entries.length > 0 &&
    entries.every((entry) => isObject(entry) && 'areacd' in entry && 'parents' in entry)
  )
}

export function readAreaMetadata(
  file: string,
  value: Readonly<Record<string, JsonObject>>,
): Statements {
  const said = noStatements(file, 'areas with their parents', 1)
  for (const entry of Object.values(value)) {
    const spot: Spot = { file }
    const code = codeAt(spot, entry['areacd'])
    said.rows += 1
    said.names.push({ code, name: nameAt(spot, entry['areanm']), welshName: null })
    for (const parent of codesAt(spot, entry['parents'])) said.ancestors.push([code, parent])
    for (const child of codesAt(spot, entry['children'] ?? [])) said.ancestors.push([child, code])
    addYears(said, code, entry)
  }
  return said
}

function codesAt(spot: Spot, value: unknown): string[] {
  if (!isList(value)) throw new FileFault(spot.file, 'A list of area codes is missing.')
  return value.map((item) => codeAt(spot, item))
}

/** `start` is the first year an area is listed for, `end` the last. */
export function addYears(said: Statements, code: string, entry: JsonObject): void {
  const spot = { file: said.file }
  const start = yearOrNoneAt(spot, entry['start'])
  const end = yearOrNoneAt(spot, entry['end'])
  if (start !== undefined) said.firstYears.push({ code, year: start })
  if (end !== undefined) said.lastYears.push({ code, year: end })
}

/** `areas-list.json`: columns of equal length, and years by the number of the row. */
export function fitsAreaList(value: unknown): value is JsonObject {
  return isObject(value) && ['areacd', 'areanm', 'parentcd'].every((key) => isList(value[key]))
}

export function readAreaList(file: string, value: JsonObject): Statements {
  const said = noStatements(file, 'list of areas', 3)
  const [codes, names, parents] = ['areacd', 'areanm', 'parentcd'].map((key) =>
    columnOf(value[key]),
  )
  const length = codes?.length ?? 0
  if (codes === undefined || names?.length !== length || parents?.length !== length) {
    throw new FileFault(file, 'The columns areacd, areanm and parentcd are not of one length.')
  }
  for (let row = 0; row < length; row += 1) {
    const code = codeAt({ file }, codes[row])
    said.rows += 1
    said.names.push({ code, name: nameAt({ file }, names[row]), welshName: null })
    if (parents[row] !== null) said.ancestors.push([code, codeAt({ file }, parents[row])])
    const key = String(row)
    addYears(said, code, { start: yearOf(value['start'], key), end: yearOf(value['end'], key) })
  }
  return said
}

function columnOf(value: unknown): readonly unknown[] | undefined {
  return isList(value) ? value : undefined
}

function yearOf(years: unknown, key: string): unknown {
  return isObject(years) && Object.hasOwn(years, key) ? years[key] : undefined
}

/** `geo-start-years.json`: the first year of areas by their code. */
export function fitsStartYears(value: unknown): value is JsonObject {
  if (!isObject(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length > 0 &&
    entries.every(([code, year]) => /^[A-Z]\d{8}$/.test(code) && typeof year === 'number')
  )
}

export function readStartYears(file: string, value: JsonObject): Statements {
  const said = noStatements(file, 'first years of areas', 4)
  for (const [code, year] of Object.entries(value)) {
    said.rows += 1
    said.firstYears.push({ code: codeAt({ file }, code), year: yearAt({ file }, year) })
  }
  return said
}
