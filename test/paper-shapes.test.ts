import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#src/platform/files/project.ts'
import { meetingFromPaper, type NamedPerson, readPaper } from '#src/voice/index.ts'
import { paperFaults } from './paper-faults.ts'

/** Papers of invented places, in shapes that the papers of councils have. What a careful reader takes out of each. */
function paper(name: string) {
  const source = readFileSync(join(projectFolder, 'test/paper-shapes', name), 'utf8')
  const record = readPaper(source)
  return {
    record,
    faults: paperFaults(source, record),
    head: [record.title, record.date, record.venue],
    people: [...(record.opener === null ? [] : [record.opener]), ...record.speakers].map(inWords),
    questions: record.questions.map(({ text, answers }) => [
      text,
      ...answers.map((answer) => `${answer.by ?? '?'}: ${answer.text}`),
    ]),
    rounds: record.rounds.map(({ title, prompts }) => ({
      title,
      prompts: prompts.map(({ text, points }) => [text, ...points.map((point) => point.text)]),
    })),
  }
}

function inWords({ name, role, organisation }: NamedPerson): string {
  return [name, role, organisation].filter((part) => part !== null).join(' | ')
}

test('two speakers and no panel, in broken lines with stars for bullets', () => {
  const read = paper('seaside-seminar.txt')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual([
    'Winter trading on the promenade: notes of a seminar',
    '2010-01-21',
    'The Assembly Rooms, Marine Parade, Salthaven',
  ])
  expect(read.people).toEqual([
    'Councillor Brenda Tolliver | Chair | Salthaven Town Centre Partnership',
    'Hamish Orr | Economic Development Officer | Salthaven Borough Council',
    'Priya Venkat | Salthaven Lettings',
  ])
  expect(read.questions).toEqual([])
  expect(read.rounds).toEqual([
    {
      title: 'Discussion in tables',
      prompts: [
        [
          'What would bring people to the promenade between November and March?',
          'A covered market on Sundays',
          'Lights that stay up until Candlemas, not only until Twelfth Night',
          'Cheaper parking after 3 pm (currently £1.80 an hour)',
          'One website for what is on, instead of four',
        ],
        [
          'What could the partnership do before next winter?',
          'Ask landlords to agree one short lease that all of them use',
          'Meet the bus company about the last bus, which leaves at 6.10 pm',
          'Find out what the college could do with empty windows',
        ],
      ],
    },
  ])
  expect(read.record).toMatchObject({ coverage: 1, leftover: [] })
  expect(read.record.links.map(({ url }) => url)).toEqual([
    'www.salthaven-partnership.example.org/slides/short-leases',
  ])
  expect(read.record.closing).toMatch(
    /^Councillor Tolliver thanked both .* report back in April\.$/,
  )
})

describe('questions that people answer under their initials', () => {
  const read = paper('jobs-question-time.txt')

  test('keep the initials as they are printed', () => {
    expect(read.faults).toEqual([])
    expect(read.head).toEqual([
      'Jobs Question Time (illustrative)',
      '2010-02-09',
      'Fenwick Community College, Alder Street, Marlbridge',
    ])
    expect(read.record.questions.map(({ answers }) => answers.map(({ by }) => by))).toEqual([
      ['TE', 'MO'],
      ['RH'],
      [null],
      ['RH', 'TE', null],
    ])
    expect(read.questions[2]).toEqual([
      'Who pays the bus fare for training?',
      '?: This was taken away for an answer.',
    ])
  })

  test('belong to the panel members whose initials they are', () => {
    expect(read.people).toEqual(["Revd Alan Peake | Vicar | St Anne's"])
    expect(read.record.attendance.map(inWords)).toEqual([
      'Margaret Oyelaran | Chief Executive | Marlbridge Chamber of Trade',
      'Tom Eccles | District Manager | Jobcentre Plus',
      'Dr Ruth Hallam | Principal | Fenwick Community College',
    ])
    const meeting = meetingFromPaper(read.record, {
      state: 'draft',
      takenFrom: { id: 'a paper' },
      text: '',
      titleOtherwise: '',
    })
    const answered = meeting.questions.flatMap(({ answers }) =>
      answers.map(({ person }) => (person === null ? null : meeting.people[person]?.name)),
    )
    expect(answered).toEqual([
      'Tom Eccles',
      'Margaret Oyelaran',
      'Dr Ruth Hallam',
      null,
      'Dr Ruth Hallam',
      'Tom Eccles',
      null,
    ])
  })
})

test('notes of tables under topics, with the same questions in each and a numbered footer', () => {
  const read = paper('village-tables.txt')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual(['"Rural Voices" workshop', '2010-03-04', 'Uttlebourne Village Hall'])
  expect(read.rounds).toEqual([
    {
      title: 'Getting to work',
      prompts: [
        [
          'What are the problems?',
          'no bus before 8.40',
          "taxi from the station costs more than a day's pay at the packing shed",
          'car insurance for under-25s',
          'no bus before eight',
          '"You need a car to get a job and a job to get a car"',
        ],
        [
          'What would help?',
          'wheels to work scheme: lend mopeds for six months',
          'shared taxis, booked the day before',
          'move the 8.40 to 7.20',
          'employers to agree start times with the bus company',
        ],
      ],
    },
    {
      title: 'Advice and money',
      prompts: [
        [
          'What are the problems?',
          'the mobile library was the advice point; it stopped in October',
          'people will not be seen going into the bureau',
        ],
        [
          'What would help?',
          'a telephone line that is free from mobiles',
          'advice at the surgery, where nobody knows why you came',
        ],
      ],
    },
  ])
  expect(read.record.coverage).toBe(1)
})

