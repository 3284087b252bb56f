/** Words that a text gives between quotation marks. */
export interface QuotedWords {
  words: string
  /** The words up to each sign that may end them: an apostrophe may look like such a sign. The last is `words`. */
  endings: readonly string[]
  /** Whether the text is nothing besides. */
  isWhole: boolean
}

/** From how many words on they say something, and do not just name something. */
const fewestWords = 3

interface Run {
  from: number
  to: number
  endings: readonly string[]
}

/** What each paragraph of a text gives between quotation marks; marks that are not closed in it give nothing. */
export function quotedIn(text: string): QuotedWords[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const double = doubleQuoted(paragraph)
    const single = singleQuoted(paragraph).filter(
      ({ from }) => !double.some((run) => run.from < from && from < run.to),
    )
    return [...double, ...single]
      .toSorted((one, other) => one.from - other.from)
      .map(({ from, to, endings }) => ({
        words: endings.at(-1) ?? '',
        endings,
        isWhole: paragraph.slice(from, to) === text.trim(),
      }))
  })
}

/** Whether quoted words say so much that somebody must have said them. */
export function saysSomething(words: string): boolean {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= fewestWords
}

/** A straight mark after a letter or number does not open: it is inches, or the end of something. */
const doubleMarks = /[“„]([^“”„]+)[“”]|«([^«»]+)»|(?<![\p{L}\p{N}])"(?=\S)([^"]+)"/gu

function doubleQuoted(paragraph: string): Run[] {
  return [...paragraph.matchAll(doubleMarks)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    endings: [found[1] ?? found[2] ?? found[3] ?? ''],
  }))
}

/** A single mark opens before a word that has not lost its beginning, as ’twas and ’90s have. */
const singleOpening =
  /(?<![\p{L}\p{N}])['‘](?=\p{L})(?!(?:bout|cause|cos|em|er|im|n|til|till|tis|twas|twere)(?!\p{L}))/giu
const singleEnding = /['’](?![\p{L}\p{N}])/gu

function singleQuoted(paragraph: string): Run[] {
  const runs: Run[] = []
  const mayEnd = [...paragraph.matchAll(singleEnding)].map(({ index }) => index)
  for (const { index } of paragraph.matchAll(singleOpening)) {
    const isInside = index < (runs.at(-1)?.to ?? 0)
    const run = isInside ? undefined : singleFrom(paragraph, index, mayEnd)
    if (run !== undefined) runs.push(run)
  }
  return runs
}

/** The words from an opening single mark to the first that ends them for certain, or else to the last that may. */
function singleFrom(paragraph: string, from: number, mayEnd: readonly number[]): Run | undefined {
  const later = mayEnd.filter((at) => at > from)
  const certain = later.findIndex((at) => !mayBePossessive(paragraph, at))
  const ends = certain === -1 ? later : later.slice(0, certain + 1)
  const last = ends.at(-1)
  if (last === undefined) return undefined
  return { from, to: last + 1, endings: ends.map((end) => paragraph.slice(from + 1, end)) }
}

/** `the councils’ staff`: the mark after an s, before another word, may be an apostrophe. */
function mayBePossessive(paragraph: string, at: number): boolean {
  return /[sxz]/i.test(paragraph[at - 1] ?? '') && /^\s+[\p{L}\p{N}]/u.test(paragraph.slice(at + 1))
}
