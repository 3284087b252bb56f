/** Characters that can be drawn, as ranges with both ends in: what `scripts/fonts.ts` found in the faces. */
export type Coverage = readonly (readonly [number, number])[]

/** Stands where a letter cannot be drawn. */
export const undrawable = '[?]'

/** Turns the text of people into text that the printed face can draw, and remembers what it could not. */
export interface Printer {
  /** Words of a document: one line, no invisible characters, no word too long for a line. */
  text: (text: string) => string
  /** An address: as `text`, and long words stay whole, so that it can be copied. */
  unbroken: (text: string) => string
  /** A drawing: its words are treated likewise, its markup is kept. */
  svg: (svg: string) => string
  /** Whether something could not be drawn so far. */
  hasGaps: () => boolean
}

export function printerFor(coverage: Coverage): Printer {
  let gaps = 0
  const draws = (character: string): boolean => isCovered(coverage, character)
  const drawn = (text: string): string => {
    const pieces = Array.from(text.normalize('NFC'), (character) => drawnAs(character, draws))
    gaps += pieces.filter((piece) => piece === null).length
    return pieces
      .map((piece, index) => piece ?? (index > 0 && pieces[index - 1] === null ? '' : undrawable))
      .join('')
  }
  return {
    text: (text) => breakable(drawn(oneLine(text))),
    unbroken: (text) => drawn(oneLine(text)),
    svg: (svg) => drawn(withCharacters(withoutFonts(svg))),
    hasGaps: () => gaps > 0,
  }
}

/** How a character is drawn: itself, as an equal one, or not at all. */
function drawnAs(character: string, draws: (character: string) => boolean): string | null {
  if (draws(character) || character === '\n') return character
  const equal = [equals.get(character), character.normalize('NFKC'), character.normalize('NFD')]
  return equal.find((text) => text !== undefined && Array.from(text).every(draws)) ?? null
}

/** What people type and the face has not, with what says the same. */
const equals = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '\u2013'],
  ['\u2015', '\u2014'],
  ['\u2032', "'"],
  ['\u2033', '"'],
  ['\u2190', '<-'],
  ['\u2192', '->'],
  ['\u2248', '~'],
  ['\u2260', '!='],
  ['\u2264', '<='],
  ['\u2265', '>='],
  ['\u25cf', '\u2022'],
])

function isCovered(coverage: Coverage, character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [start, end] = coverage[middle] ?? [0, -1]
    if (point < start) high = middle - 1
    else if (point > end) low = middle + 1
    else return true
  }
  return false
}

/** White space of every kind is one space; what has no look (marks of direction among it) is gone. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/gu, (space) => (space === '\u00a0' ? space : ' '))
    .replaceAll(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
}

const longestWord = 24
const zeroWidthSpace = '\u200b'

/** A word longer than any line may be broken after each so many letters. */
function breakable(text: string): string {
  return text.replaceAll(/[^ \u00a0]{25,}/gu, (word) =>
    (word.match(new RegExp(`.{1,${longestWord}}`, 'gu')) ?? []).join(zeroWidthSpace),
  )
}

/** A drawing is set in our face whatever it asks for: another would be looked for on the machine. */
function withoutFonts(svg: string): string {
  return svg
    .replaceAll(/\sfont-family\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replaceAll(/<style[^>]*>[^<]*|\sstyle\s*=\s*"[^"]*|\sstyle\s*=\s*'[^']*/g, (rules) =>
      rules.replaceAll(/\bfont(-family)?\s*:[^;}]*/g, ''),
    )
    .replace(/<svg\b/, '<svg font-family="Atkinson Hyperlegible Next"')
}

/** `&#x175;` as the letter it stands for, so that it can be looked up; the five of markup stay. */
function withCharacters(svg: string): string {
  return svg.replaceAll(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (entity, digits: string) => {
    const point = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number(digits)
    return point > 0x7f && point <= 0x10ffff ? String.fromCodePoint(point) : entity
  })
}
