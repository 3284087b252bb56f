import { inText } from './piece.ts'
import type { Piece, Review } from './review.ts'
import { hasWords, type Source, withoutTags } from './source.ts'

/** One span of a piece, as it stands in the text. */
export interface Run {
  piece: Piece
  /** Which of the spans of its piece it is, from 0. */
  part: number
  text: string
  hasWords: boolean
  /** It parts what stands before it from what stands after it. */
  isBreak: boolean
}

export type Paragraph = readonly Run[]

/** As much of a paper as one page shows. */
export interface ReadingPart {
  /** From 1. */
  number: number
  count: number
  paragraphs: readonly Paragraph[]
  /** The pieces that begin in it, in the order of the text. */
  pieceIds: ReadonlySet<number>
}

/** A paper of ten printed pages is one part; what is longer is looked at in several. */
export const partLimits = { characters: 15_000, runs: 300 } as const

/** The part of the text in which a piece begins, or else the one with that number. */
export function readingPart(
  review: Review,
  source: Source,
  { piece, number }: { piece: number | undefined; number: number },
): ReadingPart {
  const parts = partsOf(paragraphsOf(runsOf(review, source)))
  const holding = parts.findIndex((paragraphs) =>
    paragraphs.some((runs) => runs.some((run) => run.piece.id === piece)),
  )
  const index = Math.min(Math.max(holding === -1 ? number - 1 : holding, 0), parts.length - 1)
  const paragraphs = parts[index] ?? []
  const pieceIds = new Set(
    paragraphs.flat().flatMap((run) => (run.part === 0 ? [run.piece.id] : [])),
  )
  return { number: index + 1, count: parts.length, paragraphs, pieceIds }
}

function runsOf(review: Review, source: Source): Run[] {
  const runs = inText(review).flatMap((piece) =>
    piece.spans.map((span, part) => ({ piece, part, span })),
  )
  return runs
    .toSorted((a, b) => a.span[0] - b.span[0])
    .map(({ piece, part, span }) => ({
      piece,
      part,
      ...readAs(source, piece, source.slice(...span)),
    }))
}

/** The words of a run. Of the markup between them nobody needs to see more than that it parts them. */
function readAs(
  { isHtml }: Source,
  { kind }: Piece,
  text: string,
): Pick<Run, 'text' | 'hasWords' | 'isBreak'> {
  if (isHtml) {
    const shown = withoutTags(text)
    const isRead = hasWords(shown.text)
    return {
      text: shown.text,
      hasWords: isRead,
      isBreak: shown.isBreak && kind === 'furniture' && !isRead,
    }
  }
  const isRead = hasWords(text)
  return { text, hasWords: isRead, isBreak: !isRead && /\n[ \t]*\r?\n/.test(text) }
}

/** A blank line ends a paragraph, and a running line of a page is one by itself. */
function paragraphsOf(runs: readonly Run[]): Paragraph[] {
  const paragraphs: Run[][] = []
  let open: Run[] = []
  const end = (): void => {
    if (open.some((run) => /\S/.test(run.text))) paragraphs.push(open)
    open = []
  }
  for (const run of runs) {
    const isRunningLine = run.piece.kind === 'furniture' && run.hasWords
    if (run.isBreak || isRunningLine) end()
    if (!run.isBreak) open.push(run)
    if (isRunningLine) end()
  }
  end()
  return paragraphs
}

/** Paragraphs by the page; one that is longer than a page is cut between its runs. */
function partsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const parts: Paragraph[][] = []
  let part: Paragraph[] = []
  let size = { characters: 0, runs: 0 }
  for (const paragraph of paragraphs.flatMap(cutToFit)) {
    const own = sizeOf(paragraph)
    const isFull =
      size.characters + own.characters > partLimits.characters ||
      size.runs + own.runs > partLimits.runs
    if (isFull && part.length > 0) {
      parts.push(part)
      part = []
      size = { characters: 0, runs: 0 }
    }
    part.push(paragraph)
    size = { characters: size.characters + own.characters, runs: size.runs + own.runs }
  }
  if (part.length > 0) parts.push(part)
  return parts
}

function sizeOf(paragraph: Paragraph): { characters: number; runs: number } {
  return {
    characters: paragraph.reduce((sum, { text }) => sum + text.length, 0),
    runs: paragraph.length,
  }
}

function cutToFit(paragraph: Paragraph): Paragraph[] {
  const cut: Run[][] = []
  let characters = 0
  for (const run of paragraph) {
    const last = cut.at(-1)
    const fits =
      last !== undefined &&
      last.length < partLimits.runs &&
      characters + run.text.length <= partLimits.characters
    if (fits) last.push(run)
    else cut.push([run])
    characters = fits ? characters + run.text.length : run.text.length
  }
  return cut
}
