import type { Child } from 'hono/jsx'
import type { TableProps } from '../table/table.tsx'

/** From least to most. */
export const mapClasses = [1, 2, 3, 4, 5] as const
export type MapClass = (typeof mapClasses)[number]

/** Longitude and latitude, as GeoJSON has them. */
export type Outline =
  | { type: 'Polygon'; coordinates: readonly Ring[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }

export type Ring = readonly (readonly number[])[]

export interface PlaceShape {
  code: string
  name: string
  /** Null where none is held. */
  outline: Outline | null
  /** The place itself, or what lies about it. */
  emphasis?: 'self' | 'context' | undefined
  /** The class its figure falls in; null is no figure, drawn as a hatch; leave out where the map shows no figure. */
  value?: MapClass | null | undefined
  /** Where a click leads; the keyboard takes the table's link to the same page. */
  href?: string | undefined
  /** Where its tile stands when there are no outlines; given for all or for none. */
  tile?: { column: number; row: number } | undefined
}

export interface PlaceMapProps {
  title: Child
  /** States what the map shows for those who hear the page. */
  label: string
  shapes: readonly PlaceShape[]
  /** Classes are of need, clay, or of response, blue. */
  ramp?: 'need' | 'response' | undefined
  /** What the five classes mean, least first: `under 2%`. */
  classLabels?: readonly [string, string, string, string, string] | undefined
  /** What the classes measure, as a sentence. */
  axisTitle?: string | undefined
  /** The same places as a table, with their links: the map itself is not in the tab order. */
  table: TableProps
  source: Child
  level?: 2 | 3 | undefined
}
