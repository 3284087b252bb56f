import type { BodyOf, PaperBlock, PaperContent } from './block.ts'
import { type Difference, firstDifference } from './difference.ts'

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
  if (body.kind === 'quote')
    return quoteFaults(body, record.points.get(body.pointId)).map((fault) => ({
      blockId: id,
      ...fault,
    }))
  const sentences = sentencesAgainst(body, record)
  return sentences.map((sentence) => ({ blockId: id, sentence }))
}

function sentencesAgainst(body: PaperBlock['body'], record: RecordWords): string[] {
  if (body.kind === 'reported') return reportedFaults(body, record)
  if (body.kind === 'question') return questionFaults(body, record)
  if (body.kind !== 'prose' || body.pointIds.every((point) => record.points.has(point))) return []
  return ['A point behind this paragraph is no longer in the record.']
}

function quoteFaults(
  { text }: BodyOf<'quote'>,
  point: PointWords | undefined,
): Omit<Fault, 'blockId'>[] {
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

function reportedFaults({ text, pointIds }: BodyOf<'reported'>, { points }: RecordWords): string[] {
  const behind = pointIds.map((id) => points.get(id))
  return [
    ...(behind.includes(undefined)
      ? ['A point behind this statement is no longer in the record.']
      : []),
    ...(behind.some((point) => point?.isSetAside === true)
      ? ['A point behind this statement has been set aside.']
      : []),
    ...(/^["“‘«].*["”’»]$/su.test(text)
      ? ['A reported statement is not in quotation marks: nobody said it in these words.']
      : []),
  ]
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
