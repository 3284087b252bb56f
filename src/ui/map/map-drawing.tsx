import type { Child } from 'hono/jsx'
import { Hatch, hatchFill, hatchId } from './hatch.tsx'
import type { MapClass, PlaceShape } from './map.ts'
import { lineHeightOf, placeNamesOn, placeOutlines } from './map-layout.ts'
import { placeTiles } from './tile-layout.ts'

export interface MapDrawingProps {
  /** `both` is for pages: one set of outlines, with names for a wide and for a narrow screen. */
  size: 'wide' | 'narrow' | 'both'
  shapes: readonly PlaceShape[]
  ramp: 'need' | 'response'
  /** Null where the map holds links: then it is hidden and its words stand before it. */
  label: string | null
  /** Tells this map from others on its page. */
  about?: string | undefined
}

export function MapDrawing(props: MapDrawingProps) {
  if (props.shapes.some(({ outline }) => outline !== null)) return <OutlineMap {...props} />
  if (props.size !== 'both') return <TileMap {...props} size={props.size} />
  return (
    <>
      <TileMap {...props} size="wide" />
      <TileMap {...props} size="narrow" />
    </>
  )
}

/** On a narrow screen the drawing is half as large, so names are twice as large in it. */
const outlineSizes = {
  wide: { width: 600, height: 460, names: [{ font: 15, look: 'm-names' }] },
  narrow: { width: 320, height: 320, names: [{ font: 14, look: 'm-names' }] },
  both: {
    width: 600,
    height: 460,
    names: [
      { font: 15, look: 'm-names m-names--wide' },
      { font: 28, look: 'm-names m-names--narrow' },
    ],
  },
} as const

function OutlineMap(props: MapDrawingProps) {
  const { size, shapes, about = '' } = props
  const hatch = hatchId(about, 'outline')
  const ground = placeOutlines(shapes, outlineSizes[size])
  return (
    <Frame {...props} box={`0 0 ${ground.width} ${ground.height}`} hatch={hatch}>
      {ground.outlines.map(({ shape, path }) => (
        <Linked shape={shape}>
          <path {...lookOf(shape, props.ramp, hatch)} fill-rule="evenodd" d={path} />
        </Linked>
      ))}
      {outlineSizes[size].names.map(({ font, look }) => (
        <g class={look}>
          {placeNamesOn(ground, font).map((name) => (
            <Words
              {...name}
              lineHeight={lineHeightOf(font)}
              class={`m-name ${nameLook(name.shape)}`}
            />
          ))}
        </g>
      ))}
    </Frame>
  )
}

function nameLook({ value, emphasis }: PlaceShape): string {
  if (typeof value === 'number') return wordsOn(value)
  return emphasis === 'self' ? 'm-name-self' : 'm-name-context'
}

function TileMap(props: MapDrawingProps & { size: 'wide' | 'narrow' }) {
  const { size, shapes, about = '' } = props
  const hatch = hatchId(about, size)
  const { width, height, tile, tiles } = placeTiles(shapes, size)
  const natural = { width: width + 2, height: height + 2 }
  return (
    <Frame
      {...props}
      box={`-1 -1 ${natural.width} ${natural.height}`}
      hatch={hatch}
      natural={natural}
    >
      {tiles.map(({ shape, x, y, lines }) => (
        <Linked shape={shape}>
          <rect {...lookOf(shape, props.ramp, hatch)} x={x} y={y} {...tile} />
          <Words
            x={x + tile.width / 2}
            y={y + tile.height / 2}
            lines={lines}
            lineHeight={17}
            class={`m-name m-tile ${tileWords(shape)}`}
          />
        </Linked>
      ))}
    </Frame>
  )
}

interface FrameProps extends MapDrawingProps {
  box: string
  hatch: string
  /** Tiles are drawn as large as they are, not as large as there is room. */
  natural?: { width: number; height: number }
  children?: Child
}

function Frame({ size, shapes, label, box, hatch, natural, children }: FrameProps) {
  const shown = size === 'both' ? '' : ` sk-chart--${size}`
  const className = `sk-chart${shown} sk-map${natural === undefined ? '' : ' sk-map--tiles'}`
  const name = label === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }
  return (
    <svg class={className} viewBox={box} focusable="false" {...natural} {...name}>
      <g aria-hidden="true">
        {shapes.some(({ value }) => value === null) ? <Hatch id={hatch} /> : null}
        {children}
      </g>
    </svg>
  )
}

/** A shape leads where its row in the table leads; the pointer may take either, the keyboard the table. */
function Linked({ shape, children }: { shape: PlaceShape; children?: Child }) {
  const content = (
    <>
      <title>{shape.name}</title>
      {children}
    </>
  )
  if (shape.href === undefined) return <g>{content}</g>
  return (
    <a href={shape.href} tabindex={-1}>
      {content}
    </a>
  )
}

interface WordsProps {
  x: number
  y: number
  lines: readonly string[]
  lineHeight: number
  class: string
}

function Words({ x, y, lines, lineHeight, class: className }: WordsProps) {
  const first = y - ((lines.length - 1) * lineHeight) / 2
  return (
    <>
      {lines.map((line, index) => (
        <text class={className} x={tenth(x)} y={tenth(first + index * lineHeight)} dy="0.32em">
          {line}
        </text>
      ))}
    </>
  )
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

interface Look {
  class: string
  fill?: string
}

function lookOf({ value, emphasis }: PlaceShape, ramp: string, hatch: string): Look {
  const outlined = emphasis === 'self' ? ' m-outlined' : ''
  if (value === null) return { class: `m-shape m-none${outlined}`, fill: hatchFill(hatch) }
  if (value !== undefined) return { class: `m-shape m-${ramp}-${value}${outlined}` }
  return { class: `m-shape m-${emphasis ?? 'context'}` }
}

function tileWords({ value, emphasis }: PlaceShape): string {
  if (value === null) return ''
  if (value !== undefined) return wordsOn(value)
  return emphasis === 'self' ? 'm-on m-on-self' : 'm-on'
}

/** Words take the colour that can be read on the class beneath them. */
function wordsOn(value: MapClass): string {
  return `m-on m-on-${value > 3 ? 'high' : 'low'}`
}
