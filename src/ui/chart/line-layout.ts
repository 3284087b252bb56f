import type { ChartSeries, LineChartProps, SeriesKind } from './chart.ts'
import type { Dot, DrawnLine, DrawnText } from './drawn.ts'
import { textWidth, valueText, wrapText } from './figure-text.ts'
import { axisTexts, endLabels, noteTexts } from './line-words.ts'
import { type NamedLine, type PixelPoint, placeNames } from './place-names.ts'
import { type ChartSize, type Plane, planeOf, sizes } from './plane.ts'

export interface LineLayout {
  plane: Plane
  lines: readonly DrawnLine[]
  texts: readonly DrawnText[]
  /** From the end of a line that stops early to its label. */
  leaders: readonly (readonly PixelPoint[])[]
}

const kinds: Record<SeriesKind, DrawnLine['kind']> = {
  need: 'need',
  response: 'resp',
  neutral: 'neutral',
  comparator: 'comp',
}

/** Where everything stands. On a narrow drawing names lie along the lines if they fit, else at their ends. */
export function lineLayout(props: LineChartProps, size: ChartSize): LineLayout {
  if (size === 'wide') return layoutWith(props, size, 'name and value')
  const bare = layoutWith(props, size, 'value')
  const { plane } = bare
  const places = placeNames(bare.lines.map(wholeLine), { ...plane, size: plane.font })
  if (places === null) return layoutWith(props, size, 'name and value')
  const names = bare.lines.flatMap(({ name, kind }, index): DrawnText[] => {
    const place = places[index]
    return place === undefined
      ? []
      : [{ ...place, text: name, className: `c-label-${kind}`, anchor: 'middle' }]
  })
  return { ...bare, texts: [...bare.texts, ...names] }
}

/** The line with its gaps filled, so that no name lies on the mark of a missing figure. */
function wholeLine({ name, runs, gaps }: DrawnLine): NamedLine {
  return { name, runs: [[...runs.flat(), ...gaps].toSorted((a, b) => a.x - b.x)] }
}

type EndWords = 'value' | 'name and value'

function layoutWith(props: LineChartProps, size: ChartSize, words: EndWords): LineLayout {
  const drawn = props.series.filter(({ points }) => points.some(({ y }) => y !== null))
  const ends = drawn.map((series) => endWords(series, props, { size, words }))
  const endRoom =
    Math.max(12, ...ends.flat().map((line) => textWidth(line, sizes[size].font) * 1.04)) + 18
  const plane = planeOf({
    ...props,
    series: props.series,
    size,
    endRoom,
    baseline: props.baseline ?? 'zero',
  })
  const lines = drawnLines(drawn, plane)
  const { labels, leaders } = endLabels(lines, ends, plane)
  return {
    plane,
    lines,
    leaders,
    texts: [...axisTexts(plane, props.unit), ...labels, ...noteTexts(props, lines, plane)],
  }
}

function endWords(
  series: ChartSeries,
  props: LineChartProps,
  { size, words }: { size: ChartSize; words: EndWords },
): string[] {
  const last = series.points.findLast(({ y }) => y !== null)?.y
  const value = valueText(last ?? 0, props)
  if (words === 'value') return [value]
  return wrapText(`${series.name} ${value}`, sizes[size].nameWidth, sizes[size].font)
}

const dashes = ['a', 'b', 'c'] as const

function drawnLines(series: readonly ChartSeries[], plane: Plane): DrawnLine[] {
  const comparators = series.filter(({ kind }) => kind === 'comparator')
  return series.map((one) => {
    const kind = kinds[one.kind]
    const dash = dashes[comparators.indexOf(one) % dashes.length] ?? 'a'
    return {
      name: one.name,
      kind,
      stroke: kind === 'comp' ? `c-comp-${dash}` : `c-${kind}`,
      ...runsAndDots(one, plane),
    }
  })
}

/** A missing figure breaks the line. Dots: the last figure, what is not final, and what no line reaches. */
function runsAndDots(
  { points, kind }: ChartSeries,
  plane: Plane,
): Pick<DrawnLine, 'runs' | 'dots' | 'gaps'> {
  const order = new Map(plane.periods.map((period, index) => [period, index]))
  const sorted = points.toSorted((a, b) => (order.get(a.x) ?? 0) - (order.get(b.x) ?? 0))
  const runs: PixelPoint[][] = [[]]
  const open: Dot[] = []
  for (const { x, y, provisional } of sorted) {
    if (y === null) {
      runs.push([])
      continue
    }
    const place = { x: plane.xOf(x), y: plane.yOf(y) }
    runs.at(-1)?.push(place)
    if (provisional === true) open.push({ ...place, open: true })
  }
  const held = runs.filter((run) => run.length > 0)
  const last = kind === 'comparator' ? undefined : held.at(-1)?.at(-1)
  const closed = [
    ...held.filter((run) => run.length === 1).flat(),
    ...(last === undefined ? [] : [last]),
  ]
  return {
    runs: held,
    dots: [
      ...closed
        .filter((dot, index) => closed.indexOf(dot) === index && !open.some(({ x }) => x === dot.x))
        .map((dot) => ({ ...dot, open: false })),
      ...open,
    ],
    gaps:
      kind === 'comparator'
        ? []
        : gapsBetween(
            held,
            sorted.filter(({ y }) => y === null).map(({ x }) => plane.xOf(x)),
          ),
  }
}

/** Points of missing figures on the straight way across the gap. */
function gapsBetween(runs: readonly PixelPoint[][], missing: readonly number[]): PixelPoint[] {
  return missing.flatMap((x) => {
    const before = runs.findLast((run) => (run.at(-1)?.x ?? Number.POSITIVE_INFINITY) < x)?.at(-1)
    const after = runs.find((run) => (run[0]?.x ?? Number.NEGATIVE_INFINITY) > x)?.[0]
    if (before === undefined || after === undefined) return []
    const share = (x - before.x) / (after.x - before.x)
    return [{ x, y: before.y + share * (after.y - before.y) }]
  })
}
