/** Words at a place of a page, in points from its lower left corner. */
export interface PlacedWords {
  text: string
  x: number
  y: number
  width: number
  size: number
  isBold: boolean
}

/** A line as it is printed. */
export interface PrintedLine {
  runs: { text: string; isBold: boolean }[]
  left: number
  right: number
  y: number
  size: number
}

/** Puts words together that stand on one line, in the order in which they are printed. */
export function linesOfPage(words: readonly PlacedWords[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const each of words) {
    if (each.text === '') continue
    const line = lines.at(-1)
    if (line !== undefined && isOn(line, each)) addTo(line, each)
    else if (each.text.trim() !== '') lines.push(lineOf(each))
  }
  return lines
}

function lineOf({ text, x, y, width, size, isBold }: PlacedWords): PrintedLine {
  return { runs: [{ text, isBold }], left: x, right: x + width, y, size }
}

function isOn(line: PrintedLine, { x, y, size }: PlacedWords): boolean {
  const isLevel = Math.abs(line.y - y) < Math.max(line.size, size) * 0.45
  return isLevel && x > line.left - size && x > line.right - size * 2
}

function addTo(line: PrintedLine, { text, x, width, size, isBold }: PlacedWords): void {
  const last = line.runs.at(-1)
  const hasBlank = last === undefined || /\s$/.test(last.text) || /^\s/.test(text)
  const gap = !hasBlank && x - line.right > size * 0.18 ? ' ' : ''
  if (last !== undefined && (last.isBold === isBold || text.trim() === '')) last.text += gap + text
  else line.runs.push({ text: gap + text, isBold })
  line.right = Math.max(line.right, x + width)
  if (text.trim() !== '') line.size = Math.max(line.size, size)
}

export function wordsOfLine({ runs }: PrintedLine): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim()
}

export function isAllBold({ runs }: PrintedLine): boolean {
  return runs.every(({ text, isBold }) => isBold || text.trim() === '')
}
