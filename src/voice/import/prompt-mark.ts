/** A question that is printed inside other words. */
export interface MarkedQuestion {
  /** Where its own words begin and end. */
  from: number
  to: number
  /** Where its quotation marks and marks of emphasis begin and end. */
  start: number
  end: number
  /** Marked off by quotation marks or bold. */
  isMarked: boolean
}

const quoted =
  /[“«„][*_]{0,3}([^“”«»]{4,600}?)[*_]{0,3}[”»“]|"[*_]{0,3}([^"]{4,600}?)[*_]{0,3}"|(?<=^|[\s(*_])[‘'][*_]{0,3}([^‘"“”]{4,400}?\?)[*_]{0,3}[’'](?=$|[\s.,;:)*_])/g
const bold = /(\*\*|__)["“‘']?(?=\S)([^*]{4,600}?)["”’']?\1/g
const interrogative =
  /\b(?:What|How|Why|Which|Who|Where|When|Is|Are|Do|Does|Did|Can|Could|Should|Would|Will|Have|Has|In what|To what|If)\b/g
const asking =
  /\b(?:asked|asks|asking|question|questions|topic|topics|prompt|prompts|considered|consider|discussed|theme|themes)\b[^.?!]{0,60}$/i

/** The questions printed in a paragraph: in quotation marks, in bold, or asked outright. */
export function questionsIn(text: string): MarkedQuestion[] {
  if (!text.includes('?')) return []
  const found = [...matches(text, quoted), ...matches(text, bold)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const kept: MarkedQuestion[] = []
  for (const each of found) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each)
  return [...kept, ...outright(text, kept)].toSorted((a, b) => a.start - b.start)
}

function matches(text: string, pattern: RegExp): MarkedQuestion[] {
  return [...text.matchAll(pattern)].flatMap((found): MarkedQuestion[] => {
    const words = found.slice(1).find((each) => each !== undefined && each.length > 3) ?? ''
    const bare = words.replace(/[\s*_"”’']+$/, '')
    if (!bare.endsWith('?')) return []
    const from = found.index + found[0].indexOf(words)
    const lead = /^[\s*_"“‘']*/.exec(bare)?.[0].length ?? 0
    return [
      {
        from: from + lead,
        to: from + bare.length,
        ...widened(text, found.index, found.index + found[0].length),
        isMarked: true,
      },
    ]
  })
}

/** Takes in the marks of emphasis that stand outside the quotation marks, or the other way round. */
function widened(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[*_"“‘']*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0
  const after = /^[*_"”’']*/.exec(text.slice(end, end + 4))?.[0].length ?? 0
  return { start: start - before, end: end + after }
}

/** Questions without marks: at the beginning of the paragraph, or after words that announce one. */
function outright(text: string, marked: readonly MarkedQuestion[]): MarkedQuestion[] {
  const found: MarkedQuestion[] = []
  for (const word of text.matchAll(interrogative)) {
    const from = word.index
    const last = found.at(-1)?.end ?? 0
    const to = endOfQuestion(text, from)
    const isFree = to !== null && !marked.some((each) => each.start < to && each.end > from)
    if (from < last || !isFree || !isAnnounced(text, from, last)) continue
    found.push({ from, to, start: from, end: to, isMarked: false })
  }
  return found
}

function endOfQuestion(text: string, from: number): number | null {
  const to = text.indexOf('?', from) + 1
  return to === 0 || to - from > 400 || /[.!]\s/.test(text.slice(from, to)) ? null : to
}

function isAnnounced(text: string, from: number, last: number): boolean {
  if (from < 12 && /^[\s\d.)*_"“]*$/.test(text.slice(0, from))) return true
  if (asking.test(text.slice(Math.max(0, from - 120), from))) return true
  return last > 0 && /^\s*(?:and|or|;|,|and then)?\s*$/.test(text.slice(last, from))
}

/** Whether a paragraph puts a set question and tells what was said to it. */
export function asksInside(text: string): boolean {
  const [first] = questionsIn(text)
  if (first === undefined || !first.isMarked) return false
  const around = text.slice(0, first.start) + text.slice(first.end)
  return /\b(?:asked|responses?|points (?:raised|made)|views|comments|discussion|tables?|groups?)\b/i.test(
    around,
  )
}
