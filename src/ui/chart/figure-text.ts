/** Words and numbers of a drawing. */

/** `4.3%`, `£16,556`, `−1.2`. A unit that is a word stands in the axis sentence only. */
export function valueText(
  value: number,
  { decimals, unit }: { decimals: number; unit: string },
): string {
  const digits = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const sign = value < 0 && Number(digits.replaceAll(',', '')) !== 0 ? '\u2212' : ''
  if (unit === '£') return `${sign}£${digits}`
  return unit === '%' ? `${sign}${digits}%` : `${sign}${digits}`
}

/** Ticks are round numbers: as few decimals as tell them apart; `%` stands on the top one alone. */
export function tickText(tick: number, ticks: readonly number[], unit: string): string {
  if (tick === 0 && tick !== ticks.at(-1)) return unit === '£' ? '£0' : '0'
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)))
  const shown = unit === '£' || tick === ticks.at(-1) ? unit : ''
  return valueText(tick, { decimals, unit: shown })
}

const monthPattern = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** A period as it is read: `2010`, `Apr 2010`, `30 Apr 2010`, or whatever words it came in. */
export function periodText(x: string | number): string {
  const found = monthPattern.exec(String(x))
  if (found === null) return String(x)
  const [, year, month, day] = found
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  )
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** "2006", "2006 and 2007", "2005, 2006 and 2007". */
export function listText(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** About how wide the text stands, in pixels; our face is a little wider than most. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += widths.get(letter) ?? 0.6
  return ems * size
}

const widths: ReadonlyMap<string, number> = new Map([
  ...each("ijl.,:;'|! ", 0.3),
  ...each('ftr()-', 0.4),
  ...each('abcdeghknopqsuvxyz', 0.56),
  ...each('mw', 0.86),
  ...each('ABCDEFGHIJKLNOPQRSTUVXYZ', 0.68),
  ...each('MW%', 0.92),
  ...each('0123456789£+\u2212', 0.62),
])

function each(letters: string, ems: number): [string, number][] {
  return Array.from(letters, (letter) => [letter, ems])
}

/** Lines no wider than `width`, broken between words; a word that is wider stands alone. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines
}
