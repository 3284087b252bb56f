import { describe, expect, test } from 'vitest'
import type { BlockBody, PaperContent } from './block.ts'
import { faultsOf, type PointWords, type RecordWords } from './fault.ts'

const said: PointWords = {
  id: 'said',
  now: 'Buses stop at six, and that is too early',
  captured: 'Buses stop at 6',
  wording: 'verbatim',
  isSetAside: false,
}
const retold: PointWords = { ...said, id: 'retold', wording: 'reported' }
const setAside: PointWords = { ...said, id: 'set-aside', isSetAside: true }
const record: RecordWords = {
  points: new Map([said, retold, setAside].map((point) => [point.id, point])),
  said: new Map([
    ['question', 'Why six?'],
    ['answer', 'No drivers.'],
  ]),
}

function faultsIn(body: BlockBody): string[] {
  const content: Pick<PaperContent, 'blocks'> = { blocks: [{ id: 'block', body }] }
  return faultsOf(content, record).map(({ sentence }) => sentence)
}

const quote = (pointId: string, text: string): BlockBody => ({ kind: 'quote', pointId, text })
const reported = (text: string, pointIds = ['retold']): BlockBody => ({
  kind: 'reported',
  text,
  pointIds,
})

function question(text: string, answer: string): BlockBody {
  return {
    kind: 'question',
    questionId: 'question',
    text,
    wording: 'verbatim',
    answers: [{ answerId: 'answer', by: null, text: answer, wording: 'verbatim' }],
  }
}

describe('a quote', () => {
  test.each([said.now, 'stop at six', 'Buses  stop\nat six', 'Buses stop at 6'])(
    'may be “%s”',
    (text) => {
      expect(faultsIn(quote('said', text))).toEqual([])
    },
  )

  test.each([
    'buses stop at six',
    'Buses stop at seven',
    'Buses stop at six …',
    'Buses stop at six, too early',
  ])('may not be “%s”', (text) => {
    expect(faultsIn(quote('said', text))).toEqual([
      'These words are not those of the point. A quote gives the words of its point, or a part of them.',
    ])
  })

  test('is never taken from a point that is only reported, whatever its words', () => {
    expect(faultsIn(quote('retold', retold.now))).toEqual([
      'This point is reported, not said in these words, so it cannot be quoted. Give it as a reported statement.',
    ])
  })

  test('falls with its point', () => {
    expect(faultsIn(quote('set-aside', said.now))).toEqual([
      'The point that this quote was taken from has been set aside.',
    ])
    expect(faultsIn(quote('gone', 'x'))).toEqual([
      'The point that this quote was taken from is no longer in the record.',
    ])
  })
})

describe('a reported statement', () => {
  test.each(['“Buses stop early”', '"Buses stop early"'])('is not %s', (text) => {
    expect(faultsIn(reported(text))).toEqual([
      'A reported statement is not in quotation marks: nobody said it in these words.',
    ])
  })

  test('may name something in quotation marks', () => {
    expect(faultsIn(reported('The “Kitchen Report” was read'))).toEqual([])
  })

  test('falls with its points', () => {
    expect(faultsIn(reported('Buses', ['set-aside']))).toHaveLength(1)
    expect(faultsIn(reported('Buses', ['retold', 'gone']))).toHaveLength(1)
  })
})

test('a question and its answers are those of the record', () => {
  expect(faultsIn(question('Why six?', 'No drivers.'))).toEqual([])
  expect(faultsIn(question('Why seven?', 'No drivers.'))).toHaveLength(1)
  expect(faultsIn(question('Why six?', 'No money.'))).toHaveLength(1)
})
