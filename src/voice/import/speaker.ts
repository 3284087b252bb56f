import type { Block } from './block.ts'
import { type Claims, claimGround, claimWords } from './claim.ts'
import { type Introduced, introducedIn } from './introduction.ts'
import { type LabelledPerson, labelledPeople } from './labelled-person.ts'
import type { NamedPerson } from './paper-record.ts'
import { cut, joined, type Passage, unmarked, withoutEmphasis } from './passage.ts'
import { withoutTitles } from './person.ts'
import { sentenceBounds } from './sentence.ts'
import type { Zone } from './zone.ts'

export interface ReadSpeaker {
  person: NamedPerson
  parts: Passage[]
}

export interface ReadOpening {
  opener: NamedPerson | null
  speakers: ReadSpeaker[]
  /** The blocks that were read, and the words of each that count. */
  told: { block: Block; words: Passage; as: 'opener' | 'speaker' }[]
}

/** Where in a paragraph somebody new begins. */
interface Turn {
  person: NamedPerson
  as: 'opener' | 'speaker'
  from: number
  /** Where their introduction ends. */
  to: number
}

const mayIntroduce: ReadonlySet<string> = new Set(['header', 'introduction', 'other'])

/** Who opened the meeting and who spoke, before questions and rounds begin. */
export function readOpening(zones: readonly Zone[]): ReadOpening {
  const labelled = zones.filter(isOfOpening).flatMap(({ blocks }) => labelledPeople(blocks))
  return labelled.length > 0 ? openingBy(labelled) : openingTold(zones)
}

function isOfOpening({ role }: Zone): boolean {
  return role === 'presentations' || mayIntroduce.has(role)
}

function openingBy(labelled: readonly LabelledPerson[]): ReadOpening {
  return {
    opener: labelled.find(({ as }) => as === 'opener')?.person ?? null,
    speakers: labelled
      .filter(({ as }) => as === 'speaker')
      .map(({ person, told }) => ({ person, parts: told.map(wordsOf) })),
    told: labelled.flatMap(({ naming, told, as }) =>
      [...naming, ...told].map((block) => ({ block, words: wordsOf(block), as })),
    ),
  }
}

function wordsOf({ passage }: Block): Passage {
  return unmarked(withoutEmphasis(passage))
}

function openingTold(zones: readonly Zone[]): ReadOpening {
  const reading: ReadOpening = { opener: null, speakers: [], told: [] }
  const end = zones.findIndex(({ role }) => role === 'panel' || role === 'round')
  for (const [index, zone] of zones.entries()) {
    const isEarly = end < 0 || index < end
    if (zone.role === 'presentations' || (isEarly && mayIntroduce.has(zone.role)))
      readZone(reading, zone)
  }
  return reading
}

function readZone(reading: ReadOpening, { role, heading, blocks }: Zone): void {
  let speaker: ReadSpeaker | null = null
  const isTitled = heading !== null && role === 'presentations'
  for (const block of isTitled ? [heading, ...blocks] : blocks) {
    const passage = wordsOf(block)
    const turns = turnsIn(reading, { block, text: passage.text, role })
    const [first] = turns
    if (first !== undefined) speaker = readTurns(reading, turns, { block, passage })
    else if (block.kind === 'heading' || role !== 'presentations') speaker = null
    else if (speaker !== null && continues(passage.text)) {
      speaker.parts.push(passage)
      reading.told.push({ block, words: passage, as: 'speaker' })
    }
  }
}

interface Told {
  block: Block
  text: string
  role: Zone['role']
}

/** Who is new in a paragraph: the opener, and whoever presents something. */
function turnsIn(reading: ReadOpening, told: Told): Turn[] {
  const isLine = told.block.kind !== 'paragraph' || told.block.bold
  const found = introducedIn(told.text, isLine && told.role === 'presentations')
  const opener = reading.opener === null ? openerAmong(told.text, found) : null
  const turns = opener === null ? [] : [turnOf(opener, 'opener', told.text)]
  for (const each of found) {
    if (each === opener || !isNew(reading, each.person) || !speaks(each, told)) continue
    if (!turns.some(({ person }) => isSame(person, each.person)))
      turns.push(turnOf(each, 'speaker', told.text))
  }
  return turns.toSorted((a, b) => a.from - b.from)
}

