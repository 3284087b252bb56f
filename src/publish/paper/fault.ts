import type { BodyOf, PaperBlock, PaperContent } from './block.ts'
import { type Difference, firstDifference } from './difference.ts'
import { type QuotedWords, quotedIn, saysSomething } from './quoted-words.ts'

/** The words of one point, as they stand and as they were first taken down. */
export interface PointWords {
  id: string
  now: string
  captured: string
  wording: 'verbatim' | 'reported'
  isSetAside: boolean
}

/** What a paper is checked against: the words of its meeting. */
export interface RecordWords {
  points: ReadonlyMap<string, PointWords>
  /** Questions and answers, by id. */
  said: ReadonlyMap<string, string>
  /** All else that the record says in words: its own account, titles and names, set questions, notes, actions. */
  told: readonly string[]
}

/** Why a paper may not be published as it stands. */
export interface Fault {
  blockId: string
  sentence: string
  /** The words of the point, where they are what the fault is about. */
  point?: PointWords
  difference?: Difference
}

/** All that stands against publishing: none means that it may be. */
export function faultsOf(content: Pick<PaperContent, 'blocks'>, record: RecordWords): Fault[] {
  return content.blocks.flatMap((block) => blockFaults(block, record))
}

function blockFaults({ id, body }: PaperBlock, record: RecordWords): Fault[] {
  return faultsOfBody(body, record).map((fault) => ({ blockId: id, ...fault }))
}

type BodyFault = Omit<Fault, 'blockId'>

function faultsOfBody(body: PaperBlock['body'], record: RecordWords): BodyFault[] {
  if (body.kind === 'quote') return quoteFaults(body, record.points.get(body.pointId))
  if (body.kind === 'reported') return reportedFaults(body, record)
  if (body.kind === 'prose') return proseFaults(body, record)
  return body.kind === 'question'
    ? questionFaults(body, record).map((sentence) => ({ sentence }))
    : []
}

function quoteFaults({ text }: BodyOf<'quote'>, point: PointWords | undefined): BodyFault[] {
  if (point === undefined)
    return [{ sentence: 'The point that this quote was taken from is no longer in the record.' }]
  if (point.isSetAside)
    return [{ sentence: 'The point that this quote was taken from has been set aside.', point }]
  if (point.wording === 'reported')
    return [
      {
        sentence:
          'This point is reported, not said in these words, so it cannot be quoted. Give it as a reported statement.',
        point,
      },
    ]
  if (isPartOf(text, point.now) || isPartOf(text, point.captured)) return []
  const difference = firstDifference(plain(text), plain(point.now))
  return [
    {
      sentence:
        'These words are not those of the point. A quote gives the words of its point, or a part of them.',
      point,
      ...(difference === null ? {} : { difference }),
    },
  ]
}

function reportedFaults({ text, pointIds }: BodyOf<'reported'>, record: RecordWords): BodyFault[] {
  const behind = pointIds.map((id) => record.points.get(id))
  const quoted = quotedIn(text)
  const isAllQuoted = quoted.some(({ isWhole }) => isWhole)
  const sentences = [
    ...(behind.includes(undefined)
      ? ['A point behind this statement is no longer in the record.']
      : []),
    ...(behind.some((point) => point?.isSetAside === true)
      ? ['A point behind this statement has been set aside.']
      : []),
    ...(isAllQuoted
      ? ['A reported statement is not in quotation marks: nobody said it in these words.']
      : []),
  ]
  const points = behind.filter((point) => point !== undefined)
  return [
    ...sentences.map((sentence) => ({ sentence })),
    ...(isAllQuoted ? [] : inventedOfPoints(quoted, points, record)),
  ]
}

/** Words in quotation marks that no point behind a statement has, and nothing that the record itself tells. */
function inventedOfPoints(
  quoted: readonly QuotedWords[],
  points: readonly PointWords[],
  record: RecordWords,
): BodyFault[] {
  const [point] = points
  if (point === undefined) return []
  const isOne = points.length === 1
  const whose = isOne
    ? 'The point behind this statement does'
    : 'The points behind this statement do'
  const others = notAmong(quoted, points.flatMap(wordsOfPoint))
  return notAmong(others, record.told).map(({ words }) => ({
    sentence: `${whose} not say “${shortened(words)}”. Take the quotation marks away, or give words of the record.`,
    ...(isOne ? { point } : {}),
  }))
}

/** A paragraph tells of the whole meeting: what it quotes may stand anywhere in the record. */
function proseFaults({ text, pointIds }: BodyOf<'prose'>, record: RecordWords): BodyFault[] {
  const points = [...record.points.values()].filter(({ isSetAside }) => !isSetAside)
  const said = [...points.flatMap(wordsOfPoint), ...record.said.values()]
  return [
    ...(pointIds.every((point) => record.points.has(point))
      ? []
      : [{ sentence: 'A point behind this paragraph is no longer in the record.' }]),
    ...notAmong(notAmong(quotedIn(text), record.told), said).map(({ words }) => ({
      sentence: `Nothing in the record of the meeting says “${shortened(words)}”. Take the quotation marks away, or give words of the record.`,
    })),
  ]
}

function wordsOfPoint({ now, captured }: PointWords): string[] {
  return [now, captured]
}

/** Quoted words that say something and stand in none of the texts. */
function notAmong(quoted: readonly QuotedWords[], texts: readonly string[]): QuotedWords[] {
  if (quoted.length === 0) return []
  const record = texts.map(unmarked)
  const stands = (words: string) =>
    !saysSomething(words) || record.some((text) => text.includes(withoutEdges(unmarked(words))))
  return quoted.filter(({ endings }) => !endings.some(stands))
}

const shownLength = 200

function shortened(words: string): string {
  const line = plain(words)
  return line.length <= shownLength ? line : `${line.slice(0, shownLength).trimEnd()}…`
}

/** Words as they compare inside quotation marks, where capitals and marks follow the sentence around them. */
function unmarked(text: string): string {
  return plain(text)
    .toUpperCase()
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
}

function withoutEdges(text: string): string {
  return text.replaceAll(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/gu, '')
}

function questionFaults(
  { questionId, text, answers }: BodyOf<'question'>,
  { said }: RecordWords,
): string[] {
  const differs = (id: string, words: string): boolean => {
    const held = said.get(id)
    return held === undefined || plain(held) !== plain(words)
  }
  if (differs(questionId, text))
    return ['This question differs from the record. Take its words from there again.']
  return answers.some(({ answerId, text: words }) => differs(answerId, words))
    ? ['An answer differs from the record. Take its words from there again.']
    : []
}

/** Whether a quote is in the words of its point: letter for letter, save how blanks are typed. */
export function isPartOf(quote: string, words: string): boolean {
  return plain(words).includes(plain(quote))
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
