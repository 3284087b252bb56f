import type { Block } from './block.ts'
import { isLabelHeading, isPartOfItsOwn } from './heading.ts'
import { wordCount } from './line.ts'
import { answerLabelOf, questionLabelOf } from './mark.ts'
import { withoutEmphasis } from './passage.ts'
import { isPersonName, namePattern } from './person.ts'
import { leadOf } from './person-lead.ts'
import { asksInside } from './prompt-mark.ts'
import { plainWords, roleOf, type ZoneRole } from './zone-role.ts'

/** A part of a paper: what stands under a heading that says what it is for. */
export interface Zone {
  role: ZoneRole | 'header'
  heading: Block | null
  blocks: Block[]
}

export interface ZoneSettings {
  /** Minutes talk of presentations and workshops without being them. */
  isMinutes: boolean
}

/** Parts of a paper, in order. The first is what stands before all headings. */
export function zonesOf(blocks: readonly Block[], settings: ZoneSettings): Zone[] {
  const zones: Zone[] = [{ role: 'header', heading: null, blocks: [] }]
  for (const [index, block] of blocks.entries()) {
    const zone = zones.at(-1)
    if (zone === undefined) break
    const following = blocks.slice(index + 1, index + 4)
    const begun = begins(zone, block, following, settings)
    if (begun === null) zone.blocks.push(block)
    else if (block.kind === 'heading') zones.push({ role: begun, heading: block, blocks: [] })
    else zones.push({ role: begun, heading: null, blocks: [block] })
  }
  return zones
}

/** The role of the zone that this block begins; null where it belongs to the zone it is in. */
function begins(
  zone: Zone,
  block: Block,
  following: readonly Block[],
  { isMinutes }: ZoneSettings,
): ZoneRole | null {
  if (block.kind !== 'heading') return beginsByItself(zone, block, following)
  const text = withoutEmphasis(block.passage).text
  const told = wordCount(text) <= 20 ? roleOf(text) : null
  const role = isMinutes ? roleInMinutes(told, text) : told
  const isDeeper =
    block.level > 0 && (zone.heading?.level ?? 0) > 0 && block.level > (zone.heading?.level ?? 0)
  if (role !== null && mayBegin(zone, role, { text, isDeeper })) return role
  if (role !== null && zone.role === role) return null
  return staysIn(zone, block, { text, isDeeper, following }) ? null : 'other'
}

function roleInMinutes(role: ZoneRole | null, text: string): ZoneRole | null {
  if (role === 'presentations' || role === 'introduction') return 'other'
  if (role === 'panel') return /question|q\s?(?:&|and)\s?a/i.test(text) ? role : 'other'
  if (role === 'round')
    return /round[\s-]?table|break[\s-]?out|table discussion/i.test(text) ? role : 'other'
  return role
}

const concludes =
  /^(?:the )?(?:event|day|conference|meeting|session|workshop|morning|afternoon|seminar|summit)\b[^.]{0,60}\b(?:concluded|closed|ended|finished|drew to a close|was brought to a close|came to (?:a|an) (?:close|end))\b|^(?:to close|in closing|closing the)\b|\b(?:closed|concluded) the (?:event|day|conference|meeting|workshop)\b/i

/** Questions with answers, and set questions with points, are known without a heading. */
function beginsByItself(zone: Zone, block: Block, following: readonly Block[]): ZoneRole | null {
  const text = block.passage.text
  if (
    following.length < 3 &&
    zone.role !== 'header' &&
    zone.role !== 'attendance' &&
    concludes.test(text)
  )
    return 'closing'
  if (zone.role === 'round' || zone.role === 'panel') {
    const isPanel = zone.role === 'panel'
    if (!isPanel && questionLabelOf(text) !== null && following.slice(0, 2).some(isLabelledAnswer))
      return 'panel'
    if (isPanel && leadOf(text) === null && asksInside(text)) return 'round'
    return null
  }
  if (questionLabelOf(text) !== null && following.some(isAnswer)) return 'panel'
  const isEarly = zone.role === 'header' || zone.role === 'introduction'
  return !isEarly && zone.role !== 'attendance' && asksInside(text) ? 'round' : null
}

function isLabelledAnswer(block: Block): boolean {
  return answerLabelOf(block.passage.text) !== null
}

function isAnswer(block: Block): boolean {
  return isLabelledAnswer(block) || leadOf(block.passage.text) !== null
}

interface Told {
  text: string
  isDeeper: boolean
}

function mayBegin(zone: Zone, role: ZoneRole, { text, isDeeper }: Told): boolean {
  if (zone.role === 'round') {
    if (isLabelHeading(text) && role !== 'round') return false
    return isDeeper ? role === 'round' : role !== 'introduction'
  }
  if (zone.role === 'panel') return isDeeper ? role === 'round' : true
  if (zone.role === 'presentations') return !isDeeper || role === 'round' || role === 'panel'
  return zone.role !== role || !isDeeper
}

function staysIn(
  zone: Zone,
  block: Block,
  { text, isDeeper, following }: Told & { following: readonly Block[] },
): boolean {
  const [next] = following
  if (isDeeper) return true
  switch (zone.role) {
    case 'header':
      return block.level <= 1 && !zone.blocks.some((each) => wordCount(each.passage.text) > 25)
    case 'presentations':
      return new RegExp(namePattern, 'u').test(text)
    case 'panel':
      return text.endsWith('?') || isPersonName(text) || (next !== undefined && isAnswer(next))
    case 'round':
      return block.level === 0 ? !isPartOfItsOwn(text) : text.endsWith('?') || isLabelHeading(text)
    case 'attendance':
      return (
        !/^\d|^item\b/i.test(text) &&
        block.marker === '' &&
        next !== undefined &&
        namesSomebody(next)
      )
    default:
      return false
  }
}

function namesSomebody(block: Block): boolean {
  const name = block.passage.text.split(/[,(–—]|\s-\s/)[0]?.trim() ?? ''
  return isPersonName(name) || (block.kind === 'heading' && plainWords(name).length < 30)
}
