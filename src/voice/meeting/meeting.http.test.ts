import { beforeAll, describe, expect, test } from 'vitest'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { aMeeting, paperOf } from '#test/a-meeting.ts'
import { useApp } from '#test/app.ts'
import { recordMeeting } from './meeting.commands.ts'
import { meetingRecordBySlug } from './meeting-record.sql.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { MeetingToRecord } from './meeting-to-record.ts'

const site = useApp()
const founding = '/meetings/2009-11-18-the-downturn-and-what-partnerships-can-do-about-it'

async function recorded(
  over: Partial<MeetingToRecord> = {},
  partnership = 'milton-keynes',
): Promise<MeetingRecord> {
  const { rows } = await site.database.pool.query<{ id: string }>(
    'SELECT id FROM partnership WHERE slug = $1',
    [partnership],
  )
  const place = { partnershipId: rows[0]?.id ?? '', asOf: '2010-04-30' }
  const { slug } = await inTransaction(
    site.database.db,
    async (tx) => await recordMeeting(tx, operatorAsViewer, place, aMeeting(over)),
  )
  return await onRecord(slug)
}

async function onRecord(path: string): Promise<MeetingRecord> {
  const slug = path.replace('/meetings/', '')
  const meeting = await meetingRecordBySlug(site.database.db, 'all', slug)
  if (meeting === undefined) throw new Error(`${slug} is not on record`)
  return meeting
}

const points = (meeting: MeetingRecord) =>
  meeting.rounds.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.points))
const textOf = async (path: string): Promise<string> => await (await site.get(path)).text()

describe('the list of meetings', () => {
  let draft: MeetingRecord
  let elsewhere: MeetingRecord
  beforeAll(async () => {
    draft = await recorded({ state: 'draft' })
    elsewhere = await recorded({ state: 'draft' }, 'cherwell')
  })

  test('shows everybody what is published, and a member the drafts of their own', async () => {
    const member = await site.as('member')
    for (const twin of ['', '.json', '.csv']) {
      const open = await textOf(`/meetings${twin}`)
      const own = await (await member.get(`/meetings${twin}`)).text()
      expect(open).toContain('The downturn, and what partnerships can do about it')
      expect(open).not.toContain(draft.title)
      expect(own).toContain(draft.title)
      expect(own).not.toContain(elsewhere.title)
    }
  })

  test('is cut to one partnership, in every format, and says so', async () => {
    expect(await textOf('/meetings?partnership=cherwell')).toContain(
      'Cherwell has published no meeting yet.',
    )
    const json: unknown = JSON.parse(await textOf('/meetings.json?partnership=cherwell'))
    expect(json).toEqual({ filter: { partnership: 'cherwell' }, count: 0, meetings: [] })
    expect((await site.get('/meetings?partnership=nowhere')).status).toBe(404)
  })

  test('of others is not found, nor is anything under it', async () => {
    const [point] = points(elsewhere)
    const member = await site.as('member')
    for (const path of ['', '.json', '.csv', '/source', `/points/${point?.id}`])
      expect((await member.get(`/meetings/${elsewhere.slug}${path}`)).status).toBe(404)
    const theirs = await site.as('partnership-officer-elsewhere')
    expect((await theirs.get(`/meetings/${elsewhere.slug}`)).status).toBe(200)
  })
})

describe('the founding meeting', () => {
  test('has every question, answer, prompt and point, and nobody’s name', async () => {
    const told: unknown = JSON.parse(await textOf(`${founding}.json`))
    const json = await onRecord(founding)
    expect(told).toMatchObject({ people: json.people, questions: json.questions })
    expect(json.questions.map(({ answers }) => answers.length)).toEqual([3, 2, 1, 1])
    expect(json.rounds.map(({ prompts }) => prompts.map((prompt) => prompt.points.length))).toEqual(
      [
        [5, 6, 3, 8],
        [6, 5],
      ],
    )
    expect(json.people.map(({ name }) => name)).toEqual([null, null, null, null])
    expect(new Set(points(json).map(({ wording }) => wording))).toEqual(new Set(['reported']))
    const page = await textOf(founding)
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    expect(main).not.toMatch(/[“”]/)
    expect(main).toContain('Panel: four questions, seven answers')
    expect(main).toContain('33 points under six prompts.')
    expect(main).toContain('Answers stand as published')
  })

  test('is on the front page, on that of its partnership, and links back', async () => {
    expect(await textOf('/')).toContain(`href="${founding}"`)
    expect(await textOf('/partnerships/milton-keynes')).toContain(`href="${founding}"`)
    expect(await textOf('/partnerships/cherwell')).not.toContain(`href="${founding}"`)
    expect(await textOf(founding)).toContain('href="/partnerships/milton-keynes"')
  })
})

