import { ownerOf } from './action-owner.ts'
import { isAttendanceList } from './attendance-label.ts'
import type { Block } from './block.ts'
import { endsSentence, wordCount } from './line.ts'
import { answerLabelOf, isNumber, questionLabelOf } from './mark.ts'
import { firstDate } from './paper-date.ts'
import { withoutEmphasis } from './passage.ts'
import { isPersonName } from './person.ts'
import { leadOf, nobodyKnown } from './person-lead.ts'
import { plainWords, roleOf } from './zone-role.ts'

const mostWords = 14
const mostBoldWords = 25
const progress =
  /^(?:partially |not )?(?:complete[d]?|in[\s-]progress|ongoing|outstanding|done|closed|open)\.?$/i
const actionMark = /^(?:agreed )?actions?(?:\s(?:points?|items?))?\s?\d{0,3}\s?(?:[:–—-]|$)/i

/** Blocks of which those that only look like headings have become headings, of level 0. */
export function withHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.kind !== 'heading' && looksLikeHeading(block, blocks[index + 1])
      ? { ...block, kind: 'heading', level: 0 }
      : block,
  )
}

function looksLikeHeading(block: Block, next: Block | undefined): boolean {
  const text = withoutEmphasis(block.passage).text
  const most = block.bold || isNumber(block.marker) ? mostBoldWords : mostWords
  if (block.kind === 'row' || wordCount(text) > most || !isShortTitle(text) || isSaid(text))
    return false
  if (/^(?:item|section|part|agenda item)\s\d{1,2}\b/i.test(text)) return true
  if (block.kind === 'item') return isNumberedHeading(block, next)
  return block.bold || (next !== undefined && isPlainHeading(block, text, next))
}

/** Without any mark a heading is known by its words, or by standing short and apart before text. */
function isPlainHeading({ apart }: Block, text: string, next: Block): boolean {
  if (/^\p{Ll}/u.test(next.passage.text)) return false
  if (roleOf(text) !== null)
    return (
      !/:\s+\S/.test(text) || /\b(?:round|workshop|session|table|group|discussion)\b/i.test(text)
    )
  if (isPersonName(text) || /,\s/.test(text)) return false
  return apart && wordCount(text) <= 8 && isFollowedByText(next)
}

function isShortTitle(text: string): boolean {
  return (
    text.length <= 200 &&
    /^["“‘'(]*[\p{Lu}\d£]/u.test(text) &&
    !/[.,;?!…]["”’')]*$/.test(text.replace(/\.{3}$/, '.')) &&
    /\p{L}/u.test(text) &&
    !/\p{Ll}[.?!]\s+\p{Lu}/u.test(text) &&
    !/^(?:<?https?:|www\.)/.test(text)
  )
}

/** Somebody’s words, a label or an action, and no title of what follows. */
function isSaid(text: string): boolean {
  return (
    questionLabelOf(text) !== null ||
    answerLabelOf(text) !== null ||
    actionMark.test(text) ||
    isAttendanceList(text) ||
    progress.test(text) ||
    isOnlyDate(text) ||
    ownerOf(text, nobodyKnown)?.isCertain === true ||
    leadOf(text) !== null
  )
}

function isOnlyDate(text: string): boolean {
  const date = firstDate(text)
  return date !== null && text.length - (date.end - date.start) < 16
}

/** “1. Welcome” before its text; one of several in a row is an item of a list. */
function isNumberedHeading(block: Block, next: Block | undefined): boolean {
  if (!isNumber(block.marker) || block.level > 0 || next === undefined) return false
  const isAlone = next.kind !== 'item' || !isNumber(next.marker)
  return isAlone && (block.apart || roleOf(block.passage.text) !== null)
}

function isFollowedByText(next: Block): boolean {
  return next.kind === 'item' || wordCount(next.passage.text) > 8 || endsSentence(next.passage.text)
}

/** Names what follows without being part of it: “Points raised”, “Table 3”, “Feedback from the green group”. */
export function isLabelHeading(text: string): boolean {
  if (isTableLabel(text)) return true
  return /^(?:(?:key |main |some )?(?:points?|issues|views|comments|responses|answers|ideas|suggestions|themes|findings|feedback|notes|discussion)\b(?: (?:raised|made|noted|points?|from|and|included|of)\b.*)?|(?:table|group|tables|groups)\s[^\s(]{1,12}(?:\s[^\s(]{1,12})?|\S{1,12} (?:table|group)|summary of (?:the )?(?:discussion|points).*)$/.test(
    plainWords(text),
  )
}

/** “Table 3 (facilitator: Ann Lee)”: whose words follow. */
export function isTableLabel(text: string): boolean {
  return /^(?:table|group)\s[^\s(]{1,12}(?:\s?\([^()]{1,60}\))?$/.test(plainWords(text))
}

/** Parts that end a round and are none themselves. */
export function isPartOfItsOwn(text: string): boolean {
  return /^(?:evaluation|feedback forms?|thanks|acknowledge?ments?|contacts?|contact details|appendi|annex|further (?:information|reading)|references|resources|useful links|links|glossary|about|next meeting|dates? of|any other business|aob|notes on|photographs?|programme|agenda)/.test(
    plainWords(text),
  )
}
