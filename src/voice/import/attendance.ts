import { attendanceLabels, labelledList } from './attendance-label.ts'
import type { Block } from './block.ts'
import type { Attendee } from './paper-record.ts'
import { withoutEmphasis } from './passage.ts'
import { isPersonName, namePattern, titledPattern } from './person.ts'
import { namesOffice, standingOf } from './standing.ts'
import type { Zone } from './zone.ts'

const labelInside = new RegExp(
  `(?:^|[\\s.;,–—*_-])(${attendanceLabels})[*_]{0,3}\\s{0,2}:[*_]{0,3}\\s*`,
  'gi',
)

type Presence = Attendee['presence']

/** Everybody who is listed as there or as excused. */
export function readAttendance(zones: readonly Zone[]): { attendance: Attendee[]; lists: Block[] } {
  const attendance: Attendee[] = []
  const lists: Block[] = []
  for (const [index, zone] of zones.entries()) {
    const presence = presenceIn(zones, index)
    for (const block of zone.blocks) {
      const found = attendeesIn(block, zone, presence)
      if (found.length === 0) continue
      attendance.push(...found)
      lists.push(block)
    }
  }
  return { attendance, lists }
}

/** Two headings in a row are the columns of a table: which names stood under which is lost. */
function presenceIn(zones: readonly Zone[], index: number): Presence {
  const zone = zones[index]
  const before = zones[index - 1]
  if (zone?.role !== 'attendance') return 'present'
  if (before?.role === 'attendance' && before.blocks.length === 0) return null
  return presenceOf(zone.heading?.passage.text ?? '')
}

function presenceOf(label: string): Presence {
  return /apolog|absen/i.test(label) ? 'apologies' : 'present'
}

function attendeesIn(block: Block, { role }: Zone, presence: Presence): Attendee[] {
  const { text } = withoutEmphasis(block.passage)
  const head = text.slice(0, 6000)
  const isLabelled = labelledList.test(head)
  if (isLabelled) return segmentsOf(head).flatMap((segment) => listed(segment.words, segment))
  if (role !== 'attendance' || block.kind === 'heading') return []
  return block.kind === 'row'
    ? inRow(block, presence)
    : (alone(head, { presence, role: null }) ?? listed(head, { presence, role: null }))
}

interface Group {
  presence: Presence
  /** What everybody of the group is, where they are nothing else. */
  role: string | null
}

/** “Panel: …. Apologies: …” in one paragraph. */
function segmentsOf(text: string): (Group & { words: string })[] {
  const found = [...text.matchAll(labelInside)]
  const [first] = found
  const start = labelledList.exec(text)
  const marks =
    start !== null && first?.index !== 0
      ? [start, ...found.filter(({ index }) => index > start[0].length - 3)]
      : found
  return marks.map((mark, place) => {
    const label = mark[1] ?? ''
    const words = text.slice(mark.index + mark[0].length, marks[place + 1]?.index ?? text.length)
    const isOffice = /^(?:secretariat|observers?|chair|minute)/i.test(label)
    return {
      words: listPart(words).replace(plural, ''),
      presence: presenceOf(label),
      role: isOffice ? label : null,
    }
  })
}

/** A title that is printed once, for everybody who follows. */
const plural = /^\s*(?:Councillors|Cllrs|Cynghorwyr|Messrs|Members)\b\.?:?\s+(?=\p{Lu})/u

