import type { Block } from './block.ts'
import { withoutEditorsNotes } from './editors-note.ts'
import { answerLabelOf, isNumber, questionLabelOf } from './mark.ts'
import { type ReadAnswer, type ReadQuestion, withoutBorrowedWords } from './panel-question.ts'
import { cut, type Passage, withoutEmphasis } from './passage.ts'
import { isPersonName, withoutTitles } from './person.ts'
import { boldLeadOf, type KnownPeople, leadOf, reportedBy } from './person-lead.ts'
import { reportedQuestionWidth } from './reported-question.ts'
import { sentenceBounds } from './sentence.ts'
import type { Zone } from './zone.ts'

interface Reading {
  people: KnownPeople
  questions: ReadQuestion[]
  answer: ReadAnswer | null
  /** A label stood alone: what comes next is the words. */
  awaits: 'question' | 'answer' | null
  /** Questions are labelled here, so that a paragraph that asks something need not be one. */
  isLabelled: boolean
  /** Paragraphs that follow a named answer without a name of their own. */
  unnamed: Set<Passage>
}

/** Reads questions from the floor and who answered them. */
export function readPanel({ blocks: printed }: Zone, people: KnownPeople): ReadQuestion[] {
  const blocks = withoutEditorsNotes(printed)
  const reading: Reading = {
    people,
    questions: [],
    answer: null,
    awaits: null,
    isLabelled: blocks.some(({ passage }) => questionLabelOf(passage.text) !== null),
    unnamed: new Set(),
  }
  for (const [index, block] of blocks.entries()) readBlock(reading, block, blocks[index + 1])
  return reading.questions.map((question) => ({
    ...question,
    answers: withoutBorrowedWords(question.answers, reading.unnamed).filter(
      ({ parts }) => parts.length > 0,
    ),
  }))
}

function readBlock(reading: Reading, block: Block, next: Block | undefined): void {
  const passage = withoutEmphasis(block.passage)
  const { text } = passage
  if (block.kind === 'row') {
    readRow(reading, block)
    return
  }
  if (isBoldAnswer(reading, block)) return
  const question = questionLabelOf(text)
  if (question !== null) {
    askFrom(reading, cut(passage, question.width))
    return
  }
  if (reading.awaits === 'question') {
    askFrom(reading, passage)
    return
  }
  const label = answerLabelOf(text)
  if (label !== null && reading.questions.length > 0) {
    startAnswer(reading, label.by)
    reading.awaits = 'answer'
    const rest = cut(passage, label.width)
    if (rest.text !== '') answerFrom(reading, rest)
    return
  }
  readUnlabelled(reading, block, next)
}

/** “- **Ann Lee:** yes”: the mark of the item and the bold name leave no doubt whose words these are. */
function isBoldAnswer(reading: Reading, { kind, passage }: Block): boolean {
  const lead = kind === 'item' && reading.questions.length > 0 ? boldLeadOf(passage.text) : null
  if (lead === null) return false
  const answer = startAnswer(reading, lead.by)
  answer.names.push(cut(passage, 0, lead.width))
  answer.parts.push(withoutEmphasis(cut(passage, lead.width)))
  reading.awaits = null
  return true
}

function readUnlabelled(reading: Reading, block: Block, next: Block | undefined): void {
  const passage = withoutEmphasis(block.passage)
  if (isReported(reading, passage)) return
  if (asks(reading, block, next)) askFrom(reading, passage)
  else if (reading.questions.length === 0) return
  else if (
    isPersonName(passage.text) ||
    (block.kind === 'heading' && reading.people.has(passage.text))
  ) {
    const answer = startAnswer(reading, passage.text)
    answer.isHeaded = true
    answer.names.push(passage)
  } else if (isOthers(reading, block)) {
    startAnswer(reading, null)
    answerFrom(reading, passage)
  } else goOn(reading, block)
}

/** The open answer goes on, or words begin that are nobody’s. */
function goOn(reading: Reading, block: Block): void {
  const { answer } = reading
  const before = answer?.parts.length ?? 0
  answerFrom(reading, block.passage)
  const added = answer?.parts[before]
  if (added !== undefined && isUnnamed(answer, block)) reading.unnamed.add(added)
}

/** “Ann Lee asked why … Bo Day replied that …”: what is told of a question, and of its answers. */
function isReported(reading: Reading, passage: Passage): boolean {
  const width = reading.isLabelled ? null : reportedQuestionWidth(passage.text)
  if (width === null) return false
  askFrom(reading, cut(passage, 0, width))
  const rest = cut(passage, width)
  if (rest.text !== '') answerFrom(reading, rest)
  return true
}

/** Words that begin a paragraph that goes on with what was said before. */
const goesOn =
  /^(?:\p{Ll}|(?:He|She|They|It|This|That|These|Those|Also|And|But|However|In addition|In particular|Finally|Secondly|Thirdly|Then|So|For (?:example|instance)|Moreover|Furthermore|Another|Otherwise|Instead)\b)/u

/** A paragraph that goes on neither with a sentence, nor with a list, nor over the edge of a page. */
function isUnnamed(answer: ReadAnswer | null, block: Block): boolean {
  if (answer === null || answer.by === null || answer.isHeaded || block.broken) return false
  const last = answer.parts.at(-2)?.text ?? ''
  return last !== '' && !last.endsWith(':') && !goesOn.test(block.passage.text)
}

