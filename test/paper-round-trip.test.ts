import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftFromMeeting } from '#src/publish/paper/draft-from-meeting.ts'
import { paperAsMarkdown } from '#src/publish/paper/paper-markdown.ts'
import { meetingFromPaper, type PaperRecord, readPaper } from '#src/voice/index.ts'
import { aMeetingRecord, type SimpleMeeting } from '#test/meeting-record.ts'
import { realPapers } from '#test/real-papers.ts'

let id = 0
const newId = (): string => `00000000-0000-7000-8000-${(id += 1).toString(16).padStart(12, '0')}`

/** A meeting as its paper prints it in Markdown. */
function printed(meeting: SimpleMeeting): string {
  const record = aMeetingRecord(meeting)
  return paperAsMarkdown({
    content: {
      title: record.title,
      lede: null,
      heldOn: record.heldOn,
      venue: record.venue,
      partnership: { slug: 'oakmoot', name: 'Oakmoot' },
      meeting: { id: record.id, title: record.title },
      blocks: draftFromMeeting(record).map((body) => ({ id: newId(), body })),
    },
    edition: {
      id: newId(),
      paperId: newId(),
      number: 1,
      heldOn: '2010-04-30',
      recordedAt: new Date('2010-04-30T12:00:00Z'),
      recordedBy: 'Partnership officer',
      erratum: null,
      sha256: '0'.repeat(64),
      namesReplacedOn: [],
    },
    newest: 1,
    mendedBy: null,
    path: '/papers/a-paper',
    meetingPath: '/meetings/a-meeting',
    origin: 'https://secklow.example.org',
  })
}

/** What a paper says, without where in its source it says it. */
function told(record: PaperRecord): SimpleMeeting {
  return {
    title: record.title ?? '',
    date: record.date,
    venue: record.venue,
    opener: record.opener,
    speakers: record.speakers.map(({ name, role, organisation, presented }) => ({
      name,
      role,
      organisation,
      presented,
    })),
    questions: record.questions.map(({ text, answers }) => ({
      text,
      answers: answers.map(({ by, text: words }) => ({ by, text: words })),
    })),
    rounds: record.rounds.map(({ title, prompts }) => ({
      title: title ?? '',
      prompts: prompts.map(({ text, points }) => ({
        text,
        points: points.map((point) => point.text),
      })),
    })),
    closing: record.closing,
  }
}

describe.skipIf(!realPapers.isThere)('the founding paper', () => {
  test('comes in, goes out as Markdown, and comes in the same', () => {
    const first = told(readPaper(readFileSync(realPapers.founding, 'utf8')))
    const again = readPaper(printed(first))

    expect(told(again)).toEqual(first)
    expect(again.coverage).toBe(1)
    expect(
      first.rounds.flatMap(({ prompts }) => prompts.flatMap(({ points }) => points)).length,
    ).toBeGreaterThan(24)
  })
})

test('what comes in again can be recorded as a meeting', () => {
  const meeting: SimpleMeeting = {
    title: 'Keeping the high street open (illustrative)',
    date: '2010-03-03',
    venue: 'Corn Hall, Oakmoot',
    opener: { name: 'Ruth Amber', role: 'Leader', organisation: 'Oakmoot Council' },
    speakers: [],
    questions: [{ text: 'Why?', answers: [{ by: 'Ruth Amber', text: 'Because.' }] }],
    rounds: [],
    closing: null,
  }
  const text = printed(meeting)
  const again = meetingFromPaper(readPaper(text), {
    state: 'draft',
    takenFrom: { id: newId() },
    text,
    titleOtherwise: 'a file',
  })
  expect(again).toMatchObject({ title: meeting.title, heldOn: '2010-03-03' })
  expect(again.people).toMatchObject([{ name: 'Ruth Amber', role: 'Leader' }])
})

