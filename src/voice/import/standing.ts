import type { NamedPerson } from './paper-record.ts'

const body =
  /\b(?:Councils?|Commission|Committee|Association|Organisations?|Trust|University|College|School|Ltd|Limited|Department|Ministry|Agency|Authority|Society|Centre|Foundation|Federation|Union|Network|Forum|Company|Bureau|Police|Partnership|Board|Chamber|Alliance|Institute|Foodbank|Church|Charity|Hospital|NHS|Citizens Advice|Jobcentre|Job Centre|Consortium|Cyngor|Partneriaeth|Menter|Cymdeithas|Prifysgol|Assembly|Treasury|plc|CIC|LLP)\b|^\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&]*$|\.(?:com|org|co\.uk|gov\.uk)\b/u
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
    .replace(/,?\s+and$/, '')
    .replace(/[\s.,;:]+$/, '')
  if (text === '') return { role: null, organisation: null }
  return atBody(text) ?? ofBody(text) ?? besideBody(text) ?? alone(text)
}

const onlyBody =
  /^(?:at|with|from|of|for|representing|on behalf of)\s+(?:the\s+)?(?=\p{Lu}|\d)(.{2,160})$/u
const officeAtBody =
  /^(.{2,160}?)[\s,]+(?:at|with|from|representing|on behalf of)\s+(?:the\s+)?(?=\p{Lu}|\d)(.{2,160})$/u
const officeForBody = /^(.{2,160}?)\s+for\s+(?:the\s+)?(?=\p{Lu})([^,]{2,160})$/u

/** “Corporate Director at the Council”, “from the Council”. */
function atBody(text: string): Standing | null {
  const organisation = onlyBody.exec(text)?.[1]
  if (organisation !== undefined) return { role: null, organisation }
  return officeWith(officeAtBody.exec(text)) ?? officeForKnown(officeForBody.exec(text))
}

function officeWith(found: RegExpExecArray | null): Standing | null {
  const [, role = '', organisation = ''] = found ?? []
  const isOffice = namesOffice(role) || /^\p{Lu}/u.test(role)
  return organisation !== '' && isOffice
    ? { role: role.trim(), organisation: organisation.trim() }
    : null
}

/** After “for” stands a field as often as a body. */
function officeForKnown(found: RegExpExecArray | null): Standing | null {
  return namesBody(found?.[2] ?? '') ? officeWith(found) : null
}

/** What a head or director is of without its being a body: “Head of Adult Services”. */
const field =
  /\b(?:Health|Services?|Planning|Development|Policy|Housing|Strategy|Communities|Finance|Education|Operations|Communications|Resources|Partnerships|Place|Growth|Skills|Research|Environment|Transport|Care|Affairs|Programmes?|Engagement|Regeneration|Learning|Children|Families|Marketing|Delivery|Transformation|Data|Innovation|Futures|Projects?|Business|Economy|Culture|Sport|Practice|Governance|Law|Inclusion|Equality)\b/
const severalCapitals = /^\p{Lu}[\p{L}'’-]*(?:\s(?:&|and|of|the|for|yr?|\p{Lu}[\p{L}'’.-]*)){1,6}$/u

/** “Leader of Milton Keynes Council and the Executive chair”: the second office stays with the first. */
function ofBody(text: string): Standing | null {
  for (const found of text.matchAll(/\s(?:of|to)\s+(?:the\s+)?(?=\p{Lu})/gu)) {
    const role = text.slice(0, found.index)
    const rest = text.slice(found.index + found[0].length)
    const also = /,?\s+and\s+(?:the\s+|an?\s+)?/.exec(rest)
    const isSecond = also !== null && namesOffice(rest.slice(also.index))
    const organisation = isSecond ? rest.slice(0, also.index) : rest
    const isBody =
      namesBody(organisation) || (severalCapitals.test(organisation) && !field.test(organisation))
    if (!namesOffice(role) || !isBody || organisation.includes(',')) continue
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
  return isRole(text) ? { role: text, organisation: null } : { role: null, organisation: text }
}

function isRole(text: string): boolean {
  if (endsInOffice.test(text) || /^\p{Ll}/u.test(text)) return true
  return namesOffice(text) && !namesBody(text) && !/^Office\b|\bOffice$/.test(text)
}
