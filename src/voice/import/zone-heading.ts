import type { Block } from './block.ts'
import { isLabelHeading, isPartOfItsOwn } from './heading.ts'
import { wordCount } from './line.ts'
import { answerLabelOf } from './mark.ts'
import { withoutEmphasis } from './passage.ts'
import { isPersonName, namePattern } from './person.ts'
import { leadOf } from './person-lead.ts'
import { plainWords, type RoleWithHeader, type ZoneRole } from './zone-role.ts'

/** A block, the zone that is open before it, and what comes after it. */
export interface Place {
  zone: { role: RoleWithHeader; heading: Block | null; blocks: readonly Block[] }
  block: Block
  following: readonly Block[]
}

/** Whether a heading is a part of the zone it stands in, and begins no other. */
export function staysIn(place: Place, role: ZoneRole | null): boolean {
  const { zone, block } = place
  const level = zone.heading?.level ?? 0
  const isDeeper = level > 0 && block.level > level
  if (role === null) return isDeeper || belongs[zone.role](place)
  if (isDeeper) return !breaksOut(zone.role, role)
  const { text } = withoutEmphasis(block.passage)
  return (
    zone.role === 'round' && role !== 'round' && (role === 'introduction' || isLabelHeading(text))
  )
}

/** Rounds stand under any heading; questions also under that of the presentations. */
function breaksOut(outer: RoleWithHeader, role: ZoneRole): boolean {
  if (outer === 'round' || outer === 'panel') return role === 'round'
  if (outer === 'presentations') return role === 'round' || role === 'panel'
  return outer !== role
}

const numbered = /^[*_]{0,3}(?:item\s)?\d{1,2}[.):]\s/i
const anyName = new RegExp(namePattern, 'u')

/** What a heading that says nothing of its role may be inside each kind of zone. */
const belongs: Record<RoleWithHeader, (place: Place) => boolean> = {
  header: ({ zone, block }) =>
    block.level <= 1 &&
    !numbered.test(block.passage.text) &&
    block.marker === '' &&
    isTitlePage(zone.blocks),
  presentations: ({ block }) => anyName.test(block.passage.text),
  panel: ({ block, following: [next] }) => {
    const { text } = withoutEmphasis(block.passage)
    return text.endsWith('?') || isPersonName(text) || (next !== undefined && isAnswer(next))
  },
  round: ({ block }) => {
    const { text } = withoutEmphasis(block.passage)
    return block.level === 0 ? !isPartOfItsOwn(text) : text.endsWith('?') || isLabelHeading(text)
  },
  attendance: ({ block, following: [next] }) => {
    const isNumbered = block.marker !== '' || numbered.test(block.passage.text)
    return !isNumbered && next !== undefined && namesSomebody(next)
  },
  introduction: () => false,
  summary: () => false,
  closing: () => false,
  actions: () => false,
  other: () => false,
}

/** No paragraph yet: a title and the lines under it. */
function isTitlePage(blocks: readonly Block[]): boolean {
  return blocks.length < 12 && !blocks.some(({ passage }) => wordCount(passage.text) > 25)
}

/** A heading in a round, over set questions that are asked of each topic anew. */
export function isTopic({ zone, block, following: [next] }: Place): boolean {
  if (zone.role !== 'round' || next === undefined) return false
  const { text } = withoutEmphasis(block.passage)
  const asks = withoutEmphasis(next.passage).text.endsWith('?') && next.kind !== 'item'
  return asks && !text.endsWith('?') && !isLabelHeading(text) && !isPartOfItsOwn(text)
}

export function isAnswer({ passage }: Block): boolean {
  return answerLabelOf(passage.text) !== null || leadOf(passage.text) !== null
}

function namesSomebody(block: Block): boolean {
  const name = block.passage.text.split(/[,(–—]|\s-\s/)[0]?.trim() ?? ''
  return isPersonName(name) || (block.kind === 'heading' && plainWords(name).length < 30)
}
