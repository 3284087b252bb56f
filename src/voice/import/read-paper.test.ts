import { readFileSync } from 'node:fs'
import { array, assert, constantFrom, property, string, tuple } from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { paperFaults, pointsIn } from '#test/paper-faults.ts'
import { markdownPaper, plainPaper, typedMinutes } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'
import type { PaperRecord } from './paper-record.ts'
import { readPaper } from './read-paper.ts'

// Many papers are read here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** What a paper says, without places. */
function said({ questions, rounds }: PaperRecord) {
  return {
    questions: questions.map(({ text, answers }) => [
      text,
      ...answers.map(({ by, text: words }) => `${by ?? '?'}: ${words}`),
    ]),
    rounds: rounds.map(({ prompts }) =>
      prompts.map(({ text, points }) => [text, ...points.map((point) => point.text)]),
    ),
  }
}

/** Every statement of a paper, without marks, so that it can be looked for after a change of layout. */
function statements({ questions, rounds }: PaperRecord): string[] {
  return [
    ...questions.flatMap(({ text, answers }) => [text, ...answers.map((answer) => answer.text)]),
    ...rounds.flatMap(({ prompts }) =>
      prompts.flatMap(({ text, points }) => [text ?? '', ...points.map((point) => point.text)]),
    ),
  ].map(bare)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const footer = 'The support programme for Local Strategic Partnerships in the south east'

/** The paper with its footers taken out, and put in after these words, as a page break puts them. */
function withFootersAfter(...places: readonly string[]): (source: string) => string {
  return (source) => {
    const whole = source
      .replace(/(independent)\n+The support.*\n+/, '$1 ')
      .replaceAll(/\n+The support programme for Local.*\n+/g, '\n\n')
    return places.reduce(
      (text, place) => text.replace(place, `${place}\n\n\n\n${footer}\n\n`),
      whole,
    )
  }
}

const inAnswers = /^(\w+ \w+) – /gm

function wrapped(source: string, width: number): string {
  const breakLine = (line: string): string => {
    const lines = ['']
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? ''
      if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    }
    return lines.join('\n')
  }
  return source.split('\n').map(breakLine).join('\n')
}

/** The rounds as lists: each question on a line, and a bullet for each point under it. */
function withBullets(source: string): string {
  const lists = readPaper(source).rounds.map(({ title, prompts }) => {
    const asked = prompts.map(({ text, points }) => {
      const items = points.map((point) => `• ${point.text}`)
      return [text ?? '', ...items].join('\n')
    })
    return [title ?? '', ...asked].join('\n\n')
  })
  const start = source.indexOf('First round table')
  const end = source.indexOf('Overall summary')
  return `${source.slice(0, start)}${lists.join('\n\n')}\n\n${source.slice(end)}`
}

