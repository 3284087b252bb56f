import type { Block, Layout } from './block.ts'
import { isNotKnown } from './labelled-person.ts'
import { endsSentence, wordCount } from './line.ts'
import { firstDate } from './paper-date.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'
import { sentencesOf } from './sentence.ts'
import { namesBody } from './standing.ts'
import type { Zone } from './zone.ts'

/** What stands over a paper: its title, and when and where the meeting was. */
export interface ReadHeader {
  title: Passage | null
  date: string | null
  venue: Passage | null
  /** The lines it was read from. */
  lines: Passage[]
}

const label =
  /^[*_]{0,3}(?:title|date|when|venue|where|location|place|held at|time|subject)[*_]{0,3}\s{0,3}[:–—][*_]{0,3}\s*/i

const actionLabel = /^actions?\s?\d{0,3}\s?[:–—]/i

/** Reads the lines over a paper, and the front matter if there is any. */
export function readHeader(layout: Layout, zones: readonly Zone[]): ReadHeader {
  const printed = zones[0]?.blocks ?? []
  const lines = shortLines(printed).map(({ passage }) => withoutEmphasis(passage))
  const stated = layout.frontMatter.get('title') ?? labelled(lines, /title|subject/i)
  const title = stated ?? titleIn(lines)
  const early = zones
    .filter(({ role }, index) => index === 0 || role === 'introduction')
    .flatMap(({ blocks }) => blocks)
    .slice(0, 20)
  const sentences = early.flatMap(({ passage }) => sentencesOf(cut(passage, 0, 5000)))
  const over = [...(title === null || lines.includes(title) ? [] : [title]), ...lines]
  const venue = venueOf(over, lines, sentences)
  return {
    title,
    date: dateOf({ layout, over, sentences }),
    venue,
    lines: over.filter(
      (line) => line === title || line === venue || isAboutMeeting(line.text, title),
    ),
  }
}

/** The lines before the first paragraph. */
function shortLines(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(({ passage, kind }) => {
    const words = wordCount(passage.text)
    return kind !== 'heading' && (words > 25 || (words > 12 && endsSentence(passage.text)))
  })
  return blocks.slice(0, end < 0 ? Math.min(blocks.length, 8) : Math.min(end, 8))
}

/** The first line that can be one; where it only names a body, the next says what the body held. */
function titleIn(lines: readonly Passage[]): Passage | null {
  const at = lines.findIndex(({ text }) => isTitle(text))
  const [first, next] = at < 0 ? [] : lines.slice(at, at + 2)
  if (first === undefined || next === undefined) return first ?? null
  return isBodyAlone(first.text) && saysWhatWasHeld(next.text) ? next : first
}

function isBodyAlone(text: string): boolean {
  const bare = text.replace(/\s*\([^()]*\)$/, '')
  // In capitals throughout, every line looks like an abbreviation.
  const words = bare === bare.toUpperCase() ? capitalised(bare) : bare
  return namesBody(words) && wordCount(bare) <= 10 && !gathering.test(bare) && !/[:–—?]/.test(bare)
}

function capitalised(text: string): string {
  return text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

function saysWhatWasHeld(text: string): boolean {
  const isOther = /^(?:draft )?minutes\b|^(?:present|apologies|attend)|:$/i.test(text)
  return isTitle(text) && !isOther && !isAddress(text) && wordCount(text) >= 2
}

function isTitle(text: string): boolean {
  const date = firstDate(text)
  const isDate = date !== null && date.end - date.start > text.length - 12
  return (
    !label.test(text) &&
    !actionLabel.test(text) &&
    !isDate &&
    /\p{L}{2}/u.test(text) &&
    text.length <= 300
  )
}

function labelled(lines: readonly Passage[], name: RegExp): Passage | undefined {
  for (const line of lines) {
    const found = label.exec(line.text)
    if (found !== null && name.test(found[0])) return withoutEmphasis(cut(line, found[0].length))
  }
  return undefined
}

/** A line that gives day or place, or the title once more. */
function isAboutMeeting(text: string, title: Passage | null): boolean {
  const hasTitle = title !== null && (title.text.includes(text) || text.includes(title.text))
  return label.test(text) || firstDate(text) !== null || hasTitle
}

interface Dated {
  layout: Layout
  over: readonly Passage[]
  sentences: readonly Passage[]
}

const gathering =
  /\b(?:held|hosted|took place|takes place|event|meeting|conference|workshop|seminar|summit|gathering|met on|minutes|day)\b/i

function dateOf({ layout, over, sentences }: Dated): string | null {
  const front = layout.frontMatter.get('date')
  const dated = labelled(over, /date|when/i)
  if (dated !== undefined && isNotKnown(dated.text)) return null
  const telling = sentences.filter(({ text }) => gathering.test(text))
  const early = layout.blocks
    .slice(0, 3)
    .map(({ passage }) => passage)
    .filter(({ text }) => !/https?:|www\./.test(text))
  const tellers = [
    ...(front === undefined ? [] : [front]),
    ...(dated === undefined ? [] : [dated]),
    ...over,
    ...telling,
    ...early,
  ]
  for (const { text } of tellers) {
    const found = firstDate(text.slice(0, 5000))
    if (found !== null) return found.date
  }
  return null
}

const capital = "(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\p{N}'’&.-]*"
const place = `${capital}(?:\\s+(?:(?:of|the|and|on|for|in|yr?|upon)\\s+(?=\\p{Lu}))?${capital})*`
const somewhere = new RegExp(
  `(?:\\b|(?<=\\d))(at|in)\\s+(?:the\\s+)?(${place}(?:,\\s+${place})*)`,
  'gu',
)
const afterDate = new RegExp(`^(?:,|\\s[–—-])\\s+(${place}(?:,\\s+${place})*)$`, 'u')
const beforeDate = new RegExp(
  `,\\s+(${place}(?:,\\s+${place})*),\\s+(?:on\\s+)?(?:\\p{L}+day,?\\s+)?$`,
  'u',
)
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|\d)/
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/
const building =
  /\b(?:guildhall|arena|museum|pavilion|institute|barn|school|court|mill|exchange|park|suite|club|chambers|room|hall|street|road|house|centre|theatre|hotel|library|building|floor|square|college|university|church|stadium|campus|lane|offices?|chamber|rooms|memorial|gallery|surgery|neuadd|canolfan|online|by video|teams|zoom)\b/i

