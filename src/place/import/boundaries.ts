import type { Outline } from '../place.ts'
import { roundedOutline } from '../place-outline.ts'
import { isList, isObject, type JsonObject } from './json-text.ts'
import { FileFault } from './place-file.ts'
import {
  codeAt,
  codeOrNoneAt,
  nameAt,
  noStatements,
  positionAt,
  type Spot,
  type Statements,
} from './statements.ts'

/** `boundaries_*.geojson`: outlines of the wards, MSOAs or LSOAs of a district, from one edition: `WD25CD`. */
const codeKey = /^([A-Z]+)(\d\d)CD$/
const subjectKeys = ['WD', 'MSOA', 'LSOA', 'PAR', 'LAD', 'CTY', 'UTLA', 'RGN', 'CTRY', 'CAUTH']
const ancestorKeys = ['LADCD_ACTIVE', 'UTLACD', 'CAUTHCD', 'RGNCD']
const mostPoints = 3_000_000

export function fitsBoundaries(
  value: unknown,
): value is JsonObject & { features: readonly unknown[] } {
  return (
    isObject(value) &&
    value['type'] === 'FeatureCollection' &&
    isList(value['features']) &&
    value['features'].length > 0 &&
    value['features'].every(
      (feature) => isObject(feature) && subjectOf(feature['properties']) !== undefined,
    )
  )
}

interface Subject {
  properties: JsonObject
  /** `LSOA21`. */
  stem: string
  edition: number
}

/** The smallest area that a feature's properties name is the one it draws. */
function subjectOf(properties: unknown): Subject | undefined {
  if (!isObject(properties)) return undefined
  const found = Object.keys(properties).flatMap((key) => {
    const match = codeKey.exec(key)
    const rank = subjectKeys.indexOf(match?.[1] ?? '')
    if (match === null || rank === -1) return []
    return [{ rank, properties, stem: key.slice(0, -2), edition: 2000 + Number(match[2]) }]
  })
  return found.toSorted((a, b) => a.rank - b.rank)[0]
}

export function readBoundaries(file: string, value: { features: readonly unknown[] }): Statements {
  const said = noStatements(file, 'boundaries', trustOf(value.features[0]))
  const points = { left: mostPoints }
  for (const feature of value.features) {
    const subject = isObject(feature) ? subjectOf(feature['properties']) : undefined
    if (subject === undefined || !isObject(feature)) {
      throw new FileFault(file, 'A feature of this file has no area code.')
    }
    said.rows += 1
    const { geometry } = feature
    addFeature(said, subject, geometry === null ? null : outlineOf({ file }, geometry, points))
  }
  return said
}

/** Between 5 and 6: of two editions the newer is believed first, for its names as for its outlines. */
function trustOf(feature: unknown): number {
  const edition = isObject(feature) ? (subjectOf(feature['properties'])?.edition ?? 2000) : 2000
  return 6 - (edition - 1999) / 101
}

/** A feature without an outline is still a place. */
function addFeature(said: Statements, subject: Subject, outline: Outline | null): void {
  const spot: Spot = { file: said.file }
  const { properties, stem, edition } = subject
  const code = codeAt(spot, properties[`${stem}CD`])
  const name = nameAt(spot, properties[`${stem}NM`])
  const welsh = properties[`${stem}NMW`]
  const welshName = typeof welsh === 'string' && welsh.trim() !== '' ? nameAt(spot, welsh) : null
  said.names.push({ code, name, welshName: welshName === name ? null : welshName })
  for (const key of ancestorKeys) {
    const ancestor = codeOrNoneAt(spot, properties[key])
    if (ancestor !== undefined && ancestor !== code) said.ancestors.push([code, ancestor])
  }
  if (properties['LONG'] !== undefined) {
    said.centres.push({ code, ...positionAt(spot, properties['LONG'], properties['LAT']) })
  }
  if (outline !== null) said.outlines.push({ code, outline, edition })
}

/** A checked outline: rings of at least four points, the last the first, each on the globe. */
export function outlineOf(spot: Spot, geometry: unknown, points: { left: number }): Outline {
  if (isObject(geometry) && isList(geometry['coordinates'])) {
    const { type, coordinates } = geometry
    if (type === 'Polygon') {
      return roundedOutline({ type, coordinates: ringsOf(spot, coordinates, points) })
    }
    if (type === 'MultiPolygon' && coordinates.length > 0) {
      return roundedOutline({
        type,
        coordinates: coordinates.map((polygon) => ringsOf(spot, polygon, points)),
      })
    }
  }
  throw new FileFault(spot.file, 'An outline here is neither a polygon nor several.')
}

function ringsOf(spot: Spot, rings: unknown, points: { left: number }): number[][][] {
  if (!isList(rings) || rings.length === 0)
    throw new FileFault(spot.file, 'An outline here is empty.')
  return rings.map((ring) => ringOf(spot, ring, points))
}

function ringOf(spot: Spot, ring: unknown, points: { left: number }): number[][] {
  if (!isList(ring) || ring.length < 4) {
    throw new FileFault(spot.file, 'An outline here has a ring of fewer than four points.')
  }
  points.left -= ring.length
  if (points.left < 0)
    throw new FileFault(spot.file, `This file draws more than ${mostPoints} points.`)
  const read = ring.map((point) => {
    const [longitude, latitude] = isList(point) ? point : []
    const position = positionAt(spot, longitude, latitude)
    return [position.longitude, position.latitude]
  })
  const [first, last] = [read[0], read.at(-1)]
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new FileFault(spot.file, 'An outline here is not closed.')
  }
  return read
}
