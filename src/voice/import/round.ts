import type { Block } from './block.ts'
import { type Claims, claimWords } from './claim.ts'
import { withoutEditorsNotes } from './editors-note.ts'
import { isLabelHeading, isTableLabel } from './heading.ts'
import { wordCount } from './line.ts'
import { isNumber, questionLabelOf } from './mark.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'
import { questionsIn } from './prompt-mark.ts'
import { sentencesOf } from './sentence.ts'
import { statementsOf } from './statement.ts'
import type { Zone } from './zone.ts'

/** One round of table discussion as it is read, with places in the source. */
export interface ReadRound {
  title: Passage | null
  prompts: ReadPrompt[]
}

export interface ReadPrompt {
  text: Passage | null
  points: Passage[]
}

interface Reading {
  prompts: ReadPrompt[]
  current: ReadPrompt | null
  /** Questions are being listed, and not yet answered. */
  isListing: boolean
  /** Questions that were put together, to be answered as “the first” and “the second”. */
  together: ReadPrompt[]
  /** Paragraphs before the first question: they introduce the round, or are all there is. */
  before: Passage[]
}

/** Paragraphs longer than this are kept whole: nobody prints them, and looking into them takes long. */
const longestParagraph = 20_000

/** Reads one round: its set questions, in whatever way they are printed, and the points under each. */
export function readRound({ heading, blocks: printed }: Zone): ReadRound {
  const blocks = withoutEditorsNotes(printed)
  const title = heading === null ? null : withoutEmphasis(heading.passage)
  const reading: Reading = {
    prompts: [],
    current: null,
    isListing: false,
    together: [],
    before: [],
  }
  if (title !== null) readTitle(reading, title)
  for (const [index, block] of blocks.entries()) readBlock(reading, block, blocks[index + 1])
  if (reading.prompts.length === 0) readWithoutPrompt(reading, title)
  return {
    title,
    prompts: reading.prompts.filter(({ text, points }) => text !== null || points.length > 0),
  }
}

