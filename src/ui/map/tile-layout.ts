import { textWidth, wrapText } from '../chart/figure-text.ts'
import type { PlaceShape } from './map.ts'

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
