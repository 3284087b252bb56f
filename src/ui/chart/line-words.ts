import type { LineChartProps } from './chart.ts'
import { dodgeLabels } from './dodge-labels.ts'
import type { DrawnLine, DrawnText } from './drawn.ts'
import { periodText, textWidth, tickText, wrapText } from './figure-text.ts'
import type { PixelPoint } from './place-names.ts'
import type { Plane } from './plane.ts'
import { spacedLabels } from './ticks.ts'

/** Values beside the grid, periods beneath it: as many as stand clear of one another. */
export function axisTexts(plane: Plane, unit: string): DrawnText[] {
  const { ticks, periods, left, bottom, font, xOf, yOf } = plane
  const values = ticks.map(
    (tick): DrawnText => ({
      x: left - 8,
      y: yOf(tick),
      text: tickText(tick, ticks, unit),
      className: 'c-tick',
      anchor: 'end',
    }),
  )
  const words = periods.map(periodText)
  const shown = spacedLabels(
    words.map((word) => textWidth(word, font)),
    periods.map(xOf),
    12,
  )
  const times = shown.flatMap((index): DrawnText[] => {
    const [period, text] = [periods[index], words[index]]
    if (period === undefined || text === undefined) return []
    return [{ x: xOf(period), y: bottom + 20, text, className: 'c-tick', anchor: 'middle' }]
  })
  return [...values, ...times]
}

/** Words at the lines' ends, and the way to those of a line that stops early. */
export function endLabels(
  lines: readonly DrawnLine[],
  ends: readonly string[][],
  plane: Plane,
): { labels: DrawnText[]; leaders: PixelPoint[][] } {
  const lineHeight = plane.font + 3
  const x = plane.right + 12
  const last = lines.map(({ runs }) => runs.at(-1)?.at(-1) ?? { x: plane.right, y: plane.bottom })
  const middles = dodgeLabels(
    last.map(({ y }, index) => ({ wanted: y, height: heightOf(ends[index] ?? [], lineHeight) })),
    { top: plane.top - lineHeight / 2, bottom: plane.bottom + lineHeight / 2 },
  )
  const labels = lines.flatMap(({ kind }, index) => {
    const words = ends[index] ?? []
    const first = (middles[index] ?? 0) - ((words.length - 1) / 2) * lineHeight
    const look = { className: `c-label-${kind}`, anchor: 'start' } as const
    return words.map(
      (text, line): DrawnText => ({ x, y: first + line * lineHeight, text, ...look }),
    )
  })
  const leaders = last.flatMap((from, index) => {
    const to = { x: x - 4, y: middles[index] ?? from.y }
    return plane.right - from.x < 12 ? [] : [[{ x: from.x + 8, y: from.y }, to]]
  })
  return { labels, leaders }
}

/** Words of several lines keep a little more room about them. */
function heightOf(words: readonly string[], lineHeight: number): number {
  return words.length * lineHeight + (words.length > 1 ? 4 : 0)
}

/** One note at most, above and before its point on the first line. */
export function noteTexts(
  { note, series }: LineChartProps,
  lines: readonly DrawnLine[],
  plane: Plane,
): DrawnText[] {
  const y = series
    .find(({ name }) => name === lines[0]?.name)
    ?.points.find(({ x }) => x === note?.x)?.y
  if (note === undefined || y === undefined || y === null) return []
  const words = wrapText(note.text, 150, plane.font)
  return words.map(
    (text, line): DrawnText => ({
      x: plane.xOf(note.x) - 10,
      y: plane.yOf(y) - 14 - (words.length - 1 - line) * (plane.font + 4),
      text,
      className: 'c-note',
      anchor: 'end',
    }),
  )
}