/** Two set questions in nearly the same words are one that is asked twice: these are not. */
function distinct(texts: string[]): string[] {
  return texts.map((text, at) => {
    const [word = '', letter = ''] =
      [
        ['What', 'x'],
        ['How', 'y'],
        ['Who', 'z'],
        ['Where', 'w'],
      ][at % 4] ?? []
    return `${word} ${letter.repeat(9)} of ${at * 7919} ${text}?`
  })
}

describe('a generated meeting', () => {
  const word = fc.constantFrom(
    ...'the parishes a council money jobs clubs training 2009 £300 24% VCS/MKCLIP Oakmoot Banbury what who “good will” ‘skill levels’ (e.g. rent) – — - : ; ; , R&D x+y=z [sic] “why?” Adur’s naïve Ŵyl 🌳 and that including such as asked following'.split(
      ' ',
    ),
  )
  const first = fc.constantFrom(
    ...'Partners Job Why “Crisis Food £2m 20 That Parishes: Training, i.e. Q&A A: Points raised: We Table'.split(
      ' ',
    ),
  )
  const phrase = fc
    .tuple(first, fc.array(word, { minLength: 3, maxLength: 25 }))
    .map(([head, rest]) => [head, ...rest].join(' '))
  const sentence = fc
    .tuple(phrase, fc.constantFrom('.', '?', '!', '', ':', '.”', ';'))
    .map(([words, sign]) => `${words}${sign}`)
  const paragraph = fc
    .array(
      phrase.map((words) => `${words}.`),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.join(' '))
  const name = fc.constantFrom(
    'Ludwig van der Berg',
    'Siân O’Neill-Jones',
    'Dr A. J. Rao',
    'Cllr Jane Dole',
    'Mo de la Cruz',
    'Lee, Ann',
    'panel member, voluntary sector',
    'Jo',
  )
  const standing = fc.constantFrom(
    null,
    'Head of Skills, Culture and Sport',
    'Deputy Director of Services for the County',
    'chair, for now',
    'Department for Culture, Media and Sport',
    'Citizens Advice (Oakmoot)',
  )
  const round = (number: number) =>
    fc.record({
      title: fc.constantFrom(
        `Round ${number}: the situation now`,
        `Round table discussion ${number}`,
      ),
      prompts: fc
        .array(fc.tuple(phrase, fc.array(sentence, { minLength: 1, maxLength: 6 })), {
          minLength: 1,
          maxLength: 4,
        })
        .map((prompts) => {
          const asked = distinct(prompts.map(([text]) => text))
          return prompts.map(([, points], at) => ({ text: asked[at] ?? null, points }))
        }),
    })
  const meeting: fc.Arbitrary<SimpleMeeting> = fc.record({
    title: fc.constantFrom(
      'Responding to the downturn – what “partners” can do: a day, in short',
      'Warm homes (illustrative)',
      'Who helps, and how?',
    ),
    date: fc.constantFrom('2009-11-18', '2023-03-01', null),
    venue: fc.constantFrom(
      'Chrysalis Theatre, Camphill, Milton Keynes',
      'St. John’s Hall – upstairs',
      null,
    ),
    opener: fc.option(
      fc.record({
        name: fc.constantFrom('Ruth Amber', 'Leader of a council', 'Dame Zoë ap Rhys'),
        role: standing,
        organisation: standing,
      }),
      { nil: null },
    ),
    speakers: fc.uniqueArray(
      fc.record({ name, role: standing, organisation: standing, presented: paragraph }),
      {
        minLength: 1,
        maxLength: 4,
        selector: (each) => each.name,
      },
    ),
    questions: fc.array(
      fc.record({
        text: fc.oneof(
          phrase,
          phrase.map((words) => `${words}?`),
        ),
        answers: fc.array(fc.record({ by: fc.oneof(name, fc.constant(null)), text: sentence }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { maxLength: 4 },
    ),
    rounds: fc.tuple(round(1), round(2)).map((rounds) => [...rounds]),
    closing: fc.option(paragraph, { nil: null }),
  })

  test('goes out as Markdown and comes in the same', () => {
    fc.assert(
      fc.property(meeting, (given) => {
        expect(told(readPaper(printed(given)))).toEqual(given)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
