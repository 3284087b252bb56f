import { renderToString } from 'hono/jsx/dom/server'
import { printedDrawing } from '../chart/printed-drawing.ts'
import type { PlaceShape } from './map.ts'
import { MapDrawing } from './map-drawing.tsx'

/** The map of a page as a drawing for a document: narrow where it is printed small, so that its words can be read. What it shows is said by the document in words. */
export function printedMap(
  shapes: readonly PlaceShape[],
  { size, ramp = 'need' }: { size: 'wide' | 'narrow'; ramp?: 'need' | 'response' },
): string {
  const unlinked = shapes.map((shape) => ({ ...shape, href: undefined }))
  return printedDrawing(
    renderToString(<MapDrawing size={size} shapes={unlinked} ramp={ramp} label={null} />),
  )
}
