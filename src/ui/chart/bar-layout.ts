import type { BarChartProps, ChartBar, SeriesKind } from './chart.ts'
import { textWidth, valueText, wrapText } from './figure-text.ts'

export interface PlacedBar {
  kind: 'need' | 'resp' | 'neutral' | 'comp'
  left: number
  right: number
  top: number
  bottom: number
}

export interface PlacedWords {
  x: number
  y: number
  text: string
  className: string
  anchor: 'start' | 'end'
}

export interface BarLayout {
  width: number
  height: number
  /** Stretches of the zero line; on a narrow drawing it stops short of the names. */
  zero: readonly { x: number; top: number; bottom: number }[]
  bars: readonly PlacedBar[]
  words: readonly PlacedWords[]
}

const sizes = {
  wide: { width: 760, font: 15, row: 32, thick: 20, beside: true },
  narrow: { width: 320, font: 14, row: 46, thick: 18, beside: false },
} as const

const kinds: Record<SeriesKind, PlacedBar['kind']> = {
  need: 'need',
  response: 'resp',
  neutral: 'neutral',
  comparator: 'comp',
}

/** Names stand beside the bars on a wide drawing, above them on a narrow one. Bars start at zero. */
export function barLayout(props: BarChartProps, size: 'wide' | 'narrow'): BarLayout {
  const { width, font, row, thick, beside } = sizes[size]
  const names = props.bars.map(({ name }) => wrapText(name, beside ? 200 : width, font))
  const nameRoom = beside
    ? Math.max(0, ...names.flat().map((line) => textWidth(line, font))) + 14
    : 0
  const rows = names.map((lines) =>
    Math.max(row, (lines.length + (beside ? 0 : 1)) * (font + 4) + 10),
  )
  const endWords = props.bars.map((bar) => wordsOf(bar, props))
  const valueRoom = Math.max(...endWords.map((text) => textWidth(text, font))) + 10
  const xOf = scaleOf(props.bars, { left: nameRoom, right: width, valueRoom })
  const bars: PlacedBar[] = []
  const words: PlacedWords[] = []
  const zero: { x: number; top: number; bottom: number }[] = []
  let top = 4
  for (const [index, bar] of props.bars.entries()) {
    const lines = names[index] ?? []
    const height = rows[index] ?? row
    const barTop = beside ? top + (height - thick) / 2 : top + lines.length * (font + 4) + 2
    const middle = barTop + thick / 2
    words.push(...nameWords(lines, { beside, middle, top, font, nameRoom }))
    const end = xOf(bar.value ?? 0)
    if (bar.value !== null) {
      const [left, right] = [Math.min(xOf(0), end), Math.max(xOf(0), end)]
      bars.push({ kind: kinds[bar.kind], left, right, top: barTop, bottom: barTop + thick })
    }
    zero.push({
      x: xOf(0),
      top: beside ? top : barTop - 3,
      bottom: beside ? top + height : barTop + thick + 3,
    })
    words.push(valueWords(bar, { text: endWords[index] ?? '', end, y: middle }))
    top += height
  }
  return { width, height: top + 4, zero, bars, words }
}

function wordsOf({ value }: ChartBar, props: BarChartProps): string {
  return value === null ? 'no figure' : valueText(value, props)
}

function scaleOf(
  bars: readonly ChartBar[],
  { left, right, valueRoom }: { left: number; right: number; valueRoom: number },
): (value: number) => number {
  const values = bars.map(({ value }) => value ?? 0)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const from = left + (low < 0 ? valueRoom : 1)
  const to = right - (high > 0 || low === 0 ? valueRoom : 1)
  return (value) => from + ((value - low) / (high - low || 1)) * (to - from)
}

interface NamePlace {
  beside: boolean
  middle: number
  top: number
  font: number
  nameRoom: number
}

function nameWords(lines: readonly string[], place: NamePlace): PlacedWords[] {
  const { beside, middle, top, font, nameRoom } = place
  const lineHeight = font + 4
  const first = beside ? middle - ((lines.length - 1) * lineHeight) / 2 : top + lineHeight / 2
  return lines.map((text, line) => ({
    x: beside ? nameRoom - 14 : 0,
    y: first + line * lineHeight,
    text,
    className: 'c-name',
    anchor: beside ? 'end' : 'start',
  }))
}

function valueWords(
  bar: ChartBar,
  { text, end, y }: { text: string; end: number; y: number },
): PlacedWords {
  const below = (bar.value ?? 0) < 0
  const look = bar.value === null ? 'c-withheld' : `c-label-${kinds[bar.kind]}`
  return { x: below ? end - 8 : end + 8, y, text, className: look, anchor: below ? 'end' : 'start' }
}
