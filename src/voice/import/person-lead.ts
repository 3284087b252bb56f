import {
  isPersonName,
  namePattern,
  namesBody,
  namesOffice,
  titledPattern,
  withoutTitles,
} from './person.ts'

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

/** Who is named before a colon or a dash: “Ann Lee – yes”, “**Cllr Jones** (Adur): yes”, “Chair: yes”. */
export function leadOf(text: string, people: KnownPeople = nobodyKnown): Lead | null {
  const head = text.slice(0, 240)
  const call = called.exec(head)
  if (call?.[1] !== undefined && people.has(call[1])) return { by: call[1], width: call[0].length }
  const loose = looseLeadOf(head, people)
  if (loose !== null) return loose
  const name = named.exec(head)
  if (name?.[1] !== undefined && isPersonName(name[1]))
    return { by: name[1], width: name[0].length }
  const chair = chaired.exec(head)
  return chair?.[1] === undefined ? null : { by: chair[1], width: chair[0].length }
}

/** A known name in full needs no sign where a new sentence begins after it. */
function looseLeadOf(text: string, people: KnownPeople): Lead | null {
  const by = people.names.find((name) => text.startsWith(name))
  if (by === undefined) return null
  const sign = /^,?\s+(?=\p{Lu}|I\b)/u.exec(text.slice(by.length))
  const described = /^,\s([^.,:?!]{2,60})[,:]/.exec(text.slice(by.length))?.[1] ?? ''
  if (sign === null || namesOffice(described) || namesBody(described)) return null
  return { by, width: by.length + sign[0].length }
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
