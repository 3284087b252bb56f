import { wordCount } from './line.ts'

/** From, and up to, places in a text. */
export type Bounds = [from: number, to: number]

const modifier =
  /^(?:specifically|especially|particularly|including|mainly|notably|namely|mostly|e\.g|i\.e|for example|for instance|such as|in particular|which|who|whom|whose|where|when|while|whilst|although|though|but|because|since|so|as|rather|not|or|than|with|without|from|by|in|on|at|to|of|for|over|under|within|across|through|among|between|if|unless|until|then|however|therefore|etc|and so on)\b/i
const opener =
  /^(?:that\s+)?(?:we|they|it|there|people|you|i|he|she|this|these|those|everyone|partners?|partnerships?(?:\s+and\s+\w+)?|organisations|councils|businesses|residents)\s+(?:\w+\s+){0,2}?(?:is|are|was|were|can|could|should|would|will|must|may|might|has|have|had|need|needs|do|does|did|want|add|provide|feel|felt|lack|help)\b/i
const verbs = new Set(
  (
    'add allow ask attract bring build change collaborate communicate coordinate co-ordinate create deliver derive develop enable encourage engage ensure ' +
    'establish expand explore extend find focus foster gain get give grow help identify improve increase influence inform invest involve keep lead learn ' +
    'link listen look maintain make map meet offer open organise plan pool prevent promote protect provide pull push put raise reach recognise reduce remove respond ' +
    'secure set share show simplify speak spread start stop strengthen support tackle take target train use work'
  ).split(' '),
)

