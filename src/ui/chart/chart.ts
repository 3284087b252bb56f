import type { Child } from 'hono/jsx'
import type { TableProps } from '../table/table.tsx'

/** What a line shows: need is clay, response blue, neutral ink, a comparator grey. */
export type SeriesKind = 'need' | 'response' | 'neutral' | 'comparator'

export interface ChartPoint {
  /** A year, a period in words, or an ISO day. */
  x: string | number
  /** Null is a figure that is withheld or not held: it breaks the line. */
  y: number | null
  /** Not final: drawn as an open dot. */
  provisional?: boolean | undefined
}

export interface ChartSeries {
  name: string
  kind: SeriesKind
  points: readonly ChartPoint[]
}

/** What stands around a drawing. */
export interface FigureProps {
  /** The finding, as a sentence. */
  title: Child
  /** What is measured, as a sentence: "Claimants, % of people aged 16 to 64, yearly". */
  axisTitle?: string | undefined
  /** Source, edition and date. */
  source: Child
  /** The same figures as a table. */
  table: TableProps
  /** What unfolds the table: "Table of these figures". */
  tableSummary?: string | undefined
  /** Downloads, citation. */
  links?: readonly { href: string; label: string }[] | undefined
  id?: string | undefined
  /** Level of its heading; 2 where it opens a section itself. */
  level?: 2 | 3 | undefined
}

export interface LineChartProps extends FigureProps {
  /** States the finding for those who hear the page. */
  label: string
  series: readonly ChartSeries[]
  /** `%`, `£` and the like; it stands on the top tick and behind each end label. */
  unit: string
  decimals: number
  /** Levels start at zero; an index or a rate far from it may start at its own lowest figure. */
  baseline?: 'zero' | 'data' | undefined
  /** One note inside the drawing at most. */
  note?: { x: string | number; text: string } | undefined
}

export interface BarChartProps extends FigureProps {
  label: string
  bars: readonly ChartBar[]
  unit: string
  decimals: number
}

export interface ChartBar {
  name: string
  kind: SeriesKind
  value: number | null
}