/** Ways in which the same paper reaches us. */
const changes: [name: string, change: (source: string) => string][] = [
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['no empty lines', (text) => text.replaceAll(/\n{2,}/g, '\n')],
  ['lines broken at 80', (text) => wrapped(text, 80)],
  ['lines broken, no empty lines', (text) => wrapped(text, 72).replaceAll(/\n{2,}/g, '\n')],
  ['no bold', (text) => text.replaceAll('**', '')],
  ['no quotation marks', (text) => text.replaceAll(/[“”]/g, '')],
  ['neither bold nor quotation marks', (text) => text.replaceAll(/\*\*|[“”]/g, '')],
  ['straight quotation marks', (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")],
  ['hyphens', (text) => text.replaceAll('–', '-')],
  ['long dashes without blanks', (text) => text.replaceAll(' – ', '—')],
  ['colons after names', (text) => text.replaceAll(inAnswers, '$1: ')],
  ['bold names', (text) => text.replaceAll(inAnswers, '**$1** – ')],
  ['names on their own lines', (text) => text.replaceAll(inAnswers, '$1\n\n')],
  ['no footers', withFootersAfter()],
  [
    'footers in sentences',
    withFootersAfter('particularly around', 'increased funds for', 'most out'),
  ],
  [
    'footers in questions',
    withFootersAfter(
      'What does the panel perceive',
      '“**What are the highlights and',
      'Crooks, The Leader of',
    ),
  ],
  ['footers between sentences', withFootersAfter('do with them.', 'demand and', 'in need. ')],
  ['one footer', withFootersAfter('with the help of the')],
  [
    'pages that end in a form feed',
    (text) => text.replaceAll(/\n+(The support programme .*)\n+/g, '\n\n$1\n\f\n'),
  ],
  ['an answer without a name', (text) => text.replace('David Livermore – A lot', 'A lot')],
  ['a first answer without a name', (text) => text.replace('Geoff Snelson – Parish', 'Parish')],
  [
    'questions marked “Question:”',
    (text) => text.replaceAll('Q: ', 'Question: ').replaceAll('A:\n', 'Answer:\n'),
  ],
  ['questions marked “Q1.”', (text) => text.replaceAll('Q: ', 'Q1. ')],
  ['questions in bold without a mark', (text) => text.replaceAll(/^Q: (.*)$/gm, '**$1**')],
  ['questions as headings', (text) => text.replaceAll(/^Q: (.*)$/gm, '### $1')],
  ['no marks at all', (text) => text.replaceAll('Q: ', '').replaceAll(/^A:\n\n/gm, '')],
  ['no heading over the questions', (text) => text.replace(/Q and A session.*\n+/, '')],
  ['no heading over the first round', (text) => text.replace(/First round table.*\n+/, '')],
  [
    'a third and a fourth round',
    (text) =>
      text.replace(
        'Overall summary',
        'Third round table discussion session\n\nPtP asked “**What next?**” Some of the points raised included; meet again and write to the region.\n\nFourth round table discussion session\n\nPtP asked “**Who is missing?**” Responses included; parish councils, small firms and young people.\n\nOverall summary',
      ),
  ],
  [
    'set questions on lines of their own',
    (text) =>
      text
        .replaceAll(/PtP asked “\*\*(.*?)\*\*” /g, '\n\n$1\n\n')
        .replaceAll(/^“\*\*(.*?)\*\*” was (?:covered|asked) in/gm, '$1\n\nThis was covered in'),
  ],
  ['bullets for what was said in the rounds', withBullets],
  ['letters beyond the first plane', (text) => text.replace('Job clubs', '😀 Job clubs')],
]

/** Read by a person, from the paper. */
const foundingRounds = [
  [
    [
      'What is being done in your local area?',
      'Job clubs, specifically in Bicester and Banbury',
      'improved Third Sector working together',
      'Bicester Vision that generates 4.5 million visitors a year',
      'increased funds for the local voluntary services in order to meet demand',
      'Food Bank crisis parcel’s to give to families in need',
    ],
    [
      'What are the highlights and key successes?',
      'Bicester Village',
      'Aylesbury Waterside development',
      'the job clubs focused on different skill types and based in different areas',
      'Co-operative working across sectors',
      'interagency working across the VCS/MKCLIP',
      'building links with the private sectors',
    ],
    [
      'How have partners worked to support people during the recession?',
      'allowing Farmers Markets to sell local produce ‘locally’',
      'the CAB and task force providing enhanced advocacy to offer support and information to those in need',
      'the recession had kick started some relationship benefits that may have not been there before',
    ],
    [
      'What are the challenges in working to address the recession?',
      'there can be a miss match of communication',
      'attracting new business in the Milton Keynes area',
      'being able to engage small businesses in Milton Keynes',
      'tackling barriers between organisations, policy and regional levels',
      'challenges surrounding the culture of an organisation',
      'being able to maintain the ‘skill levels’ of citizens',
      'Understanding the current situation',
      'fear for the future',
    ],
  ],
  [
    [
      'How can partnerships and collaborations add value in addressing issues relating to the recession?',
      'partnerships add expertise and resource outside scope of any single organisation',
      'they can provide entrance to partners, resources and communities (especially the ones that had been hard to reach previously)',
      'Partnerships and collaborations can help to coordinate and derive economies of scale',
      'focus on issues (rather than partnership working)',
      'enables working together to pull resources and knowledge',
      'the need for partnerships to use and show examples of best practice so that others can follow',
    ],
    [
      'What else would you like to do and what support would be useful from PtP or other partnership organisations?',
      'the need for education and training for elected members',
      'knowing what other Districts are doing would be of great benefit and would offer examples of best practise for the rest of the partners',
      'we need to improve communication and promote activity to encourage wider learning across the partnerships',
      'more regional workshops specific around relevant issues would inspire better joint networking and best practise',
    ],
  ],
]

describe('a paper as a word processor exports it', () => {
  const record = readPaper(plainPaper)

  test('says what it is, when and where, who opened it and who spoke', () => {
    expect(record).toMatchObject({
      title: 'Keeping the high street open (illustrative)',
      date: '2010-03-03',
      venue: 'Corn Hall, Market Square, Oakmoot',
      opener: { name: 'Ruth Amber', role: 'Leader', organisation: 'Oakmoot District Council' },
      speakers: [
        {
          name: 'Peter Quill',
          role: 'Head of Regeneration',
          organisation: 'Oakmoot District Council',
        },
        { name: 'Dev Marsh', role: 'Director', organisation: 'Oakmoot Traders Association' },
      ],
      closing: 'Ruth Amber closed the event.',
      coverage: 1,
      leftover: [],
    })
  })

  test('mends a sentence that a footer broke', () => {
    expect(record.speakers[0]?.presented).toBe(
      'Following the welcome, Peter Quill, Head of Regeneration at Oakmoot District Council, presented a survey of empty shops. One in seven was empty in January.',
    )
    expect(record.speakers[0]?.spans).toHaveLength(2)
  })

  test('gives each answer to who gave it, and each point to its question', () => {
    expect(said(record)).toEqual({
      questions: [
        [
          'Why are rents not lower?',
          'Peter Quill: Most leases run for ten years.',
          'Dev Marsh: Landlords wait for chains – they should not.',
        ],
        [
          'Who speaks for market traders?',
          'Dev Marsh: We do, and we need more of them. They have their own meeting in May.',
        ],
      ],
      rounds: [
        [
          [
            'What works well now?',
            'late opening on Thursdays',
            'the loyalty card, specifically in Bridge Street',
            'a shared van for deliveries',
          ],
          [
            'What stands in the way?',
            'parking charges on Saturdays',
            'the cost of insurance for events in the square',
          ],
        ],
        [
          ['How can partners help?', 'partners bring people', 'they can share premises'],
          [
            'What would you like from the programme?',
            'a handbook for pop-up shops',
            'visits to other towns',
          ],
        ],
      ],
    })
  })

  test('accounts for every character', () => {
    expect(paperFaults(plainPaper, record)).toEqual([])
  })
})

describe('a paper in Markdown', () => {
  const record = readPaper(markdownPaper)

  test('is read by its headings, lists and labels', () => {
    expect(record).toMatchObject({
      title: 'Warm homes summit (illustrative): what partners can do',
      date: '2023-03-14',
      venue: 'Oakmoot Town Hall',
      opener: { name: 'Cllr Jane Dole', role: 'Leader', organisation: 'Oakmoot District Council' },
      speakers: [
        {
          name: 'Dr Amir Kane',
          role: 'Director of Public Health',
          organisation: 'Westmere County Council',
        },
        {
          name: 'Jo Blythe',
          organisation: 'Advice Oakmoot',
          presented: 'Debt trends. [Slides](https://example.org/debt.pdf)',
        },
      ],
      actions: [{ text: 'Publish a list of warm rooms', owner: 'Jo Blythe' }],
      links: [{ url: 'https://example.org/debt.pdf' }],
      closing: 'Jane Dole thanked everybody.',
    })
    expect(said(record)).toEqual({
      questions: [
        [
          'How will people without the internet hear of it?',
          'Amir Kane: We will write to every household. It will be in plain words.',
          'Jo Blythe: Jo Blythe said that sessions are held in libraries.',
        ],
        [
          'Is there money for groups?',
          'Jane Dole: Yes, from April.',
          'Jo Blythe: Groups need help with forms.',
        ],
      ],
      rounds: [
        [['What is working well?', 'Food larders', 'Debt advice; people trust it']],
        [
          [
            'What gets in the way?',
            'Buses stop at six',
            'People are ashamed to ask',
            'Volunteers are tired',
          ],
        ],
      ],
    })
  })

  test('leaves over what it does not know, and nothing else', () => {
    expect(record.leftover.map(({ text }) => text)).toEqual([
      'Evaluation\n\nNine in ten found the day useful.',
    ])
    expect(paperFaults(markdownPaper, record)).toEqual([])
  })
})

test('an answer without a name is nobody’s, and not of who spoke before', () => {
  const nameless = plainPaper.replace('Dev Marsh – Landlords', 'Landlords')
  const [question] = readPaper(nameless).questions
  expect(question?.answers.map(({ by }) => by)).toEqual(['Peter Quill'])
  const three = plainPaper.replace(
    'Dev Marsh – Landlords',
    'Nobody asked them.\n\nDev Marsh – Landlords',
  )
  expect(readPaper(three).questions[0]?.answers.map(({ by, text }) => [by, text])).toEqual([
    ['Peter Quill', 'Most leases run for ten years.'],
    [null, 'Nobody asked them.'],
    ['Dev Marsh', 'Landlords wait for chains – they should not.'],
  ])
})

test('a question that is asked again in the same round is no new one', () => {
  const again = plainPaper.replace(
    'Closing remarks',
    'With response to the last question, “What would you like from the programme?” there was a clear wish that it should go on.\n\nClosing remarks',
  )
  const prompts = readPaper(again).rounds[1]?.prompts
  expect(prompts).toHaveLength(2)
  expect(prompts?.[1]?.points).toHaveLength(3)
})

test('HTML between the words is no part of them, and entities are read', () => {
  const html = `---
title: Oakmoot forum&#58; third meeting
---
<p><strong>Minutes of the third meeting: 2 May 2012</strong></p>
<p><strong>Present:</strong> Ann Leigh (Bread &amp; Roses), Bob Rains (Age Friends)</p>
<p><strong>1. Food</strong></p>
<ul><li>Demand rose.</li></ul>
<p><strong>Action:</strong> <em>Ann</em><em>&#39;s team to write to Bread &amp; Roses.</em></p>`
  const record = readPaper(html)
  expect(record).toMatchObject({
    title: 'Oakmoot forum: third meeting',
    date: '2012-05-02',
    attendance: [{ name: 'Ann Leigh', organisation: 'Bread & Roses' }, { name: 'Bob Rains' }],
    sections: [{ title: '1. Food' }],
    actions: [{ text: "Ann's team to write to Bread & Roses." }],
    leftover: [],
  })
  expect(paperFaults(html, record)).toEqual([])
})

test('markup in a name is text, wherever the text is plain', () => {
  const hostile = plainPaper.replaceAll('Peter Quill', 'Peter <script>alert(1)</script> Quill')
  expect(paperFaults(hostile, readPaper(hostile))).toEqual([])
})

describe('whatever the text,', () => {
  const line = constantFrom(
    ...plainPaper.split('\n'),
    ...markdownPaper.split('\n'),
    ...typedMinutes.split('\n'),
    '---',
    '> Q: Why?',
    '| a | b |',
    '1. One',
    '“**What?**”',
    '*',
    '**',
    '(',
    '\f',
    '\u2028',
    '😀 Job clubs',
  )
  const shuffled = array(tuple(line, constantFrom('\n', '\n\n', '\r\n', '\r', '\n\n\n', ' ')), {
    maxLength: 60,
  }).map((parts) => parts.map((part) => part.join('')).join(''))

  test('spans tile it and every record is found in it', () => {
    expect(() =>
      assert(
        property(string({ unit: 'binary', maxLength: 300 }), (text) => {
          expect(paperFaults(text, readPaper(text))).toEqual([])
        }),
      ),
    ).not.toThrow()
  })

  test('lines of papers in any order are all accounted for', () => {
    expect(() =>
      assert(
        property(shuffled, (text) => {
          expect(paperFaults(text, readPaper(text))).toEqual([])
        }),
        { numRuns: 150 },
      ),
    ).not.toThrow()
  })
})

describe.skipIf(!realPapers.isThere)(
  'the founding paper, skipped where it is not beside the real data,',
  () => {
    const source = realPapers.isThere ? readFileSync(realPapers.founding, 'utf8') : ''
    const record = readPaper(source)

    test('is a meeting with one opener and three speakers', () => {
      expect(record).toMatchObject({
        title: 'Responding to the economic downturn - the role and potential of partnerships',
        date: '2009-11-18',
        venue: 'Chrysalis Theatre, Camphill, Milton Keynes',
        opener: { name: 'Sam Crooks', organisation: 'Milton Keynes Council' },
        speakers: [
          {
            name: 'Sarah Stevens',
            role: 'Regional Lead for Economic Development and Environment',
            organisation: 'Audit Commission',
          },
          {
            name: 'Geoff Snelson',
            role: 'Corporate Director, Strategy and Partnerships',
            organisation: 'Milton Keynes Council',
          },
          {
            name: 'David Livermore',
            role: 'Deputy Director',
            organisation: 'Milton Keynes Council of Voluntary Organisations',
          },
        ],
        coverage: 1,
        leftover: [],
      })
      expect(record.closing).toMatch(/^The event was concluded with a closing speech/)
      expect(paperFaults(source, record)).toEqual([])
    })

    test('has four questions, each answered by the right people', () => {
      expect(record.questions.map(({ answers }) => answers.map(({ by }) => by))).toEqual([
        ['Geoff Snelson', 'David Livermore', 'Sarah Stevens'],
        ['David Livermore', 'Sarah Stevens'],
        ['David Livermore'],
        ['David Livermore'],
      ])
      const [long] = record.questions[3]?.answers ?? []
      expect(long?.spans).toHaveLength(2)
      expect(long?.text).toMatch(/with services\. The recession can provide a push/)
    })

    test('has two rounds with their prompts, and every statement under its own', () => {
      expect(said(record).rounds).toEqual(foundingRounds)
    })

    test.each(changes)('%s: loses no statement and no character', (_, change) => {
      const changed = change(source)
      const read = readPaper(changed)
      expect(paperFaults(changed, read)).toEqual([])
      expect(read.coverage).toBe(1)
      expect(statements(read)).toEqual(expect.arrayContaining(statements(record)))
      expect(read.questions.map(({ answers }) => answers.length)).toEqual([3, 2, 1, 1])
      expect(read.rounds.slice(0, 2).map(({ prompts }) => prompts.length)).toEqual([4, 2])
      expect(pointsIn(read).length).toBeGreaterThanOrEqual(32)
    })
  },
)
