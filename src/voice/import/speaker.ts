import type { Block } from './block.ts'
import { type Claims, claimGround, claimWords } from './claim.ts'
import type { NamedPerson } from './paper-record.ts'
import { cut, joined, type Passage, withoutEmphasis } from './passage.ts'
import {
  isPersonName,
  namePattern,
  namesBody,
  namesOffice,
  standingOf,
  titledPattern,
  withoutTitles,
} from './person.ts'
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

/** Somebody introduced in a text: name, standing, and the verb that follows. */
interface Introduced {
  person: NamedPerson
  verb: string
  /** Where the name begins, and where the introduction ends. */
  from: number
  to: number
}

const opening = '(?:opened|welcomed|kicked off|launched|began proceedings|opens|welcomes)'
const presenting =
  '(?:focuss?ed|delivered|presented|gave|spoke|talked|outlined|described|explained|discussed|shared|set out|highlighted|reported|showed|provided|updated|explored|addressed|demonstrated|covered|summarised|introduced|began|looked|led|told|argued|emphasised|drew|considered|reflected|offered|used|took|stressed|presents|gives|outlines|describes|explains|speaks)'
const other =
  '(?:chaired|closed|said|is|was|will|has|had|then|also|who|made|asked|thanked|facilitated|concluded|started)'
const verb = new RegExp(
  `(?:,\\s+(?:who\\s+|then\\s+|also\\s+)?|\\s+(?:who\\s+|then\\s+|also\\s+)?)(${opening}|${presenting}|${other})\\b`,
  'u',
)
const nameRun = new RegExp(`(?:${namePattern}|${titledPattern})`, 'gu')

const mayIntroduce: ReadonlySet<string> = new Set(['header', 'introduction', 'other'])

/** Who opened the meeting and who spoke, before questions and rounds begin. */
export function readOpening(zones: readonly Zone[]): ReadOpening {
  const reading: ReadOpening = { opener: null, speakers: [], told: [] }
  const end = zones.findIndex(({ role }) => role === 'panel' || role === 'round')
  for (const [index, zone] of zones.entries()) {
    const isEarly = end < 0 || index < end
    if (zone.role === 'presentations' || (isEarly && mayIntroduce.has(zone.role)))
      readZone(reading, zone)
  }
  return reading
}

function readZone(reading: ReadOpening, { role, blocks }: Zone): void {
  const isProgramme = role === 'presentations'
  let speaker: ReadSpeaker | null = null
  for (const block of blocks) {
    const passage = withoutEmphasis(block.passage)
    const found = introducedIn(passage.text)
    const opener = reading.opener === null ? openerAmong(passage.text, found) : null
    if (opener !== null) {
      reading.opener = opener
      reading.told.push({ block, words: passage, as: 'opener' })
      speaker = null
      continue
    }
    const fresh = found.filter((each) => isNew(reading, each.person) && speaks(each, role, block))
    for (const { person } of fresh) {
      speaker = { person, parts: [] }
      reading.speakers.push(speaker)
    }
    if (block.kind === 'heading' && fresh.length === 0) speaker = null
    if (speaker === null || (fresh.length === 0 && !continues(passage.text, isProgramme))) continue
    const words = fresh.length > 0 ? presentedIn(block, passage, found) : passage
    for (const each of fresh.length > 1 ? reading.speakers.slice(-fresh.length) : [speaker])
      each.parts.push(words)
    reading.told.push({ block, words, as: 'speaker' })
  }
}

/** “The event was opened by Ann Lee, Leader of the Council”, or “Ann Lee, Leader of the Council, opened it”. */
function openerAmong(text: string, found: readonly Introduced[]): NamedPerson | null {
  const by =
    /\b(?:opened|introduced|welcomed|launched|kicked off|chaired)\s+by\s+(?:the\s+)?/i.exec(text)
  const at = by === null ? -1 : by.index + by[0].length
  const opener =
    found.find((each) => new RegExp(`^${opening}$`).test(each.verb)) ??
    found.find(({ from }) => at >= 0 && from >= at && from - at < 2)
  if (opener !== undefined) return opener.person
  const label = /^(?:opened by|welcome by|opening|welcome)\s{0,2}:\s/i.exec(text)
  return label === null ? null : (found[0]?.person ?? null)
}

function speaks(
  { verb: said, from, person }: Introduced,
  role: Zone['role'],
  block: Block,
): boolean {
  const isPresenting = new RegExp(`^${presenting}$`).test(said)
  const hasStanding = person.role !== null || person.organisation !== null
  if (role !== 'presentations') {
    const isTold = wordsOfTalk.test(block.passage.text)
    return (
      hasStanding &&
      from < 200 &&
      (isPresenting ? isTold || role !== 'other' : isTold && role !== 'other')
    )
  }
  const isFirst = from < 4
  return isPresenting || (isFirst && (block.kind !== 'paragraph' || block.bold)) || hasStanding
}

