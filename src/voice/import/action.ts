import { areOwners, type Owned, ownerOf, ownsAtEnd } from './action-owner.ts'
import { type ActionColumns, actionInRow, columnsNamedIn } from './action-table.ts'
import { isAttendanceList } from './attendance-label.ts'
import type { Block } from './block.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'
import type { KnownPeople } from './person-lead.ts'
import type { Zone } from './zone.ts'

export interface ReadAction {
  text: Passage
  owner: string | null
  status: string | null
}

const mark =
  /^[*_]{0,3}(?:agreed |new |key |further )?(?:actions?(?: points?| items?)?(?: no\.?)?\s?\d{0,3}[a-z]?|AP\s?\d{1,3})[*_]{0,3}\s{0,3}(?:[:–—.]|-(?=\s))[*_]{0,3}\s*/i
const shouted = /^[*_]{0,3}(?:ACTIONS?(?: POINTS?)?\s?\d{0,3}|AP\s?\d{1,3})\s+(?=\p{Lu})/u
const bare =
  /^[*_]{0,3}(?:agreed |new |key )?actions?(?: points?| items?| agreed| arising)?[*_]{0,3}\s{0,3}[:–—-]?[*_]{0,3}$/i
const atEnd =
  /(?:^|[\s([]{1,3})ACTIONS?\s{0,2}[:–—-]\s{0,2}([^()[\]:]{2,60})[)\]]?\.?$|[([]\s{0,2}[Aa]ctions?\s{0,2}[:–—-]\s{0,2}([^()[\]:]{2,60})[)\]]\.?$/
/** An owner at the end of a paragraph takes no more than this. */
const endWidth = 90
const status =
  /^(?:partially |not |now )?(?:complete[d]?|to be taken forward|in[\s-]progress|ongoing|on-going|outstanding|done|closed|open|carried forward|superseded|not started|in hand)\b/i

interface Reading {
  people: KnownPeople
  /** Lines without a label may be actions here. */
  mayBeUnmarked: boolean
  /** Under “Next steps” even “Ann Lee will …” is one. */
  isAhead: boolean
  found: ReadAction[]
  /** Actions are being listed, after a label that stands alone. */
  isListing: boolean
  columns: ActionColumns | null
  /** The paragraph before. */
  before: Passage | null
}

/** Reads what was agreed to be done, and by whom. */
export function readActions(
  zones: readonly Zone[],
  people: KnownPeople,
  isMinutes: boolean,
): ReadAction[] {
  const reading: Reading = {
    people,
    mayBeUnmarked: isMinutes,
    isAhead: false,
    found: [],
    isListing: false,
    columns: null,
    before: null,
  }
  for (const zone of zones) {
    reading.isListing =
      zone.role === 'actions' && /actions?\b/i.test(zone.heading?.passage.text ?? '')
    reading.isAhead = zone.role === 'actions'
    reading.mayBeUnmarked = isMinutes || reading.isAhead
    reading.before = null
    if (['attendance', 'panel', 'round'].includes(zone.role)) continue
    const blocks = zone.blocks
    for (const [index, block] of blocks.entries()) {
      readBlock(reading, block, blocks[index + 1])
      reading.before = block.kind === 'heading' ? null : withoutEmphasis(block.passage)
    }
  }
  return reading.found
}

function readBlock(reading: Reading, block: Block, next: Block | undefined): void {
  const passage = withoutEmphasis(block.passage)
  const { text } = passage
  if (isAttendanceList(text)) return
  if (block.kind === 'row') {
    readRow(reading, block)
    return
  }
  reading.columns = null
  if (bare.test(text)) {
    reading.isListing = true
    return
  }
  const end = atEnd.exec(text.slice(-endWidth))
  if (end !== null && ownsLineBefore(reading, block, end)) return
  const marked = mark.exec(text) ?? shouted.exec(text)
  if (marked !== null) {
    reading.isListing = false
    add(reading, cut(passage, marked[0].length), next)
    return
  }
  readUnmarked(reading, block, next)
}

/** “… (Action: AL)” at the end of what is to be done, or on a line of its own under it. */
function ownsLineBefore(reading: Reading, block: Block, end: RegExpExecArray): boolean {
  const owner = (end[1] ?? end[2] ?? '').trim()
  const passage = withoutEmphasis(block.passage)
  const at = Math.max(0, passage.text.length - endWidth) + end.index
  const isAlone = at === 0
  if (isAlone && !areOwners(owner, reading.people)) return false
  const text = isAlone ? reading.before : cut(passage, 0, at)
  if (text === null) return false
  reading.found.push({ text, owner, status: null })
  return true
}

/** A line under “Actions”, or one that says who is to do what. */
function readUnmarked(reading: Reading, block: Block, next: Block | undefined): void {
  const passage = withoutDash(withoutEmphasis(block.passage))
  const { text } = passage
  if (/^progress:?$/i.test(text) || status.test(text)) return
  const owned = ownerOf(text, reading.people) ?? ownsAtEnd(text, reading.people)
  if (block.kind === 'heading') reading.isListing = false
  else if (isAction(owned, text) && (reading.isListing || reading.mayBeUnmarked))
    add(reading, passage, next)
  else if (reading.isListing && isLine(block, text)) add(reading, passage, next)
  else {
    reading.isListing = false
    if (isPlanned(reading, block, owned)) add(reading, passage, next)
  }
}

/** Under a label an item, a bold line or a line with a dash is one of its list. */
function isLine({ kind, bold, passage }: Block, text: string): boolean {
  return kind === 'item' || bold || text !== passage.text
}

function isPlanned(
  { isAhead, mayBeUnmarked }: Reading,
  { bold, passage }: Block,
  owned: Owned | null,
): boolean {
  return (isAhead && owned !== null) || (mayBeUnmarked && bold && isToBeDone(passage.text))
}

function isAction(owned: Owned | null, text: string): boolean {
  return owned !== null && owned.isCertain && text.length <= 600
}

function isToBeDone(text: string): boolean {
  const before = /^(.{3,120}?)\sto be [a-z]+(?:ed|n|t)\b/.exec(text)?.[1]
  return (
    before !== undefined &&
    !/\b(?:is|was|were|are|has|had|have|needs?|needed|ought|likely|due)\b/i.test(before)
  )
}

function withoutDash(passage: Passage): Passage {
  const dash = /^[-–—•]\s+/.exec(passage.text)
  return dash === null ? passage : withoutEmphasis(cut(passage, dash[0].length))
}

function add(reading: Reading, passage: Passage, next: Block | undefined): void {
  const text = withoutEmphasis(withoutDash(passage))
  if (!/\p{L}{2}/u.test(text.text)) {
    reading.isListing = true
    return
  }
  const owned = ownsAtEnd(text.text, reading.people) ?? ownerOf(text.text, reading.people)
  reading.found.push({ text, owner: owned?.owner ?? null, status: statusOf(next) })
}

/** How far it got, where the next line tells. */
function statusOf(next: Block | undefined): string | null {
  const found = next === undefined ? null : status.exec(withoutEmphasis(next.passage).text)
  return found === null ? null : found[0].replaceAll(/\s+/g, ' ')
}

/** A row of a table that has columns for actions and owners. */
function readRow(reading: Reading, { cells }: Block): void {
  const columns = columnsNamedIn(cells)
  if (columns !== null) reading.columns = columns
  else if (reading.columns !== null) {
    const action = actionInRow(cells, reading.columns, reading.people)
    if (action !== null) reading.found.push({ ...action, status: null })
  }
}
