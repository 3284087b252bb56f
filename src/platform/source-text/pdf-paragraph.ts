import { isAllBold, type PrintedLine, wordsOfLine } from './pdf-line.ts'

/** How the body of a document is set. */
interface Measure {
  size: number
  /** From one line of a paragraph to the next. */
  leading: number
}

/** Pages as text: the lines of a paragraph in one, large lines as headings, a form feed between pages. */
export function textOfPages(pages: readonly (readonly PrintedLine[])[]): string {
  const measure = measured(pages)
  return pages.map((lines) => textOfPage(lines, measure)).join('\n\f\n')
}

/** From line to line is less than this, in sizes; from paragraph to paragraph may be more. */
const widestLeading = 2

function measured(pages: readonly (readonly PrintedLine[])[]): Measure {
  const sizes = new Map<number, number>()
  const leadings = new Map<number, number>()
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + wordsOfLine(line).length)
      const below = lines[index + 1]
      const leading = below === undefined ? 0 : Math.round((line.y - below.y) * 2) / 2
      if (leading > line.size * 0.9 && leading < line.size * widestLeading)
        leadings.set(leading, (leadings.get(leading) ?? 0) + 1)
    }
  }
  const size = commonest(sizes) ?? 11
  return { size, leading: closest(leadings) ?? size * 1.3 }
}

/** The smallest that is no accident: most paragraphs may have one line, so that the commonest parts paragraphs. */
function closest(counts: ReadonlyMap<number, number>): number | undefined {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const often = [...counts].filter(([, count]) => count >= 2 && count >= all * 0.04)
  return often.length === 0 ? commonest(counts) : Math.min(...often.map(([leading]) => leading))
}

function commonest(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}

function textOfPage(lines: readonly PrintedLine[], measure: Measure): string {
  const paragraphs = columnsOf(lines).flatMap((column) => paragraphsOf(column, measure))
  return paragraphs.map((paragraph) => paragraphText(paragraph, measure)).join('\n\n')
}

/** Where a line stands higher than the one before it, another column begins. */
function columnsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const columns: PrintedLine[][] = []
  for (const line of lines) {
    const column = columns.at(-1)
    const above = column?.at(-1)
    if (column === undefined || (above !== undefined && line.y > above.y + line.size))
      columns.push([line])
    else column.push(line)
  }
  return columns
}

/** Lines that end so near together end at the edge. */
const ragged = 5
const enoughLines = 3

/** Where full lines end: an address that runs out of the column is no full line. */
function rightEdge(lines: readonly PrintedLine[]): number {
  const ends = lines.map(({ right }) => right).toSorted((a, b) => b - a)
  const size = lines[0]?.size ?? 0
  const at = ends.findIndex((end, index) => {
    const near = ends[index + enoughLines - 1]
    return near !== undefined && end - near < size * ragged
  })
  return ends[Math.max(0, at)] ?? 0
}

function paragraphsOf(column: readonly PrintedLine[], measure: Measure): PrintedLine[][] {
  const body = column.filter(({ size }) => size < measure.size * larger)
  const right = rightEdge(body)
  const paragraphs: PrintedLine[][] = []
  for (const line of column) {
    const last = paragraphs.at(-1)
    const above = last?.at(-1)
    if (last !== undefined && above !== undefined && continues(above, line, { ...measure, right }))
      last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const itemMark =
  /^(?:[•·‣▪▫◦●○■□➢►✓\uf0b7\uf0a7–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|(?:Q|A)\d{0,2}\s?[:.])/i

/** Whether a line goes on with the paragraph of the line above: near, alike, and the line above is full. */
function continues(
  above: PrintedLine,
  line: PrintedLine,
  { leading, right, size }: Measure & { right: number },
): boolean {
  const drop = above.y - line.y
  if (drop <= 0 || drop > leading * 1.25 + Math.max(0, line.size - size) * 1.5) return false
  if (Math.abs(above.size - line.size) > 0.6 || startsOtherWeight(above, line)) return false
  const words = wordsOfLine(line)
  if (itemMark.test(words)) return false
  const first = /^\S+/.exec(words)?.[0] ?? ''
  const firstWidth = (first.length + 1) * ((line.right - line.left) / Math.max(1, words.length))
  return above.right + firstWidth > right - size || /^\p{Ll}/u.test(words)
}

/** A bold line, beside one that is not, is a heading or the words under it, unless one sentence runs through both. */
function startsOtherWeight(above: PrintedLine, line: PrintedLine): boolean {
  if (above.runs.at(-1)?.isBold === line.runs[0]?.isBold) return false
  const words = wordsOfLine(line)
  if (isAllBold(above)) return !/^\p{Ll}/u.test(words)
  return isAllBold(line) && /[.?!:]\W*$/.test(wordsOfLine(above))
}

/** Text is set larger than the body by so much where it is a heading. */
const larger = 1.12

function paragraphText(lines: readonly PrintedLine[], { size }: Measure): string {
  const [first] = lines
  if (first === undefined) return ''
  const words = tidy(lines.map(wordsOfLine))
  const ratio = first.size / size
  if (ratio >= larger && words.length < 200 && /\p{L}/u.test(words))
    return `${'#'.repeat(levelOf(ratio))} ${words}`
  return tidy(markedLines(lines))
}

function levelOf(ratio: number): number {
  if (ratio > 1.7) return 1
  return ratio > 1.3 ? 2 : 3
}

/** Bold that goes over the end of a line is one bold. */
function markedLines(lines: readonly PrintedLine[]): string[] {
  const runs: { text: string; isBold: boolean }[] = []
  for (const line of lines) {
    for (const [index, run] of line.runs.entries()) {
      const last = runs.at(-1)
      const text = index === 0 && last !== undefined ? `\n${run.text}` : run.text
      if (last !== undefined && last.isBold === run.isBold) last.text += text
      else runs.push({ text, isBold: run.isBold })
    }
  }
  const marked = runs.map(({ text, isBold }) =>
    isBold ? text.replace(/^(\s*)([^]*?\S)(\s*)$/, '$1**$2**$3') : text,
  )
  return marked.join('').split('\n')
}

/** Lines as one. A hyphen at the end of a line stays with its word, and takes no blank. */
function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text.endsWith('\u00ad')) return text.slice(0, -1) + line
      return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`
    }, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
}