const wordsOfTalk =
  /\b(?:present(?:ed|ation|s)|talk(?:ed)?|spoke|speech|slides|outlined|overview)\b/i

function isNew({ speakers, opener }: ReadOpening, { name }: NamedPerson): boolean {
  const bare = withoutTitles(name).toLowerCase()
  const known = [...speakers.map(({ person }) => person), ...(opener === null ? [] : [opener])]
  return !known.some((person) => withoutTitles(person.name).toLowerCase() === bare)
}

/** Whether a paragraph after a speaker’s goes on about that speaker. */
function continues(text: string, isProgramme: boolean): boolean {
  if (/^<?(?:https?:|www\.)\S+>?$/.test(text)) return false
  return (
    isProgramme && !/\b(?:presentations|speakers|handouts|all the slides|website)\b/i.test(text)
  )
}

/** A line such as “Ann Lee, Adur Council: Debt in Adur” presents what stands after the name. */
function presentedIn(block: Block, passage: Passage, found: readonly Introduced[]): Passage {
  const [first] = found
  const isLine = block.kind !== 'paragraph' || block.bold
  if (!isLine || first === undefined || first.from > 3 || first.verb !== '') return passage
  const rest = cut(passage, first.to)
  const lead = /^[\s,;:.)–—-]+/.exec(rest.text)?.[0].length ?? 0
  return withoutEmphasis(cut(rest, lead))
}

/** Everybody introduced in a text, at most once each, with what is said of their standing. */
function introducedIn(text: string): Introduced[] {
  const head = text.slice(0, 5000)
  const found: Introduced[] = []
  for (const run of head.matchAll(nameRun)) {
    const name = nameWithin(run[0])
    if (name === null) continue
    const from = run.index + run[0].indexOf(name)
    const introduced = introductionAfter(head, { name, from })
    if (introduced !== null) found.push(introduced)
  }
  return found
}

/** The name in a row of capitals: “Following Ann Lee” holds one. */
function nameWithin(run: string): string | null {
  const words = run.split(/(?<=\s)/)
  for (let skipped = 0; skipped < words.length - 1; skipped += 1) {
    const name = words.slice(skipped).join('').trim()
    if (isPersonName(name)) return name
  }
  return null
}

function introductionAfter(
  text: string,
  { name, from }: { name: string; from: number },
): Introduced | null {
  const at = from + name.length
  const [, sentenceEnd = text.length] = sentenceBounds(text.slice(at, at + 600))[0] ?? [0, 600]
  const rest = text.slice(at, at + sentenceEnd)
  const said = verb.exec(rest)
  const described = descriptionIn(rest, said?.index ?? rest.length)
  const isDirect = said !== null && said.index === 0
  const introduces =
    described !== null &&
    (namesOffice(described.text) || namesBody(described.text) || described.isMarked)
  if (!introduces && !isDirect) return null
  const standing =
    described === null || isDirect ? { role: null, organisation: null } : standingOf(described.text)
  const to = at + (isDirect || described === null ? 0 : described.to)
  const isNear = said !== null && said.index - (described?.to ?? 0) < 25
  return {
    person: { name, ...standing },
    verb: isDirect || isNear ? (said[1] ?? '') : '',
    from,
    to,
  }
}

interface Description {
  text: string
  to: number
  /** In brackets or after “from”: it need not name an office to be one. */
  isMarked: boolean
}

function descriptionIn(rest: string, verbAt: number): Description | null {
  const bracket = /^\s*\(([^()]{2,120})\)/.exec(rest)
  if (bracket?.[1] !== undefined) return { text: bracket[1], to: bracket[0].length, isMarked: true }
  const head = rest.slice(0, Math.min(verbAt, 240))
  const from = /^\s+(?=(?:from|of|at|representing)\s+(?:the\s+)?\p{Lu})([^.:;–—]{3,120})/u.exec(
    head,
  )
  if (from?.[1] !== undefined)
    return { text: from[1].replace(/,.*$/, ''), to: from[0].length, isMarked: true }
  const beside = /^(?:,|\s+[–—-])\s+([^:;.]{2,200}(?:\.(?=\S)[^:;.]{0,60})?)/.exec(head)
  if (beside?.[1] === undefined) return null
  const text = beside[1].replace(/\s+[–—]\s.*$/, '')
  return { text, to: beside[0].length - (beside[1].length - text.length), isMarked: false }
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