/** “Round 1: What works well?” is a title and a question. */
function readTitle(reading: Reading, title: Passage): void {
  const found = /[:–—-]\s+(\S.{6,}\?)[”"’']?$/.exec(title.text)
  if (found?.[1] === undefined) return
  const from = found.index + found[0].indexOf(found[1])
  ask(reading, withoutEmphasis(cut(title, from, from + found[1].length)))
}

function readBlock(reading: Reading, block: Block, next: Block | undefined): void {
  const text = withoutEmphasis(block.passage)
  const label = questionLabelOf(text.text) ?? topicLabelOf(text.text)
  if (label !== null && label.width < text.text.length) {
    ask(reading, withoutEmphasis(unquoted(cut(text, label.width))))
  } else if (block.kind === 'row') readRow(reading, block)
  else if (block.kind === 'heading' || block.bold) readSubheading(reading, block, text)
  else if (block.kind === 'item') readItem(reading, block, next)
  else if (isQuestion(text.text)) ask(reading, unquoted(text))
  else if (!isTableLabel(text.text)) readParagraph(reading, block.passage)
}

function topicLabelOf(text: string): { width: number } | null {
  const found =
    /^(?:prompt|topic|theme|discussion question|set question)\s{0,2}\d{0,2}\s{0,2}[:.–—-]\s+/i.exec(
      text,
    )
  return found === null ? null : { width: found[0].length }
}

function isQuestion(text: string): boolean {
  return /\?[”"’')*_\]]*$/.test(text) && wordCount(text) <= 60 && sentencesOfQuestion(text)
}

/** Nothing but questions: a sentence that only leads to one is told apart by its quotation marks. */
function sentencesOfQuestion(text: string): boolean {
  const [first] = questionsIn(text)
  return first === undefined || first.start <= 3
}

/** Takes off quotation marks that stand around the whole. */
function unquoted(passage: Passage): Passage {
  const found = /^([“"‘'«*_]{1,4})([^“”«»"]+)([”"’'»*_]{1,4})$/.exec(passage.text)
  if (found === null) return passage
  const [, open = '', words = ''] = found
  return withoutEmphasis(cut(passage, open.length, open.length + words.length))
}

function readSubheading(reading: Reading, block: Block, text: Passage): void {
  if (isLabelHeading(text.text)) return
  const isTopic = isQuestion(text.text) || !reading.isListing || block.kind === 'heading'
  if (isTopic) ask(reading, unquoted(text))
  reading.isListing = false
}

function readItem(reading: Reading, block: Block, next: Block | undefined): void {
  const text = withoutEmphasis(block.passage)
  const mayAsk = reading.isListing || reading.current === null || isNumber(block.marker)
  if (isQuestion(text.text) && (mayAsk || hasItems(block, next))) {
    ask(reading, unquoted(text))
    if (!hasItems(block, next)) reading.isListing = true
    return
  }
  reading.isListing = false
  if (text.text.endsWith(':') && hasItems(block, next)) return
  point(reading, text)
}

function hasItems(block: Block, next: Block | undefined): boolean {
  return next?.kind === 'item' && next.level > block.level
}

/** A row of a table with the question in one cell and what was said in the others. */
function readRow(reading: Reading, { cells }: Block): void {
  const [first, ...rest] = cells.filter((cell) => cell.text !== '')
  if (
    first === undefined ||
    /^(?:questions?|prompts?|topics?|themes?|points?|table)\b.{0,20}$/i.test(
      withoutEmphasis(first).text,
    )
  )
    return
  if (rest.length > 0 && isQuestion(withoutEmphasis(first).text))
    ask(reading, unquoted(withoutEmphasis(first)))
  else point(reading, first)
  for (const cell of rest) for (const each of statementsOf(cell)) point(reading, each)
}

/** A paragraph: text that leads to a question, the question, and what was said to it. */
function readParagraph(reading: Reading, passage: Passage): void {
  const { text } = passage
  if (text.length > longestParagraph) {
    point(reading, passage)
    return
  }
  const questions = questionsIn(text).filter(
    ({ isMarked, from, to }) => isMarked || wordCount(text.slice(from, to)) > 2,
  )
  if (questions.length === 0) {
    refer(reading, text)
    const isLead = /:[*_]{0,3}$/.test(text)
    reading.isListing = isLead && /\b(?:questions?|topics?|themes?|prompts?)\b/i.test(text)
    if (reading.current === null) reading.before.push(passage)
    else if (!isLead) say(reading, passage)
    return
  }
  const asked: ReadPrompt[] = []
  let at = 0
  for (const [index, question] of questions.entries()) {
    sayBefore(reading, cut(passage, at, question.start))
    const prompt = ask(reading, withoutEmphasis(cut(passage, question.from, question.to)))
    const after = questions[index + 1]?.start ?? text.length
    at = question.end
    if (isAnswered(text.slice(at, after))) asked.length = 0
    else asked.push(prompt)
  }
  if (asked.length > 1) {
    reading.together = asked
    reading.current = asked[0] ?? reading.current
  }
  say(reading, withoutLooseStart(cut(passage, at)))
}

function isAnswered(between: string): boolean {
  return wordCount(between) > 3
}

/** Whole sentences before the one that asks belong to the question before; its own beginning only leads to it. */
function sayBefore(reading: Reading, passage: Passage): void {
  const sentences = sentencesOf(passage)
  const last = sentences.at(-1)
  const isWhole = last !== undefined && /[.!?][”"’')]*$/.test(last.text)
  const whole = isWhole ? sentences : sentences.slice(0, -1)
  if (reading.current === null) reading.before.push(...whole)
  else
    for (const sentence of whole)
      for (const each of statementsOf(withoutLooseStart(sentence))) point(reading, each)
}

function say(reading: Reading, passage: Passage): void {
  for (const sentence of sentencesOf(passage)) {
    if (turning.test(sentence.text)) refer(reading, sentence.text)
    if (ofTheQuestion.test(sentence.text)) continue
    for (const each of statementsOf(sentence)) point(reading, each)
  }
}

function withoutLooseStart(passage: Passage): Passage {
  const loose = /^[\s,;:.–—”"’*_)\]-]+/.exec(passage.text)?.[0].length ?? 0
  return loose === 0 ? passage : cut(passage, loose)
}

/** Among so many a question is looked for that is asked again; a round has fewer. */
const mostPrompts = 20

/** Makes the question the one that is answered from here on. One that was asked before is asked again. */
function ask(reading: Reading, text: Passage): ReadPrompt {
  const known = reading.prompts
    .slice(-mostPrompts)
    .find((prompt) => prompt.text !== null && asksSame(prompt.text.text, text.text))
  const prompt = known ?? { text, points: [] }
  if (known === undefined) reading.prompts.push(prompt)
  reading.current = prompt
  return prompt
}

function asksSame(before: string, now: string): boolean {
  const [old, fresh] = [wordsOf(before), wordsOf(now)]
  if (old === '' || fresh === '') return false
  if (` ${old} `.includes(` ${fresh} `)) return fresh.split(' ').length >= 3 || old === fresh
  const [oldWords, freshWords] = [new Set(old.split(' ')), new Set(fresh.split(' '))]
  const shared = [...freshWords].filter((word) => oldWords.has(word)).length
  return oldWords.size >= 5 && shared / new Set([...oldWords, ...freshWords]).size >= 0.8
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const reference =
  /\b(first|second|third|fourth|fifth|sixth|last|final|latter|former|1st|2nd|3rd|4th)\s+(?:of\s+(?:the|these)\s+(?:\w+\s+)?)?(?:set\s+)?(?:questions?|topics?|prompts?|themes?)\b|\b(?:question|topic|prompt|q)\s?(one|two|three|four|five|six|\d)\b/i
const turning =
  /^(?:responses?|answers?|comments?|views|points|feedback|ideas|replies|with (?:response|regard|respect)|in (?:response|answer|relation|reply)|on|to|for|regarding|turning to)\b/i
const places: ReadonlyMap<string, number> = new Map(
  [
    ['first', 'former', '1st', 'one', '1'],
    ['second', '2nd', 'two', '2'],
    ['third', '3rd', 'three', '3'],
    ['fourth', '4th', 'four', '4'],
    ['fifth', 'five', '5'],
    ['sixth', 'six', '6'],
    ['last', 'final', 'latter'],
  ].flatMap((words, place) =>
    words.map((word): [string, number] => [word, place < 6 ? place : -1]),
  ),
)

/** “Responses from the second question” turn to that question. */
function refer(reading: Reading, text: string): void {
  const found = reference.exec(text.slice(0, 200))
  const place = places.get((found?.[1] ?? found?.[2] ?? '').toLowerCase())
  if (place === undefined) return
  const among = reading.together.length > 0 ? reading.together : reading.prompts
  reading.current = among.at(place) ?? reading.current
}

function point(reading: Reading, passage: Passage): void {
  const text = withoutEmphasis(passage)
  if (!/[\p{L}\p{N}]/u.test(text.text)) return
  if (reading.current === null) {
    reading.current = { text: null, points: [] }
    reading.prompts.push(reading.current)
  }
  reading.current.points.push(text)
}

/** Tells of the question itself: “This was asked in the first session.” */
const ofTheQuestion =
  /^(?:this|these|it|they)(?: question| topic)? (?:was|were) (?:also )?(?:asked|covered|discussed|considered|put)\b.{0,40}\b(?:session|round|discussion|tables?)\b/i
const narration =
  /\b(?:session|discussions?|delegates|participants|attendees|tables|groups|facilitators?|everyone)\b.*\b(?:focuss?ed|began|started|broke|split|divided|took place|were asked|was held|were held|looked at|considered|explored|moved|worked|facilitated|invited|joined|chose)\b/i

/** A round without set questions: what is said in it stands under no prompt. */
function readWithoutPrompt(reading: Reading, title: Passage | null): void {
  if (title === null) return
  for (const paragraph of reading.before.splice(0)) {
    for (const sentence of sentencesOf(paragraph)) {
      if (narration.test(sentence.text)) continue
      for (const each of statementsOf(sentence)) point(reading, each)
    }
  }
}

export function claimRound(claims: Claims, { prompts }: ReadRound): void {
  for (const { text, points } of prompts) {
    if (text !== null) claimWords(claims, text, 'prompt')
    for (const each of points) claimWords(claims, each, 'point')
  }
}
