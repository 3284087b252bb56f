import type { Lens, Outline, Position, RuralUrban } from '../place.ts'
import { isGssCode } from '../place-kind.ts'
import { FileFault } from './place-file.ts'

/** What one file says, as short statements; which of them hold is settled when all files are read. */
export interface Statements {
  file: string
  /** What kind of file it is, in words. */
  shape: string
  /** Files of a lower number are believed first. */
  trust: number
  rows: number
  names: Named[]
  /** A place, and a larger one it lies in, near or far. */
  ancestors: Pair[]
  /** A place, and the one its area is in now. */
  successors: Pair[]
  firstYears: { code: string; year: number }[]
  lastYears: { code: string; year: number }[]
  centres: ({ code: string } & Position)[]
  outlines: { code: string; outline: Outline; edition: number }[]
  neighbours: NeighbourStatement[]
  ruralUrban: RuralUrbanStatement[]
  /** Faults of single rows that are left out, each in words. */
  leftOut: string[]
}

export interface Named {
  code: string
  name: string
  welshName: string | null
}

export type Pair = readonly [code: string, other: string]

export interface NeighbourStatement {
  code: string
  lens: Lens
  rank: number
  neighbour: string
}

/** A class is published for a named area of another geography. */
export interface RuralUrbanStatement {
  areaCode: string
  areaName: string
  ruralUrban: RuralUrban
}

export function noStatements(file: string, shape: string, trust: number): Statements {
  return {
    file,
    shape,
    trust,
    rows: 0,
    names: [],
    ancestors: [],
    successors: [],
    firstYears: [],
    lastYears: [],
    centres: [],
    outlines: [],
    neighbours: [],
    ruralUrban: [],
    leftOut: [],
  }
}

/** Where a value stands, for the sentence that refuses it. */
export interface Spot {
  file: string
  line?: number | undefined
}

export function codeAt(spot: Spot, value: unknown): string {
  if (typeof value === 'string' && isGssCode(value)) return value
  throw new FileFault(
    spot.file,
    `${quoted(value)} is not an area code such as E06000042.`,
    spot.line,
  )
}

/** A blank is no code; anything else must be one. */
export function codeOrNoneAt(spot: Spot, value: unknown): string | undefined {
  return value === '' || value === null || value === undefined ? undefined : codeAt(spot, value)
}

const longestName = 200

export function nameAt(spot: Spot, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= longestName) {
    return value.trim().normalize('NFC')
  }
  throw new FileFault(spot.file, `${quoted(value)} is not the name of an area.`, spot.line)
}

export function yearAt(spot: Spot, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1800 && value <= 2200)
    return value
  throw new FileFault(spot.file, `${quoted(value)} is not a year.`, spot.line)
}

export function yearOrNoneAt(spot: Spot, value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : yearAt(spot, value)
}

export function positionAt(spot: Spot, longitude: unknown, latitude: unknown): Position {
  const position = { longitude: numberOf(longitude), latitude: numberOf(latitude) }
  if (Math.abs(position.longitude) <= 180 && Math.abs(position.latitude) <= 90) return position
  throw new FileFault(
    spot.file,
    `${quoted(longitude)} and ${quoted(latitude)} are not a longitude and a latitude.`,
    spot.line,
  )
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(value)
    ? Number(value)
    : Number.NaN
}

/** A value as the sentence shows it: short, and on one line. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return 'A value here'
  const text = String(value).replaceAll(/\s+/g, ' ')
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`
}
