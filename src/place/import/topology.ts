import { feature } from 'topojson-client'
import { addYears } from './area-metadata.ts'
import { outlineOf } from './boundaries.ts'
import { isList, isObject, type JsonObject } from './json-text.ts'
import { FileFault } from './place-file.ts'
import { codeAt, nameAt, noStatements, type Statements } from './statements.ts'

/** `topo.json`: layers of areas that share their arcs; an area may stand in several layers. */
export function fitsTopology(value: unknown): value is JsonObject {
  return isObject(value) && value['type'] === 'Topology'
}

const mostPoints = 3_000_000

export function readTopology(file: string, value: JsonObject): Statements {
  const said = noStatements(file, 'outlines', 2)
  if (!isWhole(file, value)) return said
  const points = { left: mostPoints }
  const drawn = new Set<string>()
  for (const layer of Object.values(value.objects)) {
    const areas = feature(value, layer)
    for (const area of 'features' in areas ? areas.features : []) {
      const properties: unknown = area.properties
      if (isObject(properties))
        addArea(said, { properties, geometry: area.geometry, points, drawn })
    }
  }
  return said
}

interface Area {
  properties: JsonObject
  geometry: unknown
  points: { left: number }
  /** Areas that an earlier layer has drawn. */
  drawn: Set<string>
}

function addArea(said: Statements, { properties, geometry, points, drawn }: Area): void {
  const spot = { file: said.file }
  const code = codeAt(spot, properties['areacd'])
  if (drawn.has(code)) return
  drawn.add(code)
  said.rows += 1
  said.names.push({ code, name: nameAt(spot, properties['areanm']), welshName: null })
  said.outlines.push({ code, outline: outlineOf(spot, geometry, points), edition: 0 })
  addYears(said, code, properties)
}

type AreaTopology = Parameters<typeof feature>[0]

/** Every arc that a shape names must exist, and all that is drawn must fit: a short file can name one arc a million times. */
function isWhole(file: string, value: JsonObject): value is JsonObject & AreaTopology {
  const { arcs, objects } = value
  if (!isList(arcs) || !isObject(objects))
    throw new FileFault(file, 'This topology has no arcs or no objects.')
  checkTransform(file, value['transform'])
  const lengths = arcs.map((arc) => arcLength(file, arc))
  const points = { left: mostPoints }
  for (const layer of Object.values(objects)) {
    for (const geometry of geometriesOf(file, layer)) checkGeometry(file, geometry, lengths, points)
  }
  return true
}

function checkTransform(file: string, transform: unknown): void {
  if (transform === undefined) return
  const pairs = isObject(transform) ? [transform['scale'], transform['translate']] : []
  if (pairs.length !== 2 || !pairs.every(isPoint)) {
    throw new FileFault(file, 'The transform of this topology is broken.')
  }
}

function isPoint(point: unknown): boolean {
  return isList(point) && point.length >= 2 && point.every((part) => Number.isFinite(part))
}

function arcLength(file: string, arc: unknown): number {
  if (isList(arc) && arc.every(isPoint)) return arc.length
  throw new FileFault(file, 'An arc of this topology is broken.')
}

function geometriesOf(file: string, layer: unknown): readonly unknown[] {
  if (isObject(layer) && layer['type'] === 'GeometryCollection' && isList(layer['geometries'])) {
    return layer['geometries']
  }
  throw new FileFault(file, 'A layer of this topology is not a collection of areas.')
}

function checkGeometry(
  file: string,
  geometry: unknown,
  lengths: readonly number[],
  points: { left: number },
): void {
  for (const index of arcIndexes(file, arcsOf(file, geometry))) {
    const length = lengths[index < 0 ? -1 - index : index]
    if (length === undefined) throw new FileFault(file, `This topology has no arc ${index}.`)
    points.left -= length
    if (points.left < 0)
      throw new FileFault(file, `This file draws more than ${mostPoints} points.`)
  }
}

/** How deep the arcs of a shape lie: in rings, and these in parts. */
const depths: ReadonlyMap<unknown, number> = new Map([
  ['Polygon', 2],
  ['MultiPolygon', 3],
])

function arcsOf(file: string, geometry: unknown): { arcs: unknown; depth: number } {
  if (isObject(geometry) && isObject(geometry['properties'])) {
    const depth = depths.get(geometry['type'])
    if (depth !== undefined) return { arcs: geometry['arcs'], depth }
  }
  throw new FileFault(file, 'An area of this topology is not a polygon with properties.')
}

function* arcIndexes(
  file: string,
  { arcs, depth }: { arcs: unknown; depth: number },
): Generator<number> {
  if (depth === 0) {
    if (typeof arcs !== 'number' || !Number.isInteger(arcs)) {
      throw new FileFault(file, 'An arc of this topology is not named by a number.')
    }
    yield arcs
    return
  }
  if (!isList(arcs) || arcs.length === 0)
    throw new FileFault(file, 'An area of this topology has no arcs.')
  for (const part of arcs) yield* arcIndexes(file, { arcs: part, depth: depth - 1 })
}
