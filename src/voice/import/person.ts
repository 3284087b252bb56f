import type { NamedPerson } from './paper-record.ts'

const title =
  '(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Cllrs|Councillor|Rev|Revd|Reverend|Alderman|Canon|Fr|Hon|Rt|Capt|Major|Supt|PC|Insp)\\.?'
const word = "(?:(?:O|D|L|M)['’])?\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*){0,3}"
const initial = '\\p{Lu}\\.?'
const particle = '(?:de|van|der|von|den|la|le|du|di|da|dos|bin|al|ap|ter|af)'

/** A name with two words or more, such as “Dr Ann van der Lee”; titles may stand before it. */
export const namePattern = `(?:${title}[ \\t]{1,4}){0,3}${word}(?:[ \\t]{1,4}(?:${particle}|${initial}(?=[ \\t]))){0,3}(?:[ \\t]{1,4}${word}){1,3}`
/** A name of which a title makes one word enough: “Cllr Jones”. */
export const titledPattern = `(?:${title}[ \\t]{1,4}){1,3}${word}`

const whole = new RegExp(`^(?:${namePattern}|${titledPattern})$`, 'u')
const titles = new RegExp(`^(?:${title}\\s+)+`, 'u')

/** Words that begin with a capital and stand in no person's name. */
const notNames = new Set(
  (
    'Council Councils Commission Committee Board Group Groups Partnership Partnerships Panel Chair Secretary Secretariat Association ' +
    'Organisation Organisations Trust University College School Schools Ltd Limited Department Ministry Agency Authority Authorities ' +
    'Society Centre Center Foundation Chamber Federation Union Service Services Network Forum Company Bureau Police Office Officer ' +
    'Officers Officials Team Members Member Director Manager Leader Government Local National Regional County District Parish Borough ' +
    'Town City Village South North East Central Job Jobs Club Clubs Food Bank Fund Funds Report Paper Session Round Table ' +
    'Tables Workshop Question Questions Answer Answers Action Actions Key Next All Our Many New First Second Third Fourth Some The This ' +
    'That These Those There What Why How When Where Which Who Is Are Do Does Can Could Should Would Item Agenda Minutes Meeting ' +
    'Date Venue Time Apologies Present Attendees Welcome Introduction Introductions Summary Closing Conclusion Conclusions Opening Overall Any Other ' +
    'Business Businesses Matters Arising Open Data Public Private Sector Policy Strategy Plan Programme Project Projects Review ' +
    'Update Feedback Discussion Discussions Points Point Note Notes Notice Future Current Economic Social Community Communities Voluntary Health Care ' +
    'Housing Skills Training Education Employment Transport Digital Older People Families Support Help Advice Citizens In Of ' +
    'For And With From At On By To An A As If It We They You Not No Yes More Less Better Each Every Both Following After Before During ' +
    'January February July September October November December Monday Tuesday Wednesday Thursday Friday ' +
    'Saturday Sunday England Scotland Wales Britain Kingdom House Room Avenue Theatre Library Hotel ' +
    'Farmers Markets Market High Living Wage Cost Act Progress Complete Presentation Presentations Speaker Speakers ' +
    'Audience Delegates Participants Facilitator Facilitators Host Further Information Contact Website Good Practice Adviser Advisor Senior Deputy Assistant Executive Chief President Vice Coordinator Co-ordinator Lecturer Treasurer Trustee Transparency'
  ).split(' '),
)

/** Whether these words, and no others, look like the name of a person. */
export function isPersonName(text: string): boolean {
  const name = text.trim()
  if (name.length > 60 || !whole.test(name)) return false
  const words = withoutTitles(name).split(/\s+/)
  if (words.some((each) => notNames.has(each))) return false
  // A row of capitals is an abbreviation, and a body.
  return !words.every((each) => /^\p{Lu}{3,}$/u.test(each)) || words.length === 2
}

export function withoutTitles(name: string): string {
  return name.replace(titles, '')
}

const body =
  /\b(?:Councils?|Commission|Committee|Association|Organisations?|Trust|University|College|School|Ltd|Limited|Department|Ministry|Agency|Authority|Society|Centre|Foundation|Federation|Union|Network|Forum|Company|Bureau|Police|Partnership|Chamber|Alliance|Institute|Foodbank|Church|Charity|Hospital|NHS|Citizens Advice|Jobcentre|Job Centre|Consortium|Assembly|Treasury|plc|CIC|LLP)\b|^\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&]*$|\.(?:com|org|co\.uk|gov\.uk)\b/u
