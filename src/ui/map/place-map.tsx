import type { Geometry } from 'geojson'
import type { Child } from 'hono/jsx'
import { ChartFrame } from '../chart/chart-frame.tsx'
import type { TableProps } from '../table/table.tsx'

export type MapClass = 1 | 2 | 3 | 4 | 5

export interface PlaceShape {
  code: string
  name: string
  /** Longitude and latitude, as GeoJSON; null where none is held. */
  outline: Geometry | null
  /** The place itself, or what lies about it. */
  emphasis?: 'self' | 'context' | undefined
  /** The class its figure falls in; null is no figure, drawn as a hatch; leave out where the map shows no figure. */
  value?: MapClass | null | undefined
  href?: string | undefined
}

export interface PlaceMapProps {
  title: Child
  /** States what the map shows for those who hear the page. */
  label: string
  shapes: readonly PlaceShape[]
  /** Classes are of need, clay, or of response, blue. */
  ramp?: 'need' | 'response' | undefined
  /** What the classes mean, as a sentence. */
  axisTitle?: string | undefined
  /** The same places as a table, with their links: the map itself is not in the tab order. */
  table: TableProps
  source: Child
}

/** Outlines where they are given, otherwise one tile a place. */
export function PlaceMap(props: PlaceMapProps) {
  return <ChartFrame {...props} axisTitle={props.axisTitle ?? ''} />
}
