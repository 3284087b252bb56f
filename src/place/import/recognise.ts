import {
  fitsAreaList,
  fitsAreaMetadata,
  fitsStartYears,
  readAreaList,
  readAreaMetadata,
  readStartYears,
} from './area-metadata.ts'
import { fitsBoundaries, readBoundaries } from './boundaries.ts'
import { type CsvText, parseCsv } from './csv-text.ts'
import { parseJson } from './json-text.ts'
import { fitsLookup, readLookup } from './lookup.ts'
import { fitsNeighbours, fitsSimilarAreas, readNeighbours, readSimilarAreas } from './neighbours.ts'
import { FileFault, type PlaceFile, textOf } from './place-file.ts'
import {
  fitsCouncilAreas,
  fitsPositions,
  fitsRuralUrban,
  readCouncilAreas,
  readPositions,
  readRuralUrban,
} from './small-tables.ts'
import type { Statements } from './statements.ts'
import { fitsTopology, readTopology } from './topology.ts'

/** What a file says, or `undefined` where it is whole and says nothing of places. Its content decides, not its name. */
export function statementsOf(file: PlaceFile): Statements | undefined {
  const text = textOf(file)
  const first = text.trimStart()[0]
  return first === '{' || first === '['
    ? fromJson(file.name, parseJson(file.name, text))
    : fromCsv(file.name, parseCsv(file.name, text))
}

function fromJson(file: string, value: unknown): Statements | undefined {
  if (fitsTopology(value)) return readTopology(file, value)
  if (fitsBoundaries(value)) return readBoundaries(file, value)
  if (fitsAreaList(value)) return readAreaList(file, value)
  if (fitsAreaMetadata(value)) return readAreaMetadata(file, value)
  if (fitsSimilarAreas(value)) return readSimilarAreas(file, value)
  return fitsStartYears(value) ? readStartYears(file, value) : undefined
}

const csvShapes: readonly {
  fits: (csv: CsvText) => boolean
  read: (file: string, csv: CsvText) => Statements
}[] = [
  { fits: fitsNeighbours, read: readNeighbours },
  { fits: fitsPositions, read: readPositions },
  { fits: fitsCouncilAreas, read: readCouncilAreas },
  { fits: fitsRuralUrban, read: readRuralUrban },
  { fits: fitsLookup, read: readLookup },
]

function fromCsv(file: string, csv: CsvText): Statements | undefined {
  return csvShapes.find((shape) => shape.fits(csv))?.read(file, csv)
}

export interface Readings {
  statements: Statements[]
  /** Files found in a folder that say nothing of places. */
  leftAside: string[]
}

/** Reads every file before anything is written: one that is broken, or named and unknown, refuses them all. */
export function readAll(files: readonly PlaceFile[]): Readings {
  const readings: Readings = { statements: [], leftAside: [] }
  for (const file of files) {
    const statements = statementsOf(file)
    if (statements !== undefined) readings.statements.push(statements)
    else if (file.named) {
      throw new FileFault(
        file.name,
        'This file is none of the kinds of file that places are read from.',
      )
    } else readings.leftAside.push(file.name)
  }
  return readings
}
