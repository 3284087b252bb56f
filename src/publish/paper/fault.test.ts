import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMeetingRecord } from '#test/meeting-record.ts'
import type { BlockBody, PaperContent } from './block.ts'
import { draftFromMeeting } from './draft-from-meeting.ts'
import { faultsOf, type PointWords, type RecordWords } from './fault.ts'
import { recordWords } from './paper-view.ts'

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
  told: ['The mayor called it “a day of good will”, and ‘skill levels in schools’ fell.'],
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

function prose(text: string, pointIds: string[] = []): BlockBody {
  return { kind: 'prose', text, pointIds }
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
    expect(faultsIn(reported('“Good will” is short, and so is “time”'))).toEqual([])
  })

  test.each([
    'Delegates said “nobody ever helps us”.',
    'Delegates said ‘nobody ever helps us’ and left.',
    'Delegates said "nobody ever helps us," and left.',
    'Delegates said «nobody ever helps us».',
  ])('quotes nothing that its point does not say: %s', (text) => {
    const content = { blocks: [{ id: 'block', body: reported(text) }] }
    const faults = faultsOf(content, record)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.sentence).toMatch(
      /^The point behind this statement does not say “nobody ever helps us,?”\. /,
    )
    expect(faults[0]?.point).toEqual(retold)
  })

  test.each([
    'Delegates said “buses stop at six,” among others.',
    'Delegates said “Buses  stop at 6”.',
    'Delegates were asked of ‘a day of good will’',
  ])('may quote %s', (text) => {
    expect(faultsIn(reported(text))).toEqual([])
  })

  test('quotes no other point than those behind it, and none is shown where there are two', () => {
    const other: PointWords = { ...retold, id: 'other', now: 'Rents rise each year', captured: '' }
    const points = new Map([...record.points, [other.id, other]])
    const text = 'Delegates said “rents rise each year”.'
    const found = (pointIds: string[]) =>
      faultsOf(
        { blocks: [{ id: 'block', body: reported(text, pointIds) }] },
        { ...record, points },
      ).map(({ point, sentence }) => [point?.id, sentence.split(' “')[0]])
    expect(found(['retold'])).toEqual([['retold', 'The point behind this statement does not say']])
    expect(found(['retold', 'said'])).toEqual([
      [undefined, 'The points behind this statement do not say'],
    ])
    expect(found(['retold', 'other'])).toEqual([])
  })

  test('falls with its points', () => {
    expect(faultsIn(reported('Buses', ['set-aside']))).toHaveLength(1)
    expect(faultsIn(reported('Buses', ['retold', 'gone']))).toHaveLength(1)
  })
})

describe('a paragraph', () => {
  test.each(['“nobody ever helps us”', '‘nobody ever helps us’', '"nobody ever helps us"'])(
    'does not quote %s, which nobody said',
    (quoted) => {
      expect(faultsIn(prose(`One group said ${quoted}, and left.`))).toEqual([
        'Nothing in the record of the meeting says “nobody ever helps us”. Take the quotation marks away, or give words of the record.',
      ])
    },
  )

  test.each([
    'It was “a day of good will”.',
    'It was "A day of good will."',
    '‘Skill levels in schools’ fell, and the boys’ club, the councils’ staff and others left.',
    'One group said “Buses stop at six, and”; an answer was ‘no drivers’.',
    'Somebody asked: “Why six?”',
    'The “Kitchen Report” and the council’s own were read.',
  ])('may say %s', (text) => {
    expect(faultsIn(prose(text))).toEqual([])
    expect(faultsIn(prose(text, ['retold']))).toEqual([])
  })

  test('does not quote what was set aside', () => {
    const withdrawn = { ...setAside, now: 'My neighbour drinks too much', captured: '' }
    const points = new Map([...record.points, [withdrawn.id, withdrawn]])
    const body = prose('One said “my neighbour drinks too much”.')
    expect(faultsOf({ blocks: [{ id: 'block', body }] }, { ...record, points })).toHaveLength(1)
  })

  test('falls with a point behind it', () => {
    expect(faultsIn(prose('Buses', ['gone']))).toHaveLength(1)
  })
})

test('a question and its answers are those of the record', () => {
  expect(faultsIn(question('Why six?', 'No drivers.'))).toEqual([])
  expect(faultsIn(question('Why seven?', 'No drivers.'))).toHaveLength(1)
  expect(faultsIn(question('Why six?', 'No money.'))).toHaveLength(1)
})

describe('a paper as it is drafted', () => {
  const sign = fc.constantFrom(...'“ ” ‘ ’ " \' « » „ … , . \n\n – e\u0301 ß Σ İ'.split(' '))
  const word = fc.constantFrom(
    ...'councils’ we boys helps nobody don’t ‘twas us 90s Jobs'.split(' '),
  )
  const text = fc
    .array(fc.tuple(fc.oneof(sign, word), fc.constantFrom('', ' ', ' ')), {
      minLength: 1,
      maxLength: 40,
    })
    .map((parts) => parts.flat().join(''))
  const wording = fc.constantFrom('verbatim' as const, 'reported' as const)

  test('quotes nothing but its record, whatever marks stand in that', () => {
    fc.assert(
      fc.property(text, text, text, wording, (summary, closing, words, how) => {
        const simple = aMeetingRecord({
          title: 'A day',
          date: null,
          venue: null,
          opener: { name: 'Ann', role: null, organisation: null },
          speakers: [{ name: 'Bo', role: null, organisation: null, presented: summary }],
          questions: [{ text: words, answers: [{ by: null, text: words }] }],
          rounds: [{ title: 'Round 1', prompts: [{ text: 'What?', points: [words] }] }],
          closing,
        })
        const rounds = simple.rounds.map((round) => ({
          ...round,
          prompts: round.prompts.map((prompt) => ({
            ...prompt,
            points: prompt.points.map((point) => ({ ...point, wording: how })),
          })),
        }))
        const notes = [{ id: 'note', spans: [], title: 'Notes', text: summary }]
        const meeting = { ...simple, summary, rounds, notes }
        const blocks = draftFromMeeting(meeting).map((body, at) => ({ id: String(at), body }))
        const sentences = faultsOf({ blocks }, recordWords(meeting, new Map())).map(
          (fault) => fault.sentence,
        )
        expect(sentences.filter((sentence) => sentence.includes('quotation marks away'))).toEqual(
          [],
        )
      }),
      { numRuns: 500 },
    )
  })
})