/** Where it was: as labelled, as told in a sentence, or as a line that is an address. */
function venueOf(
  over: readonly Passage[],
  lines: readonly Passage[],
  sentences: readonly Passage[],
): Passage | null {
  const stated = labelled(lines, /venue|where|location|place|held at/i)
  if (stated !== undefined) return isNotKnown(stated.text) ? null : stated
  const told = [...over, ...sentences].flatMap((sentence) => [
    ...placesIn(sentence),
    ...placeAfterDate(sentence),
    ...placeBeforeDate(sentence),
  ])
  const best = told.toSorted((a, b) => weight(b) - weight(a))[0]
  if (best !== undefined) return best.passage
  return lines.slice(1).find(({ text }) => isAddress(text)) ?? null
}

/** A line with a postcode, or a building by its name. */
function isAddress(text: string): boolean {
  if (wordCount(text) > 14 || endsSentence(text) || firstDate(text) !== null) return false
  if (postcode.test(text)) return true
  const isNamed = wordCount(text) <= 5 && /^\p{Lu}/u.test(text) && !/[:–—]/.test(text)
  return building.test(text) && (text.includes(',') || isNamed)
}

/** “Forum of the North, Corn Hall, 3 October 2018”: a building between two commas. */
function placeBeforeDate(line: Passage): PlaceTold[] {
  const before = line.text.slice(0, firstDate(line.text)?.start ?? 0)
  const found = beforeDate.exec(before)
  if (found?.[1] === undefined || !building.test(found[1])) return []
  const from = found.index + found[0].indexOf(found[1])
  return [{ passage: cut(line, from, from + found[1].length), isAt: false }]
}

/** “3 October 2018, Thame” at the end of a line. */
function placeAfterDate(line: Passage): PlaceTold[] {
  const date = firstDate(line.text)
  const found = date === null ? null : afterDate.exec(line.text.slice(date.end))
  if (date === null || found?.[1] === undefined) return []
  const from = date.end + found[0].length - found[1].length
  return [{ passage: cut(line, from), isAt: false }]
}

interface PlaceTold {
  passage: Passage
  isAt: boolean
}

function weight({ passage, isAt }: PlaceTold): number {
  return passage.text.split(',').length * 100 + (isAt ? 50 : 0) + Math.min(passage.text.length, 49)
}

function placesIn(sentence: Passage): PlaceTold[] {
  const { text } = sentence
  const held = /\b(?:held|hosted|took place|takes place|met at|met in|gathered)\b/i.exec(text)
  const date = firstDate(text)
  if (held === null && date === null) return []
  return [...text.slice(0, 2000).matchAll(somewhere)].flatMap((found) => {
    const [whole, preposition, words = ''] = found
    const after = Math.min(
      held?.index ?? Number.POSITIVE_INFINITY,
      date?.start ?? Number.POSITIVE_INFINITY,
    )
    if (found.index < after || month.test(words)) return []
    const from = found.index + whole.length - words.length
    const kept = words.replace(/[.,]+$/, '')
    return [{ passage: cut(sentence, from, from + kept.length), isAt: preposition === 'at' }]
  })
}
