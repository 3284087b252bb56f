import type { Outline, Position } from './place.ts'

/** Outlines are kept to five decimals of a degree, about a metre. */
const decimals = 1e5

const rounded = (degrees: number): number => Math.round(degrees * decimals) / decimals

export function roundedPosition(position: Position): Position {
  return { longitude: rounded(position.longitude), latitude: rounded(position.latitude) }
}

export function roundedOutline(outline: Outline): Outline {
  if (outline.type === 'Polygon') {
    return { type: 'Polygon', coordinates: outline.coordinates.map(roundedRing) }
  }
  return {
    type: 'MultiPolygon',
    coordinates: outline.coordinates.map((polygon) => polygon.map(roundedRing)),
  }
}

function roundedRing(points: readonly number[][]): number[][] {
  return points.map((point) => [rounded(point[0] ?? 0), rounded(point[1] ?? 0)])
}

/**
 * The centre of an outline: the centroid of its largest part, holes left out of account, worked on the flat
 * with degrees of longitude shortened by the latitude. Good to a few hundred metres for a district.
 * @see docs/methods/places-from-files.md; https://en.wikipedia.org/wiki/Centroid#Of_a_polygon
 */
export function centreOf(outline: Outline): Position | null {
  const outer =
    outline.type === 'Polygon'
      ? outline.coordinates.slice(0, 1)
      : outline.coordinates.flatMap((polygon) => polygon.slice(0, 1))
  let largest: { area: number; centre: Position } | null = null
  for (const ring of outer) {
    const found = ringCentre(ring)
    if (found !== null && (largest === null || found.area > largest.area)) largest = found
  }
  return largest === null ? null : roundedPosition(largest.centre)
}

function ringCentre(ring: readonly number[][]): { area: number; centre: Position } | null {
  const [originX = 0, originY = 0] = ring[0] ?? []
  let doubleArea = 0
  let sumX = 0
  let sumY = 0
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1, y1] = relative(ring[index], originX, originY)
    const [x2, y2] = relative(ring[index + 1], originX, originY)
    const cross = x1 * y2 - x2 * y1
    doubleArea += cross
    sumX += (x1 + x2) * cross
    sumY += (y1 + y2) * cross
  }
  if (doubleArea === 0) return null
  const shortening = Math.cos((originY * Math.PI) / 180)
  return {
    area: Math.abs(doubleArea) * shortening,
    centre: {
      longitude: originX + sumX / (3 * doubleArea),
      latitude: originY + sumY / (3 * doubleArea),
    },
  }
}

function relative(point: readonly number[] | undefined, x: number, y: number): [number, number] {
  return [(point?.[0] ?? 0) - x, (point?.[1] ?? 0) - y]
}