/** A turn begins with the sentence that introduces somebody. */
function turnOf({ person, from, to }: Introduced, as: Turn['as'], text: string): Turn {
  const sentence = sentenceBounds(text).findLast(([start]) => start <= from)
  return { person, as, from: sentence?.[0] ?? 0, to }
}

/** Gives each part of a paragraph to who is introduced in it; those of one sentence share it. */
function readTurns(
  reading: ReadOpening,
  turns: readonly Turn[],
  { block, passage }: { block: Block; passage: Passage },
): ReadSpeaker | null {
  let speaker: ReadSpeaker | null = null
  for (const [index, turn] of turns.entries()) {
    const next = turns.find(({ from }) => from > turn.from)
    const part = cut(passage, index === 0 ? 0 : turn.from, next?.from)
    const words = turns.length === 1 ? presentedIn(block, passage, turn) : part
    if (turn.as === 'opener') reading.opener = turn.person
    else {
      speaker = { person: turn.person, parts: [words] }
      reading.speakers.push(speaker)
    }
    reading.told.push({ block, words, as: turn.as })
  }
  return speaker
}

/** “The event was opened by Ann Lee, Leader of the Council”, or “Ann Lee, Leader of the Council, opened it”. */
function openerAmong(text: string, found: readonly Introduced[]): Introduced | null {
  const by =
    /\b(?:(?:opened|introduced|welcomed|launched|kicked off|chaired)\s+by|(?:welcome|opening (?:remarks|address|speech|words)|introduction)\s+(?:from|by))\s+(?:the\s+)?/i.exec(
      text,
    )
  const at = by === null ? -1 : by.index + by[0].length
  const opener =
    found.find(({ does }) => does === 'opens') ??
    found.find(({ from }) => at >= 0 && from >= at && from - at < 2)
  if (opener !== undefined) return opener
  const isLabelled = /^(?:opened by|welcome by|opening|welcome)\s{0,2}:\s/i.test(text)
  return isLabelled ? (found[0] ?? null) : null
}

const wordsOfTalk =
  /\b(?:present(?:ed|ations?|s)|talk(?:ed)?|spoke|speech|slides|outlined|overview)\b/i

function speaks({ does, from, person }: Introduced, { block, text, role }: Told): boolean {
  const isPresenting = does === 'presents'
  const hasStanding = person.role !== null || person.organisation !== null
  if (role !== 'presentations') {
    const isTold = wordsOfTalk.test(text)
    return (
      hasStanding &&
      from < 200 &&
      (isPresenting ? isTold || role !== 'other' : isTold && role !== 'other')
    )
  }
  const isLine = block.kind !== 'paragraph' || block.bold
  return isPresenting || (from < 4 && isLine) || hasStanding
}

function isNew({ speakers, opener }: ReadOpening, person: NamedPerson): boolean {
  const known = [...speakers.map((speaker) => speaker.person), ...(opener === null ? [] : [opener])]
  return !known.some((each) => isSame(each, person))
}

/** “Professor Rao” is the Sunita Rao of before. */
function isSame(one: NamedPerson, other: NamedPerson): boolean {
  const [ours = [], theirs = []] = [one, other].map(({ name }) =>
    withoutTitles(name).toLowerCase().split(/\s+/),
  )
  if (ours.length === 1 || theirs.length === 1) return ours.at(-1) === theirs.at(-1)
  return ours.join(' ') === theirs.join(' ')
}

/** Whether a paragraph after a speaker’s goes on about that speaker. */
function continues(text: string): boolean {
  if (/^<?(?:https?:|www\.)\S+>?$/.test(text)) return false
  return !/\b(?:presentations|speakers|handouts|all the slides|website)\b/i.test(text)
}

/** A line such as “Ann Lee, Adur Council: Debt in Adur” presents what stands after the name. */
function presentedIn(block: Block, passage: Passage, { as, from, to }: Turn): Passage {
  const isLine = block.kind !== 'paragraph' || block.bold
  if (as === 'opener' || !isLine || from > 30) return passage
  const rest = cut(passage, to)
  const lead = /^[\s,;:.)–—-]+/.exec(rest.text)?.[0].length ?? 0
  return lead === 0 && rest.text !== '' ? passage : withoutEmphasis(cut(rest, lead))
}

export function claimOpening(claims: Claims, { told }: ReadOpening): void {
  for (const { block, words, as } of told) {
    claimGround(claims, block, as)
    claimWords(claims, words, as)
  }
}

export function presentedBy({ parts }: ReadSpeaker): Passage {
  return joined(parts)
}
