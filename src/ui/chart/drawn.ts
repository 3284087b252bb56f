import type { PixelPoint } from './place-names.ts'

export interface Dot extends PixelPoint {
  open: boolean
}

export interface DrawnLine {
  name: string
  /** The class of its stroke: `c-need`, `c-comp-b`. */
  stroke: string
  /** The kind within other classes: `c-dot-need`, `c-label-comp`. */
  kind: 'need' | 'resp' | 'neutral' | 'comp'
  runs: readonly (readonly PixelPoint[])[]
  dots: readonly Dot[]
  /** Where a figure is missing between two others. */
  gaps: readonly PixelPoint[]
}

export interface DrawnText extends PixelPoint {
  text: string
  className: string
  anchor: 'start' | 'middle' | 'end'
}
