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
  const runs = lines.flatMap((line) => line.runs)
  const toLines = Array.from({ length: 9 }, (_, step) => box.x + box.width * (step / 8 - 0.5))
    .flatMap((x) => runs.map((run) => heightAt(run, x)))
    .map((y) => (y === undefined ? Number.POSITIVE_INFINITY : Math.abs(y - box.y) - size / 2))
  const toNames = placed.map((other) =>
    Math.max(
      Math.abs(other.x - box.x) - (other.width + box.width) / 2,
      Math.abs(other.y - box.y) - size,
    ),
  )
  return Math.min(...toLines, ...toNames)
}

function heightAt(run: readonly PixelPoint[], x: number): number | undefined {
  for (const [index, point] of run.entries()) {
    const next = run[index + 1]
    if (next === undefined || x < point.x || x > next.x) continue
    const share = next.x === point.x ? 0 : (x - point.x) / (next.x - point.x)
    return point.y + share * (next.y - point.y)
  }
  return undefined
}