test('a Welsh place, with names as they are written there', () => {
  const read = paper('gweithdy-llanfaes.txt')
  expect(read.faults).toEqual([])
  expect(read.head.slice(1)).toEqual(['2010-02-24', 'Neuadd y Dref, Llanfaes-yng-Nghwm'])
  expect(read.people).toEqual([
    'Y Cynghorydd Siân ap Gwilym | Leader | Cyngor Bro Llanfaes',
    'Rhŷs Llŷr Ŵynne | Economic Development Manager | Cyngor Bro Llanfaes',
    'Angharad Bowen-Tudor | Director | Menter y Fro',
  ])
  expect(read.questions).toEqual([
    [
      'Is there help for people who want to trade through the medium of Welsh?',
      'Angharad Bowen-Tudor: Oes, mae. There are vouchers for translation, up to £300.',
    ],
    [
      'Could the old creamery be used?',
      'Rhŷs Llŷr Ŵynne: It belongs to a company in Shrewsbury – we have written to them twice.',
    ],
  ])
  expect(read.rounds.map(({ prompts }) => prompts)).toEqual([
    [
      [
        "Beth sy'n gweithio? What is working?",
        'the Saturday market in Llanfaes',
        'Clwb Ffermwyr Ifanc',
        'the bws bach',
        "Menter y Fro's loan fund",
      ],
    ],
  ])
  expect(read.record).toMatchObject({ coverage: 1, leftover: [] })
})

test('minutes in a table, with a column of initials for actions', () => {
  const read = paper('scrutiny-minutes.md')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual([
    'Economic Recovery Task and Finish Group',
    '2010-03-15',
    'Committee Room 2, Town Hall, Kingsmere',
  ])
  expect(read.record.attendance.map((each) => `${inWords(each)} | ${each.presence}`)).toEqual([
    'D. Whitlock | Chairman | present',
    'S. Kaur | present',
    'P. J. Mbeki | present',
    'Mrs L. Thorne | present',
    'Gareth Pugh | Head of Policy | present',
    'Nadia Rahman | Kingsmere Citizens Advice Bureau | present',
    'Councillor R. Fenn | apologies',
    'Inspector Joy Caldwell | Thames Valley Police | apologies',
  ])
  expect(read.record.actions.map(({ owner, text }) => [owner, text])).toEqual([
    ['NR', 'Members asked that the figures be brought to each meeting.'],
    ['GP', 'It was agreed to write to the owners of the six in Castle Street.'],
    [
      'Cllr Whitlock',
      'The Chairman would raise hardship relief with the portfolio holder before the budget.',
    ],
  ])
  expect(read.record.leftover).toEqual([])
})

test('Markdown with a speaker to a heading, and questions in quoted bold', () => {
  const read = paper('food-forum.md')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual([
    'Food on the table: report of the Harnwick food forum (illustrative)',
    '2011-10-06',
    'Harnwick Methodist Hall',
  ])
  expect(read.people).toEqual([
    'Imogen Starling | Chair | Harnwick Together',
    'Joseph Adeyemi | Manager | Harnwick Foodbank',
    'Lesley Prior | School Meals Adviser | Northmoor County Council',
  ])
  expect(read.questions).toEqual([
    [
      'Why do families not ask for free meals?',
      'Lesley Prior: The form is eleven pages long.',
      'Joseph Adeyemi: And people are ashamed. We see it every week.',
    ],
    ['Can the foodbank open in the evening?', 'Joseph Adeyemi: Not without more volunteers.'],
  ])
  expect(
    read.rounds.map(({ title, prompts }) => [title, ...prompts.map((each) => each.length - 1)]),
  ).toEqual([
    ['Round table 1', 3, 2],
    ['Round table 2', 3],
  ])
  expect(read.rounds[0]?.prompts[0]?.[3]).toBe('Allotments: forty plots, no waiting list')
  expect(read.record.coverage).toBe(1)
})

test('questions and answers that are told, with whoever asked and whoever replied', () => {
  const read = paper('parish-conference.txt')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual([
    'Parish Conference, Saturday 13th March 2010',
    '2010-03-13',
    'Dalesfoot Memorial Hall',
  ])
  expect(read.people).toEqual([
    'Mrs Enid Garth | President | Association',
    'Councillor Philip Strang | Leader | Westerdale District Council',
  ])
  expect(read.record.questions.map(({ answers }) => answers.map(({ by }) => by))).toEqual([
    ['Councillor Strang', 'Mrs Garth'],
    ['Councillor Strang'],
  ])
  expect(read.questions[1]?.[0]).toBe(
    'Miss J. Tindall (Dalesfoot) asked whether the fund for village shops would go on.',
  )
  expect(read.record).toMatchObject({ coverage: 1, leftover: [] })
})

test('a sheet of flip charts: a centred head, lettered points, pages numbered between them', () => {
  const read = paper('scan-of-notes.txt')
  expect(read.faults).toEqual([])
  expect(read.head).toEqual([
    'Notes of the stakeholder event held on 2 December 2009',
    '2009-12-02',
    'The Guildhall, Ridding',
  ])
  expect(read.rounds.flatMap(({ prompts }) => prompts)).toEqual([
    [
      'What has changed for you since last Christmas?',
      'We have lost two of our five funders, and the other three have asked for the same report in three formats.',
      'Overtime has gone at the brickworks.',
      'More volunteers - but they need work, and leave when they find it.',
      'Parents cannot pay for nursery, so they leave their jobs.',
    ],
    ['What do you need?', 'One form.', "A year's notice."],
    [
      'What can you offer?',
      'Two rooms in the Guildhall, free on weekdays (ring Ridding 4471).',
      'A minibus, if somebody insures it.',
    ],
  ])
  expect(read.record.summary).toBe('The Board will answer in writing by the end of January.')
})
