import { isLens, type Lens, lenses } from '../place.ts'
import type { CsvText } from './csv-text.ts'
import { isList, isObject, type JsonObject } from './json-text.ts'
import { FileFault } from './place-file.ts'
import { codeAt, codeOrNoneAt, noStatements, type Spot, type Statements } from './statements.ts'

/** `*-neighbours.csv`: an area, then those most like it, the most alike first. Its lens stands in its name alone. */
export function fitsNeighbours({ header }: CsvText): boolean {
  return (
    header[0] === 'AREACD' &&
    header.length > 1 &&
    header.slice(1).every((name, index) => name === String(index + 1))
  )
}

export function readNeighbours(file: string, { header, rows }: CsvText): Statements {
  const said = noStatements(file, 'statistical neighbours', 8)
  const lens = lensOf(file)
  for (const row of rows) {
    said.rows += 1
    const spot = { file, line: row.line }
    const list = header.slice(1).map((column) => row.cell(column))
    addNeighbours(said, { spot, code: codeAt(spot, row.cell('AREACD')), lens, list })
  }
  return said
}

function lensOf(file: string): Lens {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase()
  const found = lenses.filter((lens) => base.includes(lens))
  if (found[0] !== undefined && found.length === 1) return found[0]
  throw new FileFault(
    file,
    'This is a list of neighbours, and only its name can say by which lens. Put global, economic or demographic into its name.',
  )
}

/** `areas-similar.json`: the same lists, by area and lens. */
export function fitsSimilarAreas(value: unknown): value is Readonly<Record<string, JsonObject>> {
  if (!isObject(value)) return false
  const entries = Object.values(value)
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      if (!isObject(entry)) return false
      const parts = Object.entries(entry)
      return parts.length > 0 && parts.every(([lens, list]) => isLens(lens) && isList(list))
    })
  )
}

export function readSimilarAreas(
  file: string,
  value: Readonly<Record<string, JsonObject>>,
): Statements {
  const said = noStatements(file, 'statistical neighbours', 9)
  for (const [code, byLens] of Object.entries(value)) {
    said.rows += 1
    for (const lens of lenses) {
      const list = byLens[lens]
      if (isList(list))
        addNeighbours(said, { spot: { file }, code: codeAt({ file }, code), lens, list })
    }
  }
  return said
}

interface NeighbourList {
  spot: Spot
  code: string
  lens: Lens
  list: readonly unknown[]
}

function addNeighbours(said: Statements, { spot, code, lens, list }: NeighbourList): void {
  const seen = new Set<string>([code])
  if (list.length > 100)
    throw new FileFault(spot.file, 'A list of more than 100 neighbours.', spot.line)
  for (const [index, cell] of list.entries()) {
    const neighbour = codeOrNoneAt(spot, cell)
    if (neighbour === undefined) continue
    if (seen.has(neighbour)) {
      throw new FileFault(
        spot.file,
        `${neighbour} comes twice among the neighbours of ${code}.`,
        spot.line,
      )
    }
    seen.add(neighbour)
    said.neighbours.push({ code, lens, rank: index + 1, neighbour })
  }
}
