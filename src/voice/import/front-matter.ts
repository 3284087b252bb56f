import { type Passage, type Piece, passageOf } from './passage.ts'

export interface FrontMatter {
  /** Where the words of the paper begin. */
  end: number
  furniture: readonly Piece[]
  values: ReadonlyMap<string, Passage>
}

const none: FrontMatter = { end: 0, furniture: [], values: new Map() }
const longest = 20_000

/** Reads what stands between two lines of dashes at the very beginning, as sites keep it. */
export function frontMatterOf(source: string): FrontMatter {
  const opening = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/.exec(source)
  if (opening === null) return none
  const head = source.slice(opening[0].length, longest)
  const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(head)
  if (closing === null || !/^[\w-]+[ \t]*:/m.test(head.slice(0, closing.index))) return none
  const end = opening[0].length + closing.index + closing[0].length
  const values = new Map<string, Passage>()
  const body = head.slice(0, closing.index)
  for (const found of body.matchAll(/^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*([^\r\n]*)/gm)) {
    const [whole, key = '', value = ''] = found
    const from = opening[0].length + found.index + whole.length - value.length
    const unquoted = /^(["']).*\1\s*$/.test(value) ? 1 : 0
    const to = from + value.trimEnd().length
    const passage = passageOf(source, [{ start: from + unquoted, end: to - unquoted }])
    if (passage.text !== '') values.set(key.toLowerCase(), passage)
  }
  return { end, furniture: [{ start: 0, end }], values }
}