const endsInQuestion = /\?[”"’')*_\]]*$/

/** Whether a block without a label is a question from the floor. */
function asks(reading: Reading, block: Block, next: Block | undefined): boolean {
  const text = withoutEmphasis(block.passage).text
  if (reading.awaits === 'answer' || isSaidBySomebody(reading, text)) return false
  const isAnswered = next !== undefined && isAnswer(reading, next)
  if (!endsInQuestion.test(text)) return isTitled(block) && isAnswered && namesTopic(text)
  if (isTitled(block) || isLabelledAnswer(next)) return true
  return !reading.isLabelled && (block.kind !== 'item' || isAnswered || reading.answer === null)
}

function namesTopic(text: string): boolean {
  return !/[.,;:]$/.test(text) && !isPersonName(text)
}

function isLabelledAnswer(block: Block | undefined): boolean {
  return block !== undefined && answerLabelOf(block.passage.text) !== null
}

function isTitled({ kind, bold, marker }: Block): boolean {
  return kind === 'heading' || bold || (kind === 'item' && isNumber(marker))
}

function isSaidBySomebody({ people }: Reading, text: string): boolean {
  return leadOf(text, people) !== null || reportedBy(text, people) !== null
}

function isAnswer(reading: Reading, { passage }: Block): boolean {
  const { text } = passage
  return (
    answerLabelOf(text) !== null ||
    isSaidBySomebody(reading, text) ||
    isPersonName(withoutEmphasis(passage).text)
  )
}

/** An item of its own that continues nobody’s answer. */
function isOthers({ answer, awaits }: Reading, block: Block): boolean {
  if (block.kind !== 'item' || answer === null || awaits === 'answer') return false
  const last = answer.parts.at(-1)?.text ?? ''
  if (/^[–—−-]$/.test(block.marker) && answer.by !== null && last !== '') return !last.endsWith(':')
  return answer.by === null && last !== '' && block.level === 0
}

/** The words of a question, after which an answer may stand in the same paragraph. */
function askFrom(reading: Reading, passage: Passage): void {
  reading.answer = null
  if (passage.text === '') {
    reading.awaits = 'question'
    return
  }
  const inline =
    /\?["”’')*_]{0,4}\s+(?=[*_]{0,3}(?:A|Answer|Ans|Response|Reply)[*_]{0,3}\s?\d{0,2}\s?(?:\([^()]{1,80}\)\s?)?[:.–—])/.exec(
      passage.text,
    )
  const to = inline === null ? passage.text.length : inline.index + inline[0].length
  const text = withoutEmphasis(cut(passage, 0, to))
  reading.questions.push({ text, answers: [] })
  reading.awaits = null
  if (inline === null) return
  const rest = cut(passage, to)
  const label = answerLabelOf(rest.text)
  startAnswer(reading, label?.by ?? null)
  reading.awaits = 'answer'
  answerFrom(reading, cut(rest, label?.width ?? 0))
}

function startAnswer(reading: Reading, by: string | null): ReadAnswer {
  const answer: ReadAnswer = { by, parts: [], names: [], isHeaded: false }
  reading.answer = answer
  reading.questions.at(-1)?.answers.push(answer)
  return answer
}

/** Words of answers: each name at the beginning of a sentence begins another. */
function answerFrom(reading: Reading, passage: Passage): void {
  for (const [from, to] of turnsOf(reading, passage.text)) {
    const turn = cut(passage, from, to)
    const lead = leadOf(turn.text, reading.people)
    const by = lead?.by ?? reportedBy(turn.text, reading.people)
    const answer = answerBy(reading, by, lead !== null)
    const width = lead?.width ?? 0
    const words = withoutEmphasis(cut(turn, width))
    if (width > 0) answer.names.push(cut(turn, 0, width))
    if (words.text !== '') answer.parts.push(words)
    reading.awaits = words.text === '' ? 'answer' : null
  }
}

/** The answer that these words belong to: the open one, or a new one where somebody else is named. */
function answerBy(reading: Reading, by: string | null, isLed: boolean): ReadAnswer {
  const { answer } = reading
  if (answer === null) return startAnswer(reading, by)
  if (by === null) return answer
  if (answer.by === null && answer.parts.length === 0) {
    answer.by = by
    return answer
  }
  const isNext = by !== answer.by || (isLed && answer.parts.length > 0)
  return isNext ? startAnswer(reading, by) : answer
}

/** Where each speaker of a paragraph begins. Inside it only people who are known count. */
function turnsOf({ people }: Reading, text: string): [number, number][] {
  const starts = sentenceBounds(text)
    .map(([from]) => from)
    .filter((from, index) => {
      if (index === 0) return true
      const rest = text.slice(from, from + 300)
      const name = leadOf(rest, people)?.by ?? reportedBy(rest, people)
      return (
        name !== null &&
        people.names.some((known) => known === name || known.endsWith(` ${withoutTitles(name)}`))
      )
    })
  return starts.map((from, index) => [from, starts[index + 1] ?? text.length])
}

/** A row of a table: the question, and one cell or more of answers. */
function readRow(reading: Reading, { cells }: Block): void {
  const [first, ...rest] = cells.filter(({ text }) => text !== '').map(withoutEmphasis)
  if (first === undefined || /^(?:no\.?|#|questions?|asked by)$/i.test(first.text)) return
  const isNumbered = /^\d{1,3}[.)]?$/.test(first.text)
  const [question, ...said] = isNumbered ? rest : [first, ...rest]
  if (question === undefined) return
  askFrom(reading, question)
  const [name, ...words] = said
  if (name !== undefined && words.length > 0 && isPersonName(name.text)) {
    startAnswer(reading, name.text)
    reading.answer?.names.push(name)
    for (const each of words) answerFrom(reading, each)
  } else for (const each of said) answerFrom(reading, each)
}
