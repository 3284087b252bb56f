import { geoMercatorRaw } from 'd3-geo'
import type { Outline } from './map.ts'

/** A point of the plane: flattened, or in pixels of a drawing. */
export type Flat = readonly [x: number, y: number]
export type Ring = readonly Flat[]

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

export function boxOf(rings: readonly Ring[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const ring of rings) {
    for (const [x, y] of ring) {
      if (x < box.left) box.left = x
      if (x > box.right) box.right = x
      if (y < box.top) box.top = y
      if (y > box.bottom) box.bottom = y
    }
  }
  return box
}

/** How the plane is moved and scaled to fill a drawing. */
export interface Fit {
  scale: number
  dx: number
  dy: number
}

/** What lies in the box fills the drawing, whole and in the middle. */
export function fitTo(box: Box, drawing: Box): Fit {
  const scale = Math.min(
    (drawing.right - drawing.left) / (box.right - box.left || 1),
    (drawing.bottom - drawing.top) / (box.bottom - box.top || 1),
  )
  return {
    scale,
    dx: (drawing.left + drawing.right) / 2 - (scale * (box.left + box.right)) / 2,
    dy: (drawing.top + drawing.bottom) / 2 - (scale * (box.top + box.bottom)) / 2,
  }
}

/** Points lie on a grid this fine, in pixels: coarser is seen, finer is only heavier. */
const grid = 0.5

/**
 * A ring as it is drawn, on the grid and without points that add nothing; none when it is a speck.
 * A point lands on the same spot in every outline that holds it, so neighbours still share their border.
 */
export function drawnRing(ring: Ring, { scale, dx, dy }: Fit): Flat[] {
  const kept: Flat[] = []
  for (const [x, y] of ring) {
    keep(
      kept,
      Math.round((x * scale + dx) / grid) * grid,
      Math.round((y * scale + dy) / grid) * grid,
    )
  }
  if (isAt(kept[0], kept.at(-1))) kept.pop()
  return kept.length < 3 ? [] : kept
}

function keep(kept: Flat[], x: number, y: number): void {
  const point: Flat = [x, y]
  const last = kept.at(-1)
  if (isAt(last, point)) return
  const before = kept.at(-2)
  if (last !== undefined && before !== undefined && isOnWay(before, last, point)) kept.pop()
  kept.push(point)
}

function isAt(one: Flat | undefined, other: Flat | undefined): boolean {
  return one !== undefined && one[0] === other?.[0] && one[1] === other[1]
}

/** Whether the middle point lies on the straight way from the one before to the one after. */
function isOnWay(before: Flat, middle: Flat, after: Flat): boolean {
  const [ax, ay] = [middle[0] - before[0], middle[1] - before[1]]
  const [bx, by] = [after[0] - middle[0], after[1] - middle[1]]
  return ax * by === ay * bx && ax * bx + ay * by > 0
}

/** Path data in steps from point to point, which are shorter to write than places. */
export function pathOf(rings: readonly Ring[]): string {
  return rings.map(ringPath).join('')
}

function ringPath(ring: Ring): string {
  let path = ''
  let [fromX, fromY] = [0, 0]
  for (const [index, [x, y]] of ring.entries()) {
    const [stepX, stepY] = [number(x - fromX), number(y - fromY)]
    const between = stepY.startsWith('-') ? '' : ' '
    if (index === 0) path += `M${stepX}${between}${stepY}`
    else path += `${index === 1 ? 'l' : stepX.startsWith('-') ? '' : ' '}${stepX}${between}${stepY}`
    fromX = x
    fromY = y
  }
  return `${path}Z`
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.')
}

/** The middle of the largest ring, by its area. */
export function middleOf(rings: readonly Ring[]): Flat | undefined {
  let [largest, area] = [rings[0], 0]
  for (const ring of rings) {
    const own = Math.abs(momentsOf(ring).area)
    if (own > area) [largest, area] = [ring, own]
  }
  if (largest === undefined) return undefined
  const { area: whole, x, y } = momentsOf(largest)
  return whole === 0 ? largest[0] : [x / (6 * whole), y / (6 * whole)]
}

function momentsOf(ring: Ring): { area: number; x: number; y: number } {
  const sums = { area: 0, x: 0, y: 0 }
  let from = ring.at(-1)
  for (const to of ring) {
    if (from === undefined) break
    const cross = from[0] * to[1] - to[0] * from[1]
    sums.area += cross / 2
    sums.x += (from[0] + to[0]) * cross
    sums.y += (from[1] + to[1]) * cross
    from = to
  }
  return sums
}
