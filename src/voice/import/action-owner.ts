import { isPersonName } from './person.ts'
import type { KnownPeople } from './person-lead.ts'
import { namesBody } from './standing.ts'

export interface Owned {
  /** Null where it is to be done and nobody is named. */
  owner: string | null
  /** The words alone show that this is an action. */
  isCertain: boolean
}

const small = new Set(
  'and of the members member team from representatives representative all partners partner staff group chair or on behalf & officers officer for in with lead leads colleagues both each other'.split(
    ' ',
  ),
)
const bodies =
  /\b(?:Panel|Team|Secretariat|Chair|Chairman|Officials|Officers?|Members?|Group|Board|Office|Council|Department|Committee|All|Partners|Staff|Clerk|Director|Manager|Secretary|Everyone|Delegates|Partnership|Leads?|Coordinator|Co-ordinator|Facilitator|Mayor|Leader|Cllr|Agency|Ministry|Treasurer|Minister|Everybody)\b/i
const starters =
  /^(?:not|needs?|had|likely|due|how|what|when|where|why|going|according|thanks|welcome|listen|subject|prior|next|related|contrary|up|back|attention|access|there|it|this|that|these|those|in|meeting|a|an|set|ready|able|keen|happy|agreed|as|with|by|from|to|on|at|if|so|but|data|work|plans|ways)\b/i
const shape =
  /^(.{2,140}?),?\s+(to|will|would|should|shall|must|agreed to|undertook to|offered to|has agreed to|have agreed to|is to|are to)\s+(?:also\s+|both\s+|each\s+)?([a-z][a-z-]+)\b/
const colon = /^([^:–—]{2,60}?)\s{0,2}(?::|\s[–—-]\s)\s*(?=\S)/
const bracketed = /^[[(]([^()[\]]{2,60})[\])]\s*/
const notDeeds = new Set(['continue', 'remain', 'have'])
const agreed = /^It was agreed (?:that )?(?=\p{Lu})/u

/** Who is to do it: “Ann Lee to write to …”, “Secretariat: circulate …”, “[AL] circulate …”. */
export function ownerOf(text: string, people: KnownPeople): Owned | null {
  const head = text.slice(0, 320)
  return ownerToDo(head, people) ?? ownerBefore(head, people)
}

/** “Ann Lee to write …”, “It was agreed that Ann Lee would write …”. */
function ownerToDo(head: string, people: KnownPeople): Owned | null {
  const lead = agreed.exec(head)?.[0].length ?? 0
  const found = shape.exec(head.slice(lead))
  if (found === null) return null
  const [owner, link, verb] = found.slice(1).map((part) => part.trim())
  if (owner === undefined || verb === undefined || !isOwner(owner, people)) return null
  const isCertain = link === 'to' || lead > 0
  if (verb === 'be') return isPassive(head.slice(lead)) ? { owner: null, isCertain } : null
  return notDeeds.has(verb) ? null : { owner: owner.replace(/^the /i, ''), isCertain }
}

/** “[AL] write …”, “Ann Lee: write …”. */
function ownerBefore(head: string, people: KnownPeople): Owned | null {
  const bracket = bracketed.exec(head)?.[1] ?? ''
  if (isOwner(bracket, people)) return { owner: bracket, isCertain: true }
  const before = colon.exec(head)?.[1] ?? ''
  return isOwner(before, people) ? { owner: before, isCertain: false } : null
}

function isPassive(text: string): boolean {
  return /\bto be [a-z]+(?:ed|n|t)\b/.test(text)
}

/** “… to be circulated (Ann Lee / Bo Day).” */
export function ownsAtEnd(text: string, people: KnownPeople): Owned | null {
  const found = /\(([^()]{2,160})\)[\s.]*$/.exec(text.slice(-240))
  const named = found?.[1]?.trim()
  if (named === undefined) return null
  const inside = /^.{2,60}? to [a-z]+ .*;\s*(.+)$/.exec(named)?.[1]
  const owner = inside ?? named
  const parts = partsOf(owner)
  const isApart = /[.?!]\s*$/.test(text.slice(0, text.lastIndexOf('(')))
  return areOwners(owner, people)
    ? {
        owner: inside === undefined ? named : leading(named, inside),
        isCertain: isApart || parts.some((part) => isPersonName(part) || people.has(part)),
      }
    : null
}

function partsOf(owners: string): string[] {
  return owners.split(/\s*(?:\/|,|;|&|\band\b)\s*/).filter((part) => part !== '')
}

/** Whether every one of these is somebody, or a body, that can own an action. */
export function areOwners(text: string, people: KnownPeople): boolean {
  const parts = partsOf(text)
  return parts.length > 0 && parts.every((part) => isOwner(part, people))
}

/** “(Ann Lee to write; Bo Day)” names both. */
function leading(named: string, rest: string): string {
  const first = /^(.{2,60}?) to [a-z]+ /.exec(named)?.[1] ?? ''
  return first === '' ? rest : `${first}; ${rest}`
}

function startsHigh(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** A row of names, bodies and offices, and nothing else. */
function isOwner(text: string, people: KnownPeople): boolean {
  const words = text.split(/[\s,/()]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 16 || starters.test(text) || !startsHigh(text))
    return false
  if (!words.every((word) => startsHigh(word) || small.has(word) || /^[&–-]$/.test(word)))
    return false
  const parts = text.split(/\s*(?:\/|,|&|\band\b)\s*/).filter((part) => part !== '')
  return parts.some(
    (part) =>
      people.has(part) ||
      isPersonName(part) ||
      namesBody(part) ||
      bodies.test(part) ||
      /^\p{Lu}{2,8}s?$/u.test(part),
  )
}
