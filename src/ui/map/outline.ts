import { geoMercatorRaw } from 'd3-geo'
import type { Outline } from './map.ts'

/** A point of the plane before it is fitted to a drawing. */
export type Flat = readonly [x: number, y: number]

const toRadians = Math.PI / 180

/**
 * Rings of every part, by Mercator's projection, which keeps the shape of small places. Which of
 * them are holes is told by the even-odd rule, so it does not matter which way round they go.
 */
export function flatten(outline: Outline): Flat[][] {
  const parts = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  return parts.flatMap((rings) => rings.map((ring) => ring.map(flat)))
}

function flat([longitude = 0, latitude = 0]: readonly number[]): Flat {
  const [x, y] = geoMercatorRaw(longitude * toRadians, latitude * toRadians)
  return [x, -y]
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function boxOf(points: Iterable<Flat>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** Moves and scales the plane so that what lies in the box fills the drawing, whole and in the middle. */
export function fitTo(box: Box, drawing: Box): (point: Flat) => Flat {
  const scale = Math.min(
    (drawing.right - drawing.left) / (box.right - box.left || 1),
    (drawing.bottom - drawing.top) / (box.bottom - box.top || 1),
  )
  const dx = (drawing.left + drawing.right) / 2 - (scale * (box.left + box.right)) / 2
  const dy = (drawing.top + drawing.bottom) / 2 - (scale * (box.top + box.bottom)) / 2
  return ([x, y]) => [x * scale + dx, y * scale + dy]
}

/** Points nearer than this to the one before are left out: nobody can see them apart. */
const nearest = 0.6

/** A ring as it is drawn: without points that cannot be told apart; none when it is a speck. */
export function thinned(ring: readonly Flat[]): Flat[] {
  const kept: Flat[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) {
      kept.push(point)
    }
  }
  return kept.length < 4 ? [] : kept
}

/** Path data to a tenth of a pixel, in steps from point to point, which are shorter to write. */
export function pathOf(rings: readonly (readonly Flat[])[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: readonly Flat[]): string {
  let path = ''
  let [fromX, fromY] = [0, 0]
  for (const [index, [pointX, pointY]] of ring.entries()) {
    const [x, y] = [Math.round(pointX * 10), Math.round(pointY * 10)]
    const step = `${tenths(x - fromX)},${tenths(y - fromY)}`
    path += index === 0 ? `M${tenths(x)},${tenths(y)}l` : `${index === 1 ? '' : ' '}${step}`
    fromX = x
    fromY = y
  }
  return `${path}Z`
}

function tenths(value: number): string {
  return String(value / 10)
}

/** The middle of the largest ring, by its area. */
export function middleOf(rings: readonly (readonly Flat[])[]): Flat | undefined {
  const largest = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]
  if (largest === undefined) return undefined
  const whole = area(largest)
  if (whole === 0) return largest[0]
  let [x, y] = [0, 0]
  for (const [[ax, ay], [bx, by]] of edges(largest)) {
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [x / (6 * whole), y / (6 * whole)]
}

function area(ring: readonly Flat[]): number {
  let sum = 0
  for (const [[ax, ay], [bx, by]] of edges(ring)) sum += ax * by - bx * ay
  return sum / 2
}

function edges(ring: readonly Flat[]): [Flat, Flat][] {
  return ring.flatMap((point, index): [Flat, Flat][] => {
    const next = ring[(index + 1) % ring.length]
    return next === undefined ? [] : [[point, next]]
  })
}