describe('a meeting that was taken from a paper', () => {
  test('has its words in quotation marks, its people as the paper names them, said once', async () => {
    const { slug } = await recorded()
    const page = await textOf(`/meetings/${slug}`)
    expect(page).toContain('“Who is missing?”')
    expect(page).toContain('“the parishes”')
    expect(page.match(/as named in the paper/gi)).toHaveLength(1)
    expect(page).not.toMatch(/href="[^"]*(ana|holt)/i)
    expect(page).toContain('Tables were not recorded')
    expect(page).toContain('2 asked, 1 answered')
    expect(page).toContain('None, said Ana.')
  })

  test('gives its points as rows, and a spreadsheet runs none of them', async () => {
    const formula = { text: '=HYPERLINK("x")', spans: [] }
    const rounds = [{ title: null, prompts: [{ text: null, spans: [], points: [formula] }] }]
    const { slug } = await recorded({ rounds })
    const lines = (await textOf(`/meetings/${slug}.csv`)).trim().split('\r\n')
    expect(lines[0]).toBe('id,round,prompt,point,wording,state,table')
    expect(lines[1]).toMatch(
      /^[0-9a-f-]{36},Round 1,none,"'=HYPERLINK\(""x""\)",verbatim,captured,not known$/,
    )
  })

  test('escapes markup in whatever it shows', async () => {
    const nasty = '<script>alert(1)</script>'
    const meeting = await recorded({ title: nasty, summary: nasty, closing: nasty })
    expect(await textOf(`/meetings/${meeting.slug}`)).not.toContain(nasty)
  })

  test('shows each point in its paragraph of the paper', async () => {
    const meeting = await recorded()
    const [first, second] = points(meeting)
    const page = await textOf(`/meetings/${meeting.slug}/points/${first?.id}`)
    expect(page).toContain('What works? <mark>Job clubs</mark>\nand shared rooms, said Ms Holt.')
    expect(page).toContain(`/meetings/${meeting.slug}/points/${second?.id}"`)
    const json: unknown = JSON.parse(
      await textOf(`/meetings/${meeting.slug}/points/${first?.id}.json`),
    )
    expect(json).toMatchObject({
      text: 'Job clubs',
      wording: 'verbatim',
      number: 1,
      spans: [[paperOf().indexOf('Job clubs'), paperOf().indexOf('Job clubs') + 9]],
      passage: 'What works? Job clubs\nand shared rooms, said Ms Holt.',
    })
    const source = await textOf(`/meetings/${meeting.slug}/source`)
    expect(source).toContain(`<span id="${first?.id}">Job clubs</span>`)
  })
})