/** A list ends with its sentence; what comes after is told, not listed. */
function listPart(words: string): string {
  const end = /(?<!(?:^|[\s(])\p{Lu})\.[*_]{0,3}\s+(?=[*_]{0,3}\p{Lu}[\p{L}’']*\s+\p{Ll})/u.exec(
    words,
  )
  return end === null ? words : words.slice(0, end.index)
}

/** One person to a line: “Ann Lee, Adur Council (Chair)”, “Ann Lee – Chair”. */
function alone(text: string, group: Group): Attendee[] | null {
  const name = nameAtStart(text)
  if (name === null) return null
  const rest = text.slice(name.length)
  const parts = splitList(rest.replace(/^[\s,.–—-]+/, ''))
  const isOne = parts.filter((part) => nameAtStart(part) !== null).length < 2
  return isOne ? [person(name, rest, group)] : null
}

function listed(words: string, group: Group): Attendee[] {
  const everybody = /\s[–—-]\s*all\s+(?:from\s+)?([^.,;]{2,60}?)[\s.]*$/i.exec(words)
  const text = everybody === null ? words : words.slice(0, everybody.index)
  const found = splitAt(text, ';').flatMap((part, _, parts) =>
    parts.length > 1 ? (alone(part, group) ?? between(part, group)) : between(part, group),
  )
  return found.map((attendee) =>
    everybody?.[1] === undefined || attendee.organisation !== null
      ? attendee
      : { ...attendee, organisation: everybody[1] },
  )
}

/** Names with commas between them; what is no name belongs to the name before. */
function between(text: string, group: Group): Attendee[] {
  const found: { name: string; rest: string }[] = []
  for (const part of splitList(text)) {
    const name = nameAtStart(part)
    const last = found.at(-1)
    if (name !== null) found.push({ name, rest: part.slice(name.length) })
    else if (last !== undefined) last.rest += `, ${part}`
  }
  return found.map(({ name, rest }) => person(name, rest, group))
}

function inRow({ cells }: Block, presence: Presence): Attendee[] {
  const texts = cells.map((cell) => withoutEmphasis(cell).text).filter((text) => text !== '')
  const at = texts.findIndex((text) => isPersonName(text))
  const [name] = at < 0 ? [] : texts.slice(at)
  if (name === undefined) return []
  return [
    person(name, `, ${texts.filter((_, index) => index !== at).join(', ')}`, {
      presence,
      role: null,
    }),
  ]
}

/** At commas and semicolons outside brackets, before “and”, and where a bracket closes before a name. */
function splitList(text: string): string[] {
  return splitAt(text, ',|;|\\s+(?:and|&)\\s+(?=\\p{Lu})|(?<=\\))\\s+(?=\\p{Lu})')
}

function splitAt(text: string, signs: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const found of text.matchAll(new RegExp(`[()]|${signs}`, 'gu'))) {
    if (found[0] === '(') depth += 1
    else if (found[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      parts.push(text.slice(start, found.index))
      start = found.index + found[0].length
    }
  }
  parts.push(text.slice(start))
  return parts
    .map((part) => part.replace(/^[\s*_]+|[\s*_]+$/g, ''))
    .filter((part) => /\p{L}/u.test(part))
}

const leading = new RegExp(`^(?:${namePattern}|${titledPattern})`, 'u')

function nameAtStart(text: string): string | null {
  const run = leading.exec(text.slice(0, 120))?.[0]
  if (run === undefined) return null
  const words = run.split(/(?<=\s)/)
  for (let kept = words.length; kept > 0; kept -= 1) {
    const name = words.slice(0, kept).join('').trim()
    const dropped = words.slice(kept).join('').trim()
    if (isPersonName(name) && (dropped === '' || namesOffice(dropped))) return name
  }
  return null
}

/** Standing in for somebody else says where the somebody is from. */
const deputising = new RegExp(
  `(?:^|\\s)for\\s+(?:${namePattern}|${titledPattern})\\s{0,2}(?:[,–—-]\\s{0,2})?`,
  'u',
)

function person(name: string, described: string, group: Group): Attendee {
  const text = described
    .replace(/\s[–—-]\s+(?:both|for item)\b[^()]*/i, '')
    .replace(/\(\s*items?\b[^()]*\)/i, '')
    .replace(/^[\s,.;:–—-]+/, '')
    .replace(/[\s.,;]+$/, '')
  const brackets = [...text.matchAll(/\(([^()]*)\)?/g)].map((found) => found[1] ?? '')
  const outside = text
    .replaceAll(/\([^()]*\)?/g, ' ')
    .replace(/[)\s,.;–—-]+$/, '')
    .replace(/^[)\s,.;–—-]+/, '')
  const parts = [outside, ...brackets]
    .map((part) => part.replace(deputising, ' ').trim())
    .filter((part) => part !== '')
  const standings = parts.map(standingOf)
  const role =
    standings.find((each) => each.role !== null)?.role ??
    parts.find((part) => namesOffice(part)) ??
    group.role
  const organisation = standings.find((each) => each.organisation !== null)?.organisation ?? null
  return {
    name,
    role: role === organisation ? group.role : role,
    organisation,
    presence: group.presence,
  }
}
