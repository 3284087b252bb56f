import { isPersonName, namePattern, titledPattern, withoutTitles } from './person.ts'
import { namesBody, namesOffice } from './standing.ts'

/** Somebody named at the beginning of what they said. */
export interface Lead {
  by: string
  /** How much of the text the name, its sign and the blanks take. */
  width: number
}

/** The people a paper has named so far, in all the ways it may call them. */
export interface KnownPeople {
  has: (name: string) => boolean
  /** Names in full, as printed. */
  names: readonly string[]
}

export function knownPeople(names: readonly string[]): KnownPeople {
  const calls = new Set<string>()
  for (const name of names) {
    const bare = withoutTitles(name)
    const words = bare.split(/\s+/)
    calls.add(name).add(bare)
    if (words.length < 2) continue
    const [first = '', last = ''] = [words[0], words.at(-1)]
    calls
      .add(first)
      .add(last)
      .add(words.map((word) => word.charAt(0)).join(''))
  }
  return {
    has: (name) => calls.has(name) || calls.has(withoutTitles(name)),
    names: [...new Set(names)],
  }
}

export const nobodyKnown: KnownPeople = knownPeople([])

const marks = '[*_]{0,3}'
const aside = '(?:\\s{0,2}\\([^()]{1,80}\\))?'
const office =
  '(?:The )?(?:Chair(?:man|woman|person)?|Panel(?: response)?|Facilitator|Moderator|Host|Speaker|Audience(?: member)?|Floor|Council(?:lor)?|Officer)'
const sign = '(?::|[–—−―‒]|--|-(?=\\s))'
const anySign = '(?::|[–—−―‒]|--?)'

const named = new RegExp(
  `^${marks}(${namePattern}|${titledPattern})${marks}${aside}(?:,\\s[^:–—?!.]{1,80}(?=:))?${marks}\\s{0,3}${sign}${marks}\\s*`,
  'u',
)
const called = new RegExp(
  `^${marks}([\\p{Lu}][\\p{L}\\p{M}'’.-]*(?:\\s[\\p{Lu}][\\p{L}\\p{M}'’-]*){0,4}?)${marks}${aside}${marks}\\s{0,3}${anySign}${marks}\\s*`,
  'u',
)
const chaired = new RegExp(
  `^${marks}(${office})${marks}${aside}${marks}\\s{0,3}(?::|[–—−]|-(?=\\s))${marks}\\s*`,
  'u',
)

const bracketed = /^[*_]{0,3}\(([^()]{2,60})\)[*_]{0,3}\s{0,2}[:,–-]?\s+/

/** Who is named before a colon or a dash: “Ann Lee – yes”, “**Cllr Jones** (Adur): yes”, “Chair: yes”. */
export function leadOf(text: string, people: KnownPeople = nobodyKnown): Lead | null {
  const head = text.slice(0, 240)
  if (!/[:–—−―‒()-]/.test(head) && people.names.length === 0) return null
  const isSomebody = (name: string): boolean => people.has(name) || isPersonName(name)
  return (
    leadBy(called, head, people.has) ??
    leadBy(bracketed, head, isSomebody) ??
    looseLeadOf(head, people) ??
    leadBy(named, head, isPersonName) ??
    leadBy(chaired, head, () => true)
  )
}

function leadBy(pattern: RegExp, head: string, isKnown: (name: string) => boolean): Lead | null {
  const found = pattern.exec(head)
  const by = found?.[1]?.trim()
  return found === null || by === undefined || !isKnown(by) ? null : { by, width: found[0].length }
}

/** A known name in full needs no sign where a new sentence begins after it. */
function looseLeadOf(text: string, people: KnownPeople): Lead | null {
  const by = people.names.find((name) => text.startsWith(name))
  if (by === undefined) return null
  const gap = /^,?\s+(?=\p{Lu}|I\b)/u.exec(text.slice(by.length))
  const described = /^,\s([^.,:?!]{2,60})[,:]/.exec(text.slice(by.length))?.[1] ?? ''
  if (gap === null || namesOffice(described) || namesBody(described)) return null
  return { by, width: by.length + gap[0].length }
}

const boldLead = /^\*\*([\p{L}\d][^*]{0,200}?):\*\*\s+(?=\S)/u
const notSomebody =
  /^(?:answers?$|(?:notes?|actions?|updates?|comments?|key|points?|summary|links?|sources?|responses?)\b)/i

/** A label in bold before an answer: “**Panel member, health:** yes”. “**Answer:**” names nobody. */
export function boldLeadOf(text: string): { by: string | null; width: number } | null {
  const found = boldLead.exec(text)
  const by = found?.[1]
  if (found === null || by === undefined) return null
  if (by === 'Answer') return { by: null, width: found[0].length }
  return notSomebody.test(by) ? null : { by, width: found[0].length }
}

const saying =
  '(?:said|says|replied|replies|added|adds|responded|responds|answered|answers|agreed|agrees|explained|explains|felt|feels|noted|notes|commented|comments|suggested|suggests|thought|thinks|stressed|stresses|argued|argues|highlighted|highlights|acknowledged|acknowledges|confirmed|confirms|stated|states|observed|reported|reports|told|emphasised|pointed out|points out|wondered|believed|believes|expressed|reminded|outlined|described)'
const reporting = new RegExp(
  `^${marks}(${namePattern}|${titledPattern})${marks}${aside}(?:,\\s[^.?!]{1,120}?,)?\\s{1,3}(?:also |then |further )?${saying}\\b`,
  'u',
)
const reportingCall = new RegExp(`^(\\p{Lu}[\\p{L}'’-]+)\\s{1,3}(?:also |then )?${saying}\\b`, 'u')

/** Who is said to have said it: “Ann Lee replied that …”. Nothing of it is taken away. */
export function reportedBy(text: string, people: KnownPeople): string | null {
  const head = text.slice(0, 300)
  const name = reporting.exec(head)?.[1]
  if (name !== undefined && isPersonName(name)) return name
  const call = reportingCall.exec(head)?.[1]
  return call !== undefined && people.has(call) ? call : null
}
