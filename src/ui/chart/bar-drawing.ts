import * as Plot from '@observablehq/plot'
import type { BarLayout } from './bar-layout.ts'
import { cleanSvg, drawingDocument } from './clean-svg.ts'
import { textMarks } from './text-marks.ts'

export function drawBars(layout: BarLayout, frame: { className: string; label: string }): string {
  const { width, height, zero, bars, words } = layout
  const kinds = [...new Set(bars.map(({ kind }) => kind))]
  const svg = Plot.plot({
    document: drawingDocument(),
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      kinds.map((kind) =>
        Plot.rect(
          bars.filter((bar) => bar.kind === kind),
          { x1: 'left', x2: 'right', y1: 'top', y2: 'bottom', className: `c-bar c-bar-${kind}` },
        ),
      ),
      Plot.ruleX(zero, { x: 'x', y1: 'top', y2: 'bottom', className: 'c-zero' }),
      textMarks(words),
    ],
  })
  return cleanSvg(svg, frame)
}
