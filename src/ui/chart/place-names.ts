import { textWidth } from './figure-text.ts'

export interface PixelPoint {
  x: number
  y: number
}

export interface NamedLine {
  name: string
  /** Stretches of the line; a point that is missing parts two of them. */
  runs: readonly (readonly PixelPoint[])[]
}

export interface NameArea {
  left: number
  right: number
  top: number
  bottom: number
  size: number
}

interface Box extends PixelPoint {
  name: string
  width: number
}

/** How far a name may stand from its own line, nearest first. */
const distances = [13, 18, 24]

/**
 * A place beside each line for its name, clear of every line and of the other names;
 * null when one of them finds none.
 */
export function placeNames(lines: readonly NamedLine[], area: NameArea): PixelPoint[] | null {
  const placed: Box[] = []
  for (const line of lines) {
    const width = textWidth(line.name, area.size)
    const candidates = candidatesFor(line, width, area).map((box) => ({
      box,
      clearance: clearanceOf(box, lines, placed, area.size),
    }))
    const best = candidates
      .filter(({ clearance }) => clearance >= 3)
      .toSorted((a, b) => Math.min(b.clearance, 12) - Math.min(a.clearance, 12))[0]
    if (best === undefined) return null
    placed.push(best.box)
  }
  return placed.map(({ x, y }) => ({ x, y }))
}

function candidatesFor(line: NamedLine, width: number, area: NameArea): Box[] {
  const offsets = distances.flatMap((distance) => [-distance, distance])
  return offsets
    .flatMap((offset) =>
      line.runs.flat().map(({ x, y }) => ({ name: line.name, width, x, y: y + offset })),
    )
    .filter((box) => isInside(box, area))
}

function isInside({ x, y, width }: Box, { left, right, top, bottom, size }: NameArea): boolean {
  const half = size / 2
  return (
    x - width / 2 >= left + 2 && x + width / 2 <= right && y - half >= top && y + half <= bottom - 2
  )
}

/** Pixels between the name and what is nearest to it; below zero when they overlap. */
function clearanceOf(
  box: Box,
  lines: readonly NamedLine[],
  placed: readonly Box[],
  size: number,
): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const run of lines.flatMap((line) => line.runs)) {
    nearest = Math.min(nearest, distanceToRun(box, run) - size / 2)
  }
  for (const other of placed) {
    const beside = Math.abs(other.x - box.x) - (other.width + box.width) / 2
    nearest = Math.min(nearest, Math.max(beside, Math.abs(other.y - box.y) - size))
  }
  return nearest
}

/** From the middle line of the box up or down to the stretch of the run that passes it. */
function distanceToRun(box: Box, run: readonly PixelPoint[]): number {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2]
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 1; index < run.length; index++) {
    const [from, to] = [run[index - 1], run[index]]
    if (from === undefined || to === undefined || to.x < left || from.x > right) continue
    const slope = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x)
    const start = from.y + (Math.max(left, from.x) - from.x) * slope - box.y
    const end = from.y + (Math.min(right, to.x) - from.x) * slope - box.y
    const crosses = start < 0 !== end < 0
    nearest = crosses ? 0 : Math.min(nearest, Math.abs(start), Math.abs(end))
    if (crosses) break
  }
  return nearest
}
