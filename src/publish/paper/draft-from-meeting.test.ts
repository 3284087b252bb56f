import { describe, expect, test } from 'vitest'
import type { MeetingRecord } from '#src/voice/index.ts'
import { aMeetingRecord, type SimpleMeeting } from '#test/meeting-record.ts'
import type { BlockBody, PaperBlock } from './block.ts'
import { draftFromMeeting } from './draft-from-meeting.ts'
import { piecesOf } from './outline.ts'

const empty: SimpleMeeting = {
  title: 'A day',
  date: null,
  venue: null,
  opener: null,
  speakers: [],
  questions: [],
  rounds: [],
  closing: null,
}

function kindsOf(meeting: MeetingRecord): string[] {
  return draftFromMeeting(meeting).map(({ kind }) => kind)
}

function titled(title: string): BlockBody | undefined {
  const rounds = [{ title, prompts: [{ text: 'What?', points: ['One'] }] }]
  return draftFromMeeting(aMeetingRecord({ ...empty, rounds }))[0]
}

function quote(id: string): PaperBlock {
  return { id, body: { kind: 'quote', pointId: id, text: id } }
}

describe('a draft', () => {
  test('has no part of which the record has nothing', () => {
    expect(kindsOf(aMeetingRecord(empty))).toEqual([])
    expect(kindsOf(aMeetingRecord({ ...empty, closing: ' ' }))).toEqual([])
    expect(kindsOf(aMeetingRecord({ ...empty, closing: 'Thanks.' }))).toEqual(['heading', 'prose'])
  })

  test('quotes what was said, reports what was retold, and leaves out what was set aside', () => {
    const record = aMeetingRecord({
      ...empty,
      rounds: [{ title: 'Round 1', prompts: [{ text: 'What?', points: ['One', 'Two', 'Three'] }] }],
    })
    const states = ['captured', 'set-aside', 'corrected'] as const
    const wordings = ['verbatim', 'verbatim', 'reported'] as const
    const rounds = record.rounds.map((round) => ({
      ...round,
      prompts: round.prompts.map((prompt) => ({
        ...prompt,
        points: prompt.points.map((point, at) => ({
          ...point,
          state: states[at] ?? 'captured',
          wording: wordings[at] ?? 'verbatim',
        })),
      })),
    }))
    expect(draftFromMeeting({ ...record, rounds }).slice(2)).toMatchObject([
      { kind: 'quote', text: 'One' },
      { kind: 'reported', text: 'Three' },
    ])
  })

  test('names a round so that its heading alone says that it is one', () => {
    expect(titled('Second round of tables')).toMatchObject({ text: 'Second round of tables' })
    expect(titled('The situation now')).toMatchObject({
      text: 'Round table discussion 1: The situation now',
    })
  })
})

test('statements of one kind that follow one another are one list', () => {
  const told: PaperBlock = { id: 'r', body: { kind: 'reported', pointIds: ['p'], text: 'r' } }
  const prompt: PaperBlock = {
    id: 'p',
    body: { kind: 'prompt', promptId: 'p', text: 'p', wording: 'verbatim' },
  }
  const pieces = piecesOf({ blocks: [prompt, quote('a'), quote('b'), told, quote('c')] })
  expect(
    pieces.map((piece) => (piece.kind === 'block' ? piece.points : piece.statements.length)),
  ).toEqual([4, 2, 1, 1])
})
