import type { LineChartProps } from './chart.ts'
import { wrapText } from './figure-text.ts'
import { sizes } from './plane.ts'
import { printedLineChart } from './printed-line-chart.ts'

export interface ChartFileProps extends LineChartProps {
  /** Its finding and its source in plain words, because a file is taken where no page stands around it. */
  words: { title: string; source: string }
}

const { width: drawn, height } = sizes.wide

/** Where our face is not installed words are wider: they get room at the right, and break earlier. */
const [edge, spare, wider] = [16, 64, 1.2]
const width = drawn + edge + spare
const faces = 'Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, DejaVu Sans, sans-serif'

/** A chart as a file of its own: finding, axis, lines and source, so that it says where it comes from wherever it is put. */
export function lineChartFile({ words, ...chart }: ChartFileProps): string {
  const title = wrapped(words.title, 20, '#000000', 680)
  const axis = wrapped(chart.axisTitle ?? '', 15, '#444444', 400)
  const source = wrapped(words.source, 12, '#444444', 400)
  const top = edge + title.height + axis.height + 12
  const bottom = top + height + 8
  const total = Math.ceil(bottom + source.height + edge)
  const chartLines = printedLineChart(chart).replace(
    /<svg\b/,
    `<svg x="${edge}" y="${top}" width="${drawn}" height="${height}" overflow="visible"`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="${faces}"><title>${escaped(words.title)}</title><rect width="${width}" height="${total}" fill="#ffffff"/>${title.at(edge)}${axis.at(edge + title.height)}${chartLines}${source.at(bottom)}</svg>\n`
}

/** Words in as many lines as they need, to be put at a height. */
function wrapped(
  text: string,
  size: number,
  fill: string,
  weight: number,
): { height: number; at: (top: number) => string } {
  const lines = text === '' ? [] : wrapText(text.trim(), (width - 2 * edge) / wider, size)
  const step = Math.round(size * 1.3)
  return {
    height: lines.length * step,
    at: (top) =>
      lines
        .map(
          (line, index) =>
            `<text x="${edge}" y="${top + index * step + size}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`,
        )
        .join(''),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
