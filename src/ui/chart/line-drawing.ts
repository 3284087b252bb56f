import * as Plot from '@observablehq/plot'
import { cleanSvg, drawingDocument } from './clean-svg.ts'
import type { DrawnLine } from './drawn.ts'
import type { LineLayout } from './line-layout.ts'
import { textMarks } from './text-marks.ts'

/** Draws what the layout has placed. Look comes from classes alone; positions are pixels already. */
export function drawLines(
  { plane, lines, texts, leaders }: LineLayout,
  frame: { className: string; label: string },
): string {
  const svg = Plot.plot({
    document: drawingDocument(),
    width: plane.width,
    height: plane.height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      gridMarks(plane),
      leaders.map((path) => Plot.line(path, { x: 'x', y: 'y', className: 'c-leader' })),
      lines.toReversed().map(lineMarks),
      textMarks(texts),
    ],
  })
  return cleanSvg(svg, frame)
}

function gridMarks({ ticks, left, right, yOf }: LineLayout['plane']) {
  const zero = ticks.filter((tick) => tick === 0)
  const others = ticks.filter((tick) => tick !== 0)
  const ruled = (values: readonly number[], className: string) =>
    Plot.ruleY(values.map(yOf), { x1: left, x2: right, className })
  return [ruled(others, 'c-grid'), ruled(zero, 'c-zero')]
}

function lineMarks({ runs, dots, gaps, stroke, kind }: DrawnLine) {
  const points = runs.flatMap((run, index) => run.map((point) => ({ ...point, run: index })))
  const dotMark = (open: boolean) =>
    Plot.dot(
      dots.filter((dot) => dot.open === open),
      {
        x: 'x',
        y: 'y',
        r: kind === 'comp' ? 3.5 : 5,
        className: `c-dot c-dot-${kind}${open ? ' c-dot-open' : ''}`,
      },
    )
  return [
    Plot.line(points, { x: 'x', y: 'y', z: 'run', className: `c-line ${stroke}` }),
    dotMark(false),
    dotMark(true),
    textMarks(
      gaps.map((gap) => ({ ...gap, text: '×', className: 'c-withheld', anchor: 'middle' })),
    ),
  ]
}