describe('an officer', () => {
  test('records a meeting by hand, part by part, and publishes it', async () => {
    const officer = await site.as('partnership-officer')
    const made = await officer.post('/meetings/new', {
      title: 'A meeting typed from paper',
      partnership: 'milton-keynes',
      'heldOn-day': '3',
      'heldOn-month': '2',
      'heldOn-year': '2010',
    })
    const path = `/meetings/${/\/meetings\/([^/]+)\//.exec(made.headers.get('location') ?? '')?.[1]}`
    const add = async (kind: string, form: Record<string, string>): Promise<void> => {
      expect((await officer.post(`${path}/parts/${kind}`, form)).status).toBe(303)
    }
    const now = async () => await onRecord(path)
    const wording = 'reported'
    const by = 'Panel member, voluntary sector'
    await add('agenda-item', { kind: 'talk', title: 'Parishes', by, summary: 'What they do' })
    await add('question', { text: 'Who is missing?', wording })
    await add('answer', {
      question: (await now()).questions[0]?.id ?? '',
      by,
      text: 'They are',
      wording,
    })
    await add('round', { title: 'First' })
    await add('prompt', { round: (await now()).rounds[0]?.id ?? '', text: 'What works?', wording })
    const prompt = (await now()).rounds[0]?.prompts[0]?.id ?? ''
    await add('point', { prompt, text: 'Job clubs', wording: 'verbatim', roundTable: '3' })
    await add('point', { prompt, text: 'Shared rooms', wording })

    const meeting = await now()
    expect(meeting.people).toHaveLength(1)
    expect(meeting).toMatchObject({
      state: 'draft',
      heldOn: '2010-02-03',
      questions: [{ state: 'answered', answers: [{ standing: 'awaiting-approval' }] }],
    })
    expect(points(meeting).map(({ text, roundTable }) => [text, roundTable])).toEqual([
      ['Job clubs', '3'],
      ['Shared rooms', null],
    ])
    expect((await site.get(path)).status).toBe(404)
    expect((await officer.post(`${path}/publication`)).status).toBe(303)
    expect(await textOf(path)).toContain('Of 1 the table is not known.')
    expect((await officer.post(`${path}/publication`)).status).toBe(409)
    expect((await officer.post(`${path}/withdrawal`)).status).toBe(303)
    expect((await site.get(path)).status).toBe(404)
  })

  test('is told what is wrong beside the field, with what was typed', async () => {
    const { slug } = await recorded()
    const officer = await site.as('partnership-officer')
    const answer = await officer.post(`/meetings/${slug}/parts/point`, {
      prompt: 'not one of them',
      text: 'A point <b>',
      wording: 'reported',
    })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('Choose a prompt of this meeting')
    expect(page).toContain('A point &lt;b&gt;</textarea>')
    expect((await officer.post(`/meetings/${slug}/parts/finding`, {})).status).toBe(404)
  })

  test('corrects the details, the address stays, and undo brings them back', async () => {
    const meeting = await recorded()
    const officer = await site.as('partnership-officer')
    const path = `/meetings/${meeting.slug}`
    const before = await textOf(`${path}.json`)
    const saved = await officer.post(`${path}/details`, {
      title: 'Another title',
      venue: 'Elsewhere',
    })
    expect(await textOf(path)).toContain('<h1>Another title</h1>')
    expect(JSON.parse(await textOf(`${path}.json`))).toMatchObject({
      heldOn: null,
      venue: 'Elsewhere',
    })
    await undo(officer, saved)
    expect(await textOf(`${path}.json`)).toBe(before)
  })

  test('corrects a point: the earlier words stay to be read, and undo brings them back', async () => {
    const meeting = await recorded()
    const officer = await site.as('partnership-officer')
    const path = `/meetings/${meeting.slug}/points/${points(meeting)[0]?.id}`
    const same = await officer.post(`${path}/correction`, { text: 'Job clubs' })
    expect(same.status).toBe(400)
    expect(await same.text()).toContain('These are the words it has already')
    const saved = await officer.post(`${path}/correction`, {
      text: 'Job clubs in Banbury',
      reason: 'The sheet says so',
    })
    const page = await textOf(path)
    expect(page).toContain('“Job clubs in Banbury”')
    expect(page).toContain('<p>“Job clubs”</p>')
    expect(page).toContain('The sheet says so')
    expect(await textOf(`/meetings/${meeting.slug}.csv`)).toContain(
      'Job clubs in Banbury,verbatim,corrected',
    )
    await undo(officer, saved)
    expect(await textOf(path)).not.toContain('Job clubs in Banbury')
  })

  test('sets a point aside: it leaves the list, and its page says why', async () => {
    const meeting = await recorded()
    const officer = await site.as('partnership-officer')
    const path = `/meetings/${meeting.slug}/points/${points(meeting)[0]?.id}`
    expect((await officer.post(`${path}/setting-aside`, {})).status).toBe(400)
    expect((await officer.post(`${path}/setting-aside`, { reason: 'Said twice' })).status).toBe(303)
    const list = await textOf(`/meetings/${meeting.slug}`)
    expect(list).not.toContain('“Job clubs”')
    expect(list).toContain('One point set aside')
    expect(await textOf(path)).toContain('Said twice')
    expect((await officer.post(`${path}/correction`, { text: 'New words' })).status).toBe(409)
    expect(await textOf(`/meetings/${meeting.slug}.csv`)).toContain('set-aside')
  })
})

async function undo(officer: Awaited<ReturnType<typeof site.as>>, saved: Response): Promise<void> {
  const page = await (await officer.get(saved.headers.get('location') ?? '')).text()
  const action = /action="(\/admin\/history\/[0-9a-f-]+\/undo)"/.exec(page)?.[1]
  expect((await officer.post(action ?? '')).status).toBe(303)
}