const officeWord =
  '(?:director|manager|officer|leader|head|lead|chair|chairman|chairwoman|chairperson|co-chair|secretary|secretariat|chief|executive|president|vice|deputy|assistant|professor|lecturer|councillor|mayor|minister|co-?ordinator|adviser|advisor|barrister|solicitor|economist|analyst|researcher|clerk|treasurer|trustee|founder|owner|member|minutes?|taker|principal|partner|consultant|specialist|commissioner|facilitator|host|organiser|engineer|teacher|doctor|nurse|vicar|bishop|editor|journalist|representative|ambassador|champion|superintendent|inspector|constable|observer|apprentice|volunteer|farmer|resident|governor|practitioner|developer|senior)'
const office = new RegExp(`\\b${officeWord}\\b`, 'i')
const endsInOffice = new RegExp(`\\b${officeWord}$`, 'i')

export function namesOffice(text: string): boolean {
  return office.test(text)
}

export function namesBody(text: string): boolean {
  return body.test(text)
}

type Standing = Pick<NamedPerson, 'role' | 'organisation'>

/** What stands after a name: “the Deputy Director of Shelter”, “Head of Skills, Adur Council”, “Defra”. */
export function standingOf(described: string): Standing {
  const text = described
    .trim()
    .replace(/^(?:the|a|an|our|who is|is|was)\s+/i, '')
    .replace(/[\s.,;:]+$/, '')
  if (text === '') return { role: null, organisation: null }
  return atBody(text) ?? ofBody(text) ?? besideBody(text) ?? alone(text)
}

/** “Corporate Director at the Council”, “from the Council”. */
function atBody(text: string): Standing | null {
  const only =
    /^(?:at|with|from|of|for|representing|on behalf of)\s+(?:the\s+)?(?=\p{Lu}|\d)(.{2,160})$/u
  const organisation = only.exec(text)?.[1]
  if (organisation !== undefined) return { role: null, organisation }
  for (const preposition of ['at|with|from|representing|on behalf of', 'for']) {
    const between = new RegExp(
      `^(.{2,160}?)[\\s,]+(?:${preposition})\\s+(?:the\\s+)?(?=\\p{Lu}|\\d)(.{2,160})$`,
      'u',
    )
    const [, role = '', rest = ''] = between.exec(text) ?? []
    const isClear = preposition !== 'for' || namesBody(rest)
    if (rest !== '' && isClear && (namesOffice(role) || /^\p{Lu}/u.test(role)))
      return { role: role.trim(), organisation: rest.trim() }
  }
  return null
}

/** “Leader of Milton Keynes Council and the Executive chair”: the second office stays with the first. */
function ofBody(text: string): Standing | null {
  for (const found of text.matchAll(/\s(?:of|to)\s+(?:the\s+)?(?=\p{Lu})/gu)) {
    const role = text.slice(0, found.index)
    const rest = text.slice(found.index + found[0].length)
    const also = /,?\s+and\s+(?:the\s+|an?\s+)?/.exec(rest)
    const isSecond = also !== null && namesOffice(rest.slice(also.index))
    const organisation = isSecond ? rest.slice(0, also.index) : rest
    if (!namesOffice(role) || !namesBody(organisation) || organisation.includes(',')) continue
    return { role: isSecond ? text : role, organisation }
  }
  return null
}

/** “Head of Housing, Adur Council”: the last part is the body. */
function besideBody(text: string): Standing | null {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf(' – '), text.lastIndexOf(' - '))
  if (at < 0) return null
  const left = text.slice(0, at).trim()
  const right = text.slice(at).replace(/^[\s,–-]+/, '')
  if (namesOffice(left) && !endsInOffice.test(right)) return { role: left, organisation: right }
  if (namesBody(left) && namesOffice(right)) return { role: right, organisation: left }
  return null
}

function alone(text: string): Standing {
  const [, outside = '', inside = ''] = /^(.{2,120}?)\s*\(([^()]{2,80})\)$/.exec(text) ?? []
  if (inside !== '' && namesOffice(inside)) return { role: inside, organisation: outside }
  if (inside !== '' && namesOffice(outside)) return { role: outside, organisation: inside }
  const isOffice =
    endsInOffice.test(text) ||
    /^\p{Ll}/u.test(text) ||
    (namesOffice(text) && !namesBody(text) && !/^Office\b|\bOffice$/.test(text))
  return isOffice ? { role: text, organisation: null } : { role: null, organisation: text }
}
