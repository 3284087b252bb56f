import type { SourceExtent } from './meeting.ts'

/** A piece of a source's text; marked where it is what was looked for. */
export interface PassagePiece {
  text: string
  isMarked: boolean
}

/**
 * The paragraphs in which words stand, with those words marked. Words that a page break parts have the paragraphs of
 * all their pieces. Extents count code points, and paragraphs are parted by blank lines.
 */
export function passageOf(text: string, extents: readonly SourceExtent[]): PassagePiece[] {
  const characters = Array.from(text)
  const [first, last] = [extents[0], extents.at(-1)]
  if (first === undefined || last === undefined) return []
  const start = paragraphStart(characters, first[0])
  const end = paragraphEnd(characters, last[1])
  return piecesBetween(characters, [start, end], extents)
}

/** The whole text in pieces, those of `extents` marked. */
export function piecesBetween(
  characters: readonly string[],
  [start, end]: SourceExtent,
  extents: readonly SourceExtent[],
): PassagePiece[] {
  const pieces: PassagePiece[] = []
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (to > from) pieces.push({ text: characters.slice(from, to).join(''), isMarked })
  }
  let at = start
  for (const [from, to] of extents) {
    add(at, Math.max(at, from), false)
    add(Math.max(at, from), Math.min(to, end), true)
    at = Math.max(at, to)
  }
  add(at, end, false)
  return pieces
}

function paragraphStart(characters: readonly string[], from: number): number {
  let at = from
  while (at > 0 && !isBreakBefore(characters, at)) at -= 1
  return at
}

function paragraphEnd(characters: readonly string[], from: number): number {
  let at = from
  while (at < characters.length && !isBreakAt(characters, at)) at += 1
  return at
}

function isBreakBefore(characters: readonly string[], at: number): boolean {
  return characters[at - 1] === '\n' && lineIsBlank(characters, at - 2)
}

/** Whether nothing but blanks stands before `at` on its line. */
function lineIsBlank(characters: readonly string[], at: number): boolean {
  let back = at
  while (back >= 0 && isBlank(characters[back])) back -= 1
  return back < 0 || characters[back] === '\n'
}

function isBreakAt(characters: readonly string[], at: number): boolean {
  if (characters[at] !== '\n') return false
  let ahead = at + 1
  while (isBlank(characters[ahead])) ahead += 1
  return ahead >= characters.length || characters[ahead] === '\n'
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[^\S\n]/.test(character)
}
