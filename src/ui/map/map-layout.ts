import { textWidth, wrapText } from '../chart/figure-text.ts'
import type { PlaceShape } from './map.ts'
import {
  type Box,
  boxOf,
  drawnRing,
  fitTo,
  flatten,
  middleOf,
  pathOf,
  type Ring,
} from './outline.ts'

export interface PlacedOutline {
  shape: PlaceShape
  rings: readonly Ring[]
  path: string
}

export interface Ground {
  outlines: readonly PlacedOutline[]
  width: number
  height: number
}

/** Outlines fitted to a drawing; what the map is about comes last, so that its edge lies on top. */
export function placeOutlines(
  shapes: readonly PlaceShape[],
  { width, height: most }: { width: number; height: number },
): Ground {
  const flat = shapes.flatMap((shape) =>
    shape.outline === null ? [] : [{ shape, rings: flatten(shape.outline) }],
  )
  const box = boxOf(flat.flatMap(({ rings }) => rings))
  const height = Math.min(most, heightFor(box, width))
  const fit = fitTo(box, { left: 3, top: 3, right: width - 3, bottom: height - 3 })
  const outlines = flat
    .toSorted((a, b) => rank(a.shape) - rank(b.shape))
    .map(({ shape, rings }) => {
      const drawn = rings.map((ring) => drawnRing(ring, fit)).filter((ring) => ring.length > 0)
      return { shape, rings: drawn, path: pathOf(drawn) }
    })
  return { outlines, width, height }
}

/** A low, wide place needs no high drawing. */
function heightFor(box: Box, width: number): number {
  const share = (box.bottom - box.top) / (box.right - box.left || 1)
  return Math.ceil((width - 6) * share) + 6
}

function rank({ emphasis }: PlaceShape): number {
  return emphasis === 'self' ? 1 : 0
}

export interface PlacedName {
  shape: PlaceShape
  x: number
  y: number
  lines: readonly string[]
}

/** Names for which there is room: that of the place itself always, then as many as stand clear. */
export function placeNamesOn({ outlines, width }: Ground, font: number): PlacedName[] {
  const taken: Box[] = []
  return outlines.toReversed().flatMap(({ shape, rings }) => {
    const name = nameFor(shape, rings, { width, font })
    if (name === null || (!name.always && taken.some((other) => overlaps(name.box, other))))
      return []
    taken.push(name.box)
    return [{ shape, x: name.x, y: name.y, lines: name.lines }]
  })
}

interface WantedName {
  box: Box
  x: number
  y: number
  lines: readonly string[]
  always: boolean
}

/** Where a name would stand: inside its outline, or beside it when it is the place itself and too small. */
function nameFor(
  shape: PlaceShape,
  rings: readonly Ring[],
  { width, font }: { width: number; font: number },
): WantedName | null {
  const middle = middleOf(rings)
  if (middle === undefined) return null
  const always = shape.emphasis === 'self'
  const own = boxOf(rings)
  const room = own.right - own.left - 8
  const lines = wrapText(shape.name, always ? Math.max(font * 10, room) : room, font)
  const wide = Math.max(...lines.map((line) => textWidth(line, font))) * 1.04
  const high = lines.length * lineHeightOf(font)
  const fits = wide <= room && high <= own.bottom - own.top - 4
  if (!always && !fits) return null
  const x = fits ? middle[0] : besideOf(own, { middle: middle[0], wide, width })
  const y = middle[1]
  const box = { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 }
  return { box, x, y, lines, always }
}

/** To the right if there is room, else to the left, else upon it. */
function besideOf(
  own: Box,
  { middle, wide, width }: { middle: number; wide: number; width: number },
): number {
  const gap = 8
  if (own.right + gap + wide <= width) return own.right + gap + wide / 2
  if (own.left - gap - wide >= 0) return own.left - gap - wide / 2
  return Math.max(wide / 2 + 2, Math.min(width - wide / 2 - 2, middle))
}

export function lineHeightOf(font: number): number {
  return Math.round(font * 1.14)
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
