import { readActions } from './action.ts'
import { readAttendance } from './attendance.ts'
import type { Block, Layout } from './block.ts'
import { type Claims, claimGround, claimWords } from './claim.ts'
import { paragraphsOf } from './closing.ts'
import { readHeader } from './header.ts'
import { withHeadings } from './heading.ts'
import { htmlLayout, looksLikeHtml } from './html-layout.ts'
import { wordCount } from './line.ts'
import { readPanel } from './panel.ts'
import { claimPanel } from './panel-question.ts'
import type { PaperRecord, SpanKind } from './paper-record.ts'
import { knownPeople } from './person-lead.ts'
import { plainLayout } from './plain-layout.ts'
import type { Reading } from './reading.ts'
import { recordOf } from './record.ts'
import { claimRound, readRound } from './round.ts'
import { claimOpening, readOpening } from './speaker.ts'
import { tile } from './tiling.ts'
import { type Zone, zonesOf } from './zone.ts'

/**
 * Reads a paper or minutes, in text, Markdown or HTML, into records.
 * Nothing is lost: the spans together are the whole text, and what fits nowhere is left over.
 */
export function readPaper(source: string): PaperRecord {
  const all = readAll(source)
  const claims: Claims = { exact: [], ground: [] }
  claimZones(claims, all)
  claimOpening(claims, all.opening)
  for (const piece of all.layout.furniture) claimGround(claims, piece, 'furniture')
  for (const line of all.header.lines) claimWords(claims, line, 'title')
  claimPanel(claims, all.questions)
  for (const round of all.rounds) claimRound(claims, round)
  for (const paragraph of paragraphsOf(all.zones, 'closing'))
    claimWords(claims, paragraph, 'closing')
  return recordOf(all, tile(source, claims))
}

function readAll(source: string): Reading {
  const layout = looksLikeHtml(source) ? htmlLayout(source) : plainLayout(source)
  const blocks = withHeadings(layout.blocks)
  const isMinutes = areMinutes(layout, blocks)
  const zones = zonesOf(blocks, isMinutes)
  const opening = readOpening(zones)
  const { attendance, lists } = readAttendance(zones)
  const people = knownPeople([
    ...(opening.opener === null ? [] : [opening.opener.name]),
    ...opening.speakers.map(({ person }) => person.name),
    ...attendance.map(({ name }) => name),
  ])
  return {
    source,
    layout,
    zones,
    header: readHeader(layout, zones),
    opening,
    questions: zones
      .filter(({ role }) => role === 'panel')
      .flatMap((zone) => readPanel(zone, people)),
    rounds: zones
      .filter(({ role }) => role === 'round')
      .map(readRound)
      .filter(({ prompts }) => prompts.length > 0),
    attendance,
    lists,
    actions: readActions(zones, people, isMinutes),
    isMinutes,
  }
}

const minutes =
  /\bminutes\b|\bmeeting notes?\b|\bnotes? of (?:the |a )?.{0,40}meeting\b|\bactions? report\b/i

/** Minutes say so at their head, in the front matter, or by listing who sent apologies. */
function areMinutes({ frontMatter }: Layout, blocks: readonly Block[]): boolean {
  const title = frontMatter.get('title')?.text ?? ''
  const head = blocks.slice(0, 8).filter(({ passage }) => wordCount(passage.text) <= 20)
  if (minutes.test(title) || head.some(({ passage }) => minutes.test(passage.text))) return true
  return blocks.some(({ passage }) => /^[*_]{0,3}apologies\b/i.test(passage.text))
}

/** What each part is, before its records are taken out of it. */
function claimZones(claims: Claims, all: Reading): void {
  const isRead =
    all.opening.opener !== null ||
    [all.questions, all.rounds, all.opening.speakers, all.attendance, all.actions].some(
      (found) => found.length > 0,
    )
  for (const zone of all.zones) {
    const ground = groundOf(zone, all, isRead)
    for (const block of [...(zone.heading === null ? [] : [zone.heading]), ...zone.blocks])
      claimGround(claims, block, ground)
  }
  for (const list of all.lists) claimGround(claims, list, 'narrative')
  for (const { text } of all.actions)
    for (const piece of text.pieces) claimGround(claims, piece, 'narrative')
}

/** A part that nothing is known of is left over, save in minutes, where it is a section. */
function groundOf(zone: Zone, all: Reading, isRead: boolean): SpanKind {
  if (!isRead) return 'leftover'
  if (zone.role === 'other') return all.isMinutes ? 'narrative' : 'leftover'
  const isEmptyRound = zone.role === 'round' && readRound(zone).prompts.length === 0
  return isEmptyRound && wordsIn(zone) > 30 ? 'leftover' : 'narrative'
}

function wordsIn({ blocks }: Zone): number {
  return blocks.reduce((sum, { passage }) => sum + wordCount(passage.text), 0)
}
