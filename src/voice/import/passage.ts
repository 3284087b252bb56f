/** A stretch of the source, in UTF-16 units. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** No blank stands before it: only an inline tag parts it from the piece before. */
  readonly glued?: true
}

/**
 * Words of the source that belong together although lines, footers or tags part them:
 * the text of the pieces, joined by one blank.
 */
export interface Passage {
  readonly source: string
  readonly text: string
  readonly pieces: readonly Piece[]
}

const blank = /[\s\u200b\u2060\ufeff]/

export function isBlank(text: string): boolean {
  return !/[^\s\u200b\u2060\ufeff]/.test(text)
}

/** The pieces without blanks at their ends; a piece of blanks is dropped. */
export function passageOf(source: string, pieces: readonly Piece[]): Passage {
  const kept = pieces.flatMap((piece) => trimmed(source, piece))
  const text = kept.map((piece, index) => blankBefore(piece, index) + slice(source, piece)).join('')
  return { source, text, pieces: kept }
}

function trimmed(source: string, piece: Piece): Piece[] {
  let { start, end } = piece
  while (start < end && blank.test(source.charAt(start))) start += 1
  while (end > start && blank.test(source.charAt(end - 1))) end -= 1
  if (start === end) return []
  const isGlued = piece.glued === true && start === piece.start
  return [isGlued ? { start, end, glued: true } : { start, end }]
}

function blankBefore(piece: Piece, index: number): string {
  return index === 0 || piece.glued === true ? '' : ' '
}

function slice(source: string, piece: Piece): string {
  return source.slice(piece.start, piece.end)
}

/** The passage from one place of its text to another. */
export function cut(passage: Passage, from: number, to = passage.text.length): Passage {
  const kept: Piece[] = []
  let at = 0
  for (const [index, piece] of passage.pieces.entries()) {
    at += blankBefore(piece, index).length
    const start = piece.start + Math.max(0, from - at)
    const end = Math.min(piece.end, piece.start + to - at)
    at += piece.end - piece.start
    if (start < end) kept.push(piece.glued === true ? { start, end, glued: true } : { start, end })
  }
  return passageOf(passage.source, kept)
}

/** Several passages as one. */
export function joined(passages: readonly Passage[]): Passage {
  const [first] = passages
  if (first === undefined) return { source: '', text: '', pieces: [] }
  return passageOf(
    first.source,
    passages.flatMap(({ pieces }) =>
      pieces.map((piece, index) => (index === 0 ? { start: piece.start, end: piece.end } : piece)),
    ),
  )
}

export function startOf(passage: Passage): number {
  return passage.pieces[0]?.start ?? 0
}

export function endOf(passage: Passage): number {
  return passage.pieces.at(-1)?.end ?? 0
}

/** Marks of emphasis that are taken from around words, and never out of them. */
const emphasis = /^([*_]{1,3})(?=\S)([^*_]*\S)\1$/

/** The passage without marks of emphasis around it, or around words that blanks part from the rest. */
export function withoutEmphasis(passage: Passage): Passage {
  const whole = emphasis.exec(passage.text)
  if (whole !== null) {
    const width = (whole[1] ?? '').length
    return withoutEmphasis(cut(passage, width, passage.text.length - width))
  }
  const loose = looseMark(passage.text)
  if (loose !== null) return withoutEmphasis(cut(passage, ...loose))
  const inside = /(^|\s)([*_]{1,3})(?=\S)([^*_]*[^*_\s])\2(?=\s|$)/.exec(passage.text)
  if (inside === null) return passage
  const mark = (inside[2] ?? '').length
  const opens = inside.index + (inside[1] ?? '').length
  const closes = inside.index + inside[0].length - mark
  return joined([
    cut(passage, 0, opens),
    cut(passage, opens + mark, closes),
    withoutEmphasis(cut(passage, closes + mark)),
  ])
}

/** The passage without any pair of marks of emphasis; words that they stood against are glued again. */
export function unmarked(passage: Passage): Passage {
  const pairs = [...passage.text.matchAll(/(\*{1,3}|_{2,3})(?=\S)([^*_]*[^*_\s])\1/g)]
  if (pairs.length === 0) return passage
  const parts: Piece[] = []
  let at = 0
  const keep = (to: number): void => {
    const isTouching = parts.length > 0 && !/\s/.test(passage.text.charAt(at))
    for (const [index, piece] of cut(passage, at, to).pieces.entries()) {
      const follows = !/\s/.test(passage.source.charAt((parts.at(-1)?.end ?? 0) + 0))
      parts.push(index === 0 && isTouching && follows ? { ...piece, glued: true } : piece)
    }
  }
  for (const { index, 0: whole, 1: mark = '' } of pairs) {
    keep(index)
    at = index + mark.length
    keep(index + whole.length - mark.length)
    at = index + whole.length
  }
  keep(passage.text.length)
  return passageOf(passage.source, parts)
}

/** What is left when a mark of emphasis at one end has lost the other. */
function looseMark(text: string): [from: number, to: number] | null {
  const end = /[^\s*_]([*_]{1,3})$/.exec(text)?.[1]
  if (end !== undefined && !text.slice(0, -end.length).includes(end))
    return [0, text.length - end.length]
  const start = /^([*_]{1,3})[^\s*_]/.exec(text)?.[1]
  if (start !== undefined && !text.slice(start.length).includes(start))
    return [start.length, text.length]
  return null
}
