import { textWidth, wrapText } from '../chart/figure-text.ts'
import type { PlaceShape } from './map.ts'
import { type Box, boxOf, type Flat, fitTo, flatten, middleOf, pathOf, thinned } from './outline.ts'

export interface MapSize {
  width: number
  height: number
  font: number
}

export const mapSizes = {
  wide: { width: 600, height: 460, font: 15 },
  narrow: { width: 320, height: 320, font: 14 },
} as const satisfies Record<string, MapSize>

export interface PlacedShape {
  shape: PlaceShape
  path: string
  /** Its name, where there is room for it. */
  name: { x: number; y: number; lines: readonly string[] } | null
}

/** Shapes fitted to the drawing; what the map is about comes last, so that its edge lies on top. */
export function placeOutlines(
  shapes: readonly PlaceShape[],
  size: MapSize,
): { placed: PlacedShape[]; height: number } {
  const outlines = shapes.flatMap((shape) =>
    shape.outline === null ? [] : [{ shape, rings: flatten(shape.outline) }],
  )
  const box = boxOf(outlines.flatMap(({ rings }) => rings.flat()))
  const height = Math.min(size.height, heightFor(box, size.width))
  const fit = fitTo(box, { left: 3, top: 3, right: size.width - 3, bottom: height - 3 })
  const drawn = outlines.map(({ shape, rings }) => {
    const fitted = rings.map((ring) => thinned(ring.map(fit))).filter((ring) => ring.length > 0)
    return { shape, rings: fitted }
  })
  const taken: Box[] = []
  const named = new Map(
    drawn
      .toSorted((a, b) => rank(b.shape) - rank(a.shape))
      .map(({ shape, rings }) => [shape.code, nameFor(shape, rings, { size, taken })]),
  )
  const placed = drawn
    .toSorted((a, b) => rank(a.shape) - rank(b.shape))
    .map(({ shape, rings }) => ({
      shape,
      path: pathOf(rings),
      name: named.get(shape.code) ?? null,
    }))
  return { placed, height }
}

/** A low, wide place needs no high drawing. */
function heightFor(box: Box, width: number): number {
  const share = (box.bottom - box.top) / (box.right - box.left || 1)
  return Math.ceil((width - 6) * share) + 6
}

function rank({ emphasis }: PlaceShape): number {
  return emphasis === 'self' ? 1 : 0
}

/** The place itself is always named; another only inside its own outline and clear of other names. */
function nameFor(
  shape: PlaceShape,
  rings: readonly (readonly Flat[])[],
  { size, taken }: { size: MapSize; taken: Box[] },
): PlacedShape['name'] {
  const middle = middleOf(rings)
  if (middle === undefined) return null
  const box = boxOf(rings.flat())
  const self = shape.emphasis === 'self'
  const room = self ? Math.max(120, box.right - box.left) : box.right - box.left - 8
  const lines = wrapText(shape.name, room, size.font)
  const width = Math.max(...lines.map((line) => textWidth(line, size.font)))
  const height = lines.length * (size.font + 2)
  const x = Math.max(width / 2 + 2, Math.min(size.width - width / 2 - 2, middle[0]))
  const y = middle[1]
  const own = {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }
  const fits =
    width <= room &&
    height <= box.bottom - box.top - 4 &&
    !taken.some((other) => overlaps(own, other))
  if (!self && !fits) return null
  taken.push(own)
  return { x, y, lines }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export interface PlacedTile {
  shape: PlaceShape
  x: number
  y: number
  lines: readonly string[]
}

export interface TileGrid {
  width: number
  height: number
  tile: { width: number; height: number }
  tiles: readonly PlacedTile[]
}

const tileSizes = {
  wide: { width: 122, height: 60, columns: 6 },
  narrow: { width: 156, height: 52, columns: 2 },
} as const
const tileGap = 3
const tileFont = 14

/** One tile a place, in the order of names, unless each place is given a tile of its own. */
export function placeTiles(shapes: readonly PlaceShape[], size: 'wide' | 'narrow'): TileGrid {
  const { columns, ...tile } = tileSizes[size]
  const given = shapes.every((shape) => shape.tile !== undefined)
  const ordered = given ? shapes : shapes.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const tiles = ordered.map((shape, index) => {
    const column = given ? (shape.tile?.column ?? 0) : index % columns
    const row = given ? (shape.tile?.row ?? 0) : Math.floor(index / columns)
    return {
      shape,
      x: column * (tile.width + tileGap),
      y: row * (tile.height + tileGap),
      lines: shortened(shape.name, tile.width - 8),
    }
  })
  const width = Math.max(0, ...tiles.map(({ x }) => x)) + tile.width
  const height = Math.max(0, ...tiles.map(({ y }) => y)) + tile.height
  return { width, height, tile, tiles }
}

/** Three lines at most; the table holds the whole name. */
function shortened(name: string, width: number): string[] {
  const lines = wrapText(name, width, tileFont).map((line) => {
    let text = line
    while (textWidth(text, tileFont) > width && text.length > 1) text = text.slice(0, -1)
    return text === line ? line : `${text.slice(0, -1)}…`
  })
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2] ?? ''}…`] : lines
}
