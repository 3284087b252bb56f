import type { SeriesKind } from './chart.ts'

export interface SparkLine {
  kind: SeriesKind
  /** Evenly spaced; null is a figure that is not held and breaks the line. */
  values: readonly (number | null)[]
}

const width = 104
const height = 28
const edge = 4

const classes: Record<SeriesKind, string> = {
  need: 'c-need',
  response: 'c-resp',
  neutral: 'c-neutral',
  comparator: 'c-comp-b',
}

/** A run over time as small as a word. Beside it stand the figures themselves, so it is not read aloud. */
export function Spark({ lines }: { lines: readonly SparkLine[] }) {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null))
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const yOf = (value: number): number =>
    high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge)
  return (
    <svg class="sk-spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {lines.map((line) => (
        <SparkStroke line={line} yOf={yOf} />
      ))}
    </svg>
  )
}

interface SparkStrokeProps {
  line: SparkLine
  yOf: (value: number) => number
}

function SparkStroke({ line: { kind, values }, yOf }: SparkStrokeProps) {
  const xOf = (index: number): number => edge + (index * (width - 2 * edge)) / (values.length - 1)
  const points = values.map((value, index) =>
    value === null ? null : { x: tenth(xOf(index)), y: tenth(yOf(value)) },
  )
  const last = points.findLast((point) => point !== null)
  return (
    <>
      {runsOf(points).map((run) => (
        <polyline
          class={`c-line ${classes[kind]}`}
          points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
      ))}
      {kind === 'comparator' || last === undefined || last === null ? null : (
        <circle
          class={classes[kind].replace('c-', 'c-dot-')}
          cx={String(last.x)}
          cy={String(last.y)}
          r="3"
        />
      )}
    </>
  )
}

interface SparkPoint {
  x: number
  y: number
}

function runsOf(points: readonly (SparkPoint | null)[]): SparkPoint[][] {
  const runs: SparkPoint[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