/** Whether the words begin with a verb such as “focus” or “enables”. */
function startsWithVerb(text: string): boolean {
  const word = /^(?:also\s+|to\s+)?([a-z-]+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return verbs.has(word) || verbs.has(word.replace(/s$/, '')) || verbs.has(word.replace(/es$/, ''))
}

/** The items of an enumeration: “a, b (with c, d) and e”. */
export function itemsOf(text: string): Bounds[] {
  const open = openPlaces(text)
  const semicolons = places(text, /;\s+/g, open)
  if (semicolons.length > 0) return tidied(text, splitAt(text, [0, text.length], semicolons))
  const parallel = places(text, /,?\s+and that\s+/g, open)
  if (parallel.length > 0) return tidied(text, splitAt(text, [0, text.length], parallel))
  const commas = places(text, /,\s+(?!\d{3}\b)/g, open)
  const chunks = merged(text, splitAt(text, [0, text.length], commas))
  const last = chunks.pop()
  if (last === undefined) return []
  const isShort =
    chunks.length === 0
      ? wordCount(text.slice(...last)) <= 3
      : chunks.every(([from, to]) => wordCount(text.slice(from, to)) <= 2)
  const ended = endSplit(text, last, { open, isShort })
  const joinedBy = /\s+(?:as well as|along with|together with|in addition to)\s+/g
  const items = [...chunks, ...ended].flatMap((chunk) =>
    splitAt(text, chunk, inside(places(text, joinedBy, open), chunk)),
  )
  return tidied(text, items)
}

/** The parts of a plain sentence: at semicolons, and where one “can” carries several verbs. */
export function clausesOf(text: string): Bounds[] {
  const open = openPlaces(text)
  const whole: Bounds = [0, text.length]
  const semicolons = places(text, /;\s+/g, open)
  if (semicolons.length > 0) return tidied(text, splitAt(text, whole, semicolons))
  const parallel = places(text, /,?\s+and that\s+/g, open)
  if (parallel.length > 0) return tidied(text, splitAt(text, whole, parallel))
  const chunks = splitAt(text, whole, places(text, /,\s+/g, open))
  const [first, ...rest] = chunks
  if (first === undefined || rest.length === 0) return [whole]
  const carries = /\b(?:can|could|should|would|will|may|might|must|helps?|need to)\b/.test(
    text.slice(...first),
  )
  if (
    !carries ||
    !rest.every(([from, to]) => startsWithVerb(text.slice(from, to).replace(/^and\s+/, '')))
  )
    return [whole]
  const last = rest.pop() ?? first
  const conjunctions = inside(places(text, /\s+and\s+/g, open), last).filter(([, to]) =>
    startsWithVerb(text.slice(to)),
  )
  return tidied(text, [first, ...rest, ...splitAt(text, last, conjunctions.slice(0, 1))])
}

/** Which places are outside brackets and quotation marks. */
function openPlaces(text: string): Uint8Array {
  const open = new Uint8Array(text.length).fill(1)
  for (const pattern of [/\([^()]*\)/g, /\[[^[\]]*\]/g, /“[^“”]*”/g, /"[^"]*"/g, /‘[^‘’]*’/g]) {
    for (const found of text.matchAll(pattern))
      open.fill(0, found.index, found.index + found[0].length)
  }
  return open
}

function places(text: string, pattern: RegExp, open: Uint8Array): Bounds[] {
  return [...text.matchAll(pattern)]
    .filter(({ index }) => open[index] === 1)
    .map(({ index, 0: sign }): Bounds => [index, index + sign.length])
}

function inside(all: readonly Bounds[], [from, to]: Bounds): Bounds[] {
  return all.filter(([start, end]) => start > from && end < to)
}

function splitAt(text: string, [from, to]: Bounds, signs: readonly Bounds[]): Bounds[] {
  const parts: Bounds[] = []
  let at = from
  for (const [start, end] of signs) {
    parts.push([at, start])
    at = end
  }
  parts.push([at, to])
  return parts.filter(([start, end]) => text.slice(start, end).trim() !== '')
}

/** Commas inside an item part nothing: “in Bicester, specifically in the town”, “between a, b and c”. */
function merged(text: string, chunks: readonly Bounds[]): Bounds[] {
  const items: Bounds[] = []
  for (const chunk of chunks) {
    const last = items.at(-1)
    const words = text.slice(...chunk)
    if (last !== undefined && goesWith(text.slice(...last), words)) last[1] = chunk[1]
    else items.push([...chunk])
  }
  return items
}

function goesWith(before: string, words: string): boolean {
  if (modifier.test(words)) return true
  if (/\b(?:between|both)\s+(?:(?!\band\b|,).){1,60}$/.test(before) && /\band\b/.test(words))
    return true
  const standsAlone =
    /^(?:and\s+)?(?:that|we|they|it|there|people|the|a|an|more|better|\w+ing)\b/i.test(words) ||
    startsWithVerb(words)
  return opener.test(before) && !standsAlone && !opener.test(words)
}

interface Ending {
  open: Uint8Array
  /** The items before are of one word or two, so that one word is enough here too. */
  isShort: boolean
}

/** “demand and food parcels”: the last “and” of an enumeration parts its last two items. */
function endSplit(text: string, chunk: Bounds, { open, isShort }: Ending): Bounds[] {
  const words = text.slice(...chunk)
  if (/^(?:and|or)\s/i.test(words) || opener.test(words)) return [chunk]
  const comma = words.search(/,\s/)
  const least = isShort ? 1 : 2
  const signs = inside(places(text, /\s+and\s+/g, open), chunk).filter(([start, end]) => {
    const left = text.slice(chunk[0], start)
    const right = text.slice(end, chunk[1])
    if (comma >= 0 && start - chunk[0] > comma) return false
    if (modifier.test(right) || /\b(?:between|both)\s+(?:(?!\band\b).){1,60}$/.test(left))
      return false
    return wordCount(left) >= least && wordCount(right) >= least
  })
  const best = signs.find(([, end]) => startsWithVerb(text.slice(end))) ?? signs.at(-1)
  return best === undefined ? [chunk] : splitAt(text, chunk, [best])
}

/** Items without the words that only join them, and without the sign at their end. */
function tidied(text: string, items: readonly Bounds[]): Bounds[] {
  return items.flatMap(([from, to]): Bounds[] => {
    const words = text.slice(from, to)
    const lead = /^\s*(?:(?:and|also|that|as well as)\s+){0,3}/i.exec(words)?.[0].length ?? 0
    const body = words.slice(lead).replace(/[\s.;,:]+$/, '')
    return body === '' ? [] : [[from + lead, from + lead + body.length]]
  })
}
