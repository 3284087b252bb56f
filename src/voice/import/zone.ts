import type { Block } from './block.ts'
import { wordCount } from './line.ts'
import { firstDate } from './paper-date.ts'
import { withoutEmphasis } from './passage.ts'
import { isTopic, type Place, staysIn } from './zone-heading.ts'
import { type RoleWithHeader, roleOf, type ZoneRole } from './zone-role.ts'
import { roleOfParagraph } from './zone-start.ts'

/** A part of a paper: what stands under a heading that says what it is for. */
export interface Zone {
  role: RoleWithHeader
  heading: Block | null
  blocks: Block[]
}

/** Parts of a paper, in order. The first is what stands before all headings. */
export function zonesOf(blocks: readonly Block[], isMinutes: boolean): Zone[] {
  const hasRounds = blocks.some(
    (_, index) => headingRole(blocks.slice(index, index + 4), index, isMinutes) === 'round',
  )
  const zones: Zone[] = [{ role: 'header', heading: null, blocks: [] }]
  for (const [index, block] of blocks.entries()) {
    const zone = zones.at(-1)
    if (zone === undefined) break
    const place: Place = { zone, block, following: blocks.slice(index + 1, index + 4) }
    const role =
      block.kind === 'heading'
        ? roleUnder(place, headingRole(blocks.slice(index, index + 4), index, isMinutes), index)
        : roleOfParagraph(place, { isMinutes, hasRounds })
    if (role === null) zone.blocks.push(block)
    else if (role === 'round' && isBareHeading(zone)) {
      zone.role = role
      zone.blocks.push(block)
    } else if (block.kind === 'heading') zones.push({ role, heading: block, blocks: [] })
    else zones.push({ role, heading: null, blocks: [block] })
  }
  return zones
}

/** A heading that says nothing of its role, with nothing under it yet: the set question under it tells. */
function isBareHeading({ role, heading, blocks }: Zone): boolean {
  return role === 'other' && heading !== null && blocks.length === 0
}

const dated = /^[*_]{0,3}(?:date|when|venue|where|location|held)\b/i

/** The first line is a title, and a line with a date, or over one, tells of the meeting, whatever their words. */
function isOverPaper(block: Block, following: readonly Block[], index: number): boolean {
  const { text } = block.passage
  const isPart =
    /^[*_]{0,3}(?:introduction|welcome|attend\w+|present|apologies|background|agenda)\b/i
  if (index > 3 || (isPart.test(text) && firstDate(text) === null)) return false
  return index === 0 || firstDate(text) !== null || following.slice(0, 2).some(tellsWhen)
}

function tellsWhen({ passage: { text }, kind }: Block): boolean {
  const isShort = kind === 'paragraph' && wordCount(text) <= 25
  return isShort && (dated.test(text) || /^[*_]{0,3}(?:minutes|notes|report)\b/i.test(text))
}

/** What a heading says by itself. */
function headingRole(
  [block, ...following]: readonly Block[],
  index: number,
  isMinutes: boolean,
): ZoneRole | null {
  if (block?.kind !== 'heading') return null
  const { text } = withoutEmphasis(block.passage)
  if (wordCount(text) > 20 || isOverPaper(block, following, index)) return null
  const role = roleOf(text)
  return isMinutes && role !== null ? roleInMinutes(role, text) : role
}

/** Minutes talk of presentations and workshops without being them. */
function roleInMinutes(role: ZoneRole, text: string): ZoneRole {
  const talksOf: Partial<Record<ZoneRole, RegExp>> = {
    presentations: /$^/,
    introduction: /$^/,
    panel: /question|q\s?(?:&|and)\s?a/i,
    round: /round[\s-]?table|break[\s-]?out|table discussion/i,
  }
  return talksOf[role]?.test(text) === false ? 'other' : role
}

/** The role of the zone that a heading begins; null where it belongs to the zone it is in. */
function roleUnder(place: Place, role: ZoneRole | null, index: number): ZoneRole | null {
  const { zone, block, following } = place
  if (isOverPaper(block, following, index)) return null
  if (role === null && isTopic(place)) return 'round'
  if (staysIn(place, role)) return null
  return role === zone.role && role !== 'round' && role !== 'attendance' && isDeeperThan(place)
    ? null
    : (role ?? 'other')
}

function isDeeperThan({ zone, block }: Place): boolean {
  const level = zone.heading?.level ?? 0
  return level > 0 && block.level > level
}
