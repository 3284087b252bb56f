import type { Block } from './block.ts'
import { wordCount } from './line.ts'
import { answerLabelOf, questionLabelOf } from './mark.ts'
import { withoutEmphasis } from './passage.ts'
import { leadOf } from './person-lead.ts'
import { asksInside } from './prompt-mark.ts'
import { isAnswer, type Place } from './zone-heading.ts'
import type { ZoneRole } from './zone-role.ts'

interface Settings {
  isMinutes: boolean
  /** Rounds have headings here, so that none is looked for without. */
  hasRounds: boolean
}

const concludes =
  /^(?:the )?(?:event|day|conference|meeting|session|workshop|morning|afternoon|seminar|summit)\b[^.]{0,60}\b(?:concluded|closed|ended|finished|drew to a close|was brought to a close|came to (?:a|an) (?:close|end))\b|^(?:to close|in closing|closing the)\b|\b(?:closed|concluded) the (?:event|day|conference|meeting|workshop)\b/i

/** Questions with answers, set questions with points and last words are known without a heading. */
export function roleOfParagraph(place: Place, settings: Settings): ZoneRole | null {
  const { zone, block, following } = place
  const { text } = block.passage
  if (!settings.isMinutes && isLastWord(place)) return 'closing'
  if (zone.role === 'panel')
    return mayChange(place, settings) && leadOf(text) === null && asksInside(text) ? 'round' : null
  if (questionLabelOf(text) !== null && isAnswered(place, settings)) return 'panel'
  if (zone.role === 'round' || !mayChange(place, settings)) return null
  return beginsRound({ zone, block, following }, settings.hasRounds) ? 'round' : null
}

/** Parts in which no round begins once a heading has marked them. */
const isLast: ReadonlySet<string> = new Set(['closing', 'summary'])

/** A part under a heading that is marked as one ends where the next begins, where rounds have headings too. */
function mayChange({ zone }: Place, { isMinutes, hasRounds }: Settings): boolean {
  const isMarked = (zone.heading?.level ?? 0) > 0 && zone.role !== 'other'
  return !isMinutes && !(isMarked && (hasRounds || isLast.has(zone.role)))
}

function isLastWord({ zone, block, following }: Place): boolean {
  const isSaid = zone.role !== 'header' && zone.role !== 'attendance'
  return (
    isSaid && block.kind !== 'item' && following.length < 3 && concludes.test(block.passage.text)
  )
}

/** In minutes and in rounds many questions are asked, and only a labelled answer makes a panel. */
function isAnswered({ zone, following }: Place, { isMinutes }: Settings): boolean {
  const isStrict = isMinutes || zone.role === 'round'
  return isStrict ? following.slice(0, 2).some(isLabelledAnswer) : following.some(isAnswer)
}

function isLabelledAnswer({ passage }: Block): boolean {
  return answerLabelOf(passage.text) !== null
}

function beginsRound({ zone, block, following }: Place, hasRounds: boolean): boolean {
  const isEarly = zone.role === 'header' || zone.role === 'introduction'
  if (!hasRounds && (isEarly || zone.role === 'other') && standsAsQuestion(block, following))
    return true
  return !isEarly && zone.role !== 'attendance' && asksInside(block.passage.text)
}

/** A question on a line of its own, with text and no answer of somebody under it. */
function standsAsQuestion(block: Block, [next]: readonly Block[]): boolean {
  const text = withoutEmphasis(block.passage).text
  const stands = text.endsWith('?') && wordCount(text) <= 25 && /^[“"‘'(]*\p{Lu}/u.test(text)
  return stands && next !== undefined && !next.passage.text.endsWith('?') && !isAnswer(next)
}
