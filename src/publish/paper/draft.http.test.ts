import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { operatorAsViewer } from '#src/people/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { readPaper, recordMeeting } from '#src/voice/index.ts'
import { type TestBrowser, useApp } from '#test/app.ts'

const site = useApp()
let officer: TestBrowser
let meetingSlug = ''
let drafts = 0

const point = 'Job clubs, specifically in Bicester and Banbury'

beforeAll(async () => {
  officer = await site.as('partnership-officer')
  const { rows } = await site.database.pool.query<{ id: string }>(
    "SELECT id FROM partnership WHERE slug = 'milton-keynes'",
  )
  const partnershipId = rows[0]?.id ?? ''
  const said = { spans: [] }
  const recorded = await inTransaction(
    site.database.db,
    async (tx) =>
      await recordMeeting(
        tx,
        operatorAsViewer,
        { partnershipId, asOf: '2010-04-30' },
        {
          title: 'A day of job clubs (illustrative)',
          heldOn: '2010-03-03',
          venue: 'Corn Hall',
          summary: null,
          closing: 'Thanks were given.',
          state: 'published',
          wording: 'verbatim',
          standing: 'as-published',
          takenFrom: null,
          people: [
            {
              name: 'Ann Example',
              role: 'Clerk',
              organisation: 'A council',
              naming: 'as-named-in-the-paper',
              presence: null,
            },
          ],
          agenda: [
            { ...said, kind: 'talk', title: null, summary: 'Ann told of clubs.', person: 0 },
          ],
          materials: [],
          questions: [
            { ...said, text: 'Why clubs?', answers: [{ ...said, person: 0, text: 'They work.' }] },
          ],
          rounds: [
            {
              title: 'First round',
              prompts: [
                {
                  ...said,
                  text: 'What works?',
                  points: [
                    { ...said, text: point },
                    { ...said, text: 'Shared rooms' },
                  ],
                },
              ],
            },
          ],
          notes: [],
          minutedActions: [],
        },
      ),
  )
  meetingSlug = recorded.slug
})

async function aDraft(): Promise<string> {
  drafts += 1
  const answer = await officer.post(`/meetings/${meetingSlug}/papers`)
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

async function pageAt(browser: Pick<TestBrowser, 'get'>, path: string) {
  const answer = await browser.get(path)
  const { document } = parseHTML(await answer.text())
  return {
    status: answer.status,
    document,
    text: words(document.querySelector('main')?.textContent),
  }
}

function words(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ')
}

/** The address at which the block with these words is changed. */
async function blockWith(draft: string, text: string): Promise<string> {
  const { document } = await pageAt(officer, draft)
  const link = [...document.querySelectorAll('.sk-block__change a')].find((each) =>
    words(each.textContent).includes(text),
  )
  return link?.getAttribute('href') ?? ''
}

describe('drafting', () => {
  test('makes a paper of the record that only its partnership sees', async () => {
    const draft = await aDraft()
    const { text, status } = await pageAt(officer, draft)
    expect(status).toBe(200)
    expect(text).toContain(`“${point}”`)
    expect(text).toContain('Every quote is in the words of its point.')
    const elsewhere = await site.as('partnership-officer-elsewhere')
    expect((await elsewhere.get(draft)).status).toBe(404)
    expect((await site.get(draft)).status).toBe(303)
    expect((await pageAt(await site.as('member'), draft)).text).not.toContain('Publish')
    expect((await pageAt(site, '/papers')).text).not.toContain('A day of job clubs')
    expect((await pageAt(officer, '/papers')).text).toContain('draft')
  })

  test('keeps what is typed wrong in the form, beside what is wrong with it', async () => {
    const draft = await aDraft()
    const answer = await officer.post(draft, { title: '', lede: 'Kept' })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('Enter the title of the paper')
    expect(html).toContain('Kept')
  })

  test('adds, moves and removes blocks, each to be undone', async () => {
    const draft = await aDraft()
    const quote = await blockWith(draft, point)
    const after = quote.split('/').at(-1) ?? ''
    const added = await officer.post(`${draft}/blocks`, {
      kind: 'prose',
      after,
      text: 'Words between.',
    })
    expect(added.status).toBe(303)
    const order = async () => (await pageAt(officer, draft)).text
    expect(await order()).toMatch(/Bicester.*Words between.*Shared rooms/)
    const prose = await blockWith(draft, 'Words between')
    await officer.post(`${prose}/position`, { direction: 'down' })
    expect(await order()).toMatch(/Bicester.*Shared rooms.*Words between/)
    const removed = await officer.post(`${prose}/removal`)
    expect(await order()).not.toContain('Words between')
    const entry = new URL(removed.headers.get('location') ?? '', 'http://x').searchParams.get(
      'saved',
    )
    await officer.post(`/admin/history/${entry}/undo`)
    expect(await order()).toContain('Words between')
  })
})

describe('a quote', () => {
  test('that is not in the words of its point stops publishing, with the point beside it', async () => {
    const draft = await aDraft()
    const quote = await blockWith(draft, point)
    await officer.post(quote, { text: 'Job clubs, especially in Bicester' })

    const refused = await officer.post(draft.replace('/draft', '/editions'))
    expect(refused.status).toBe(400)
    const { document } = parseHTML(await refused.text())
    const fault = document.querySelector('.sk-fault')
    expect(words(fault?.textContent)).toContain(point)
    expect([...(fault?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      'especially',
      'specifically',
    ])
    expect((await site.get(draft.replace('/draft', ''))).status).toBe(404)

    await officer.post(quote, { text: 'Job clubs, specifically in Bicester' })
    const published = await officer.post(draft.replace('/draft', '/editions'))
    expect(published.headers.get('location')).toBe(`${draft.replace('/draft', '')}/editions/1`)
  })
})

async function refusal(draft: string) {
  const answer = await officer.post(draft.replace('/draft', '/editions'))
  expect(answer.status).toBe(400)
  expect((await site.get(draft.replace('/draft', ''))).status).toBe(404)
  const { document } = parseHTML(await answer.text())
  return {
    summary: words(document.querySelector('.govuk-error-summary')?.textContent),
    fault: words(document.querySelector('.sk-fault')?.textContent),
  }
}

describe('words in quotation marks', () => {
  const invented = 'One table said ‘nobody ever helps us’.'

  test('that nobody said stop the publishing of a paragraph', async () => {
    const draft = await aDraft()
    const after = (await blockWith(draft, point)).split('/').at(-1) ?? ''
    await officer.post(`${draft}/blocks`, { kind: 'prose', after, text: invented })

    const { summary, fault } = await refusal(draft)

    const sentence = 'Nothing in the record of the meeting says “nobody ever helps us”.'
    expect(summary).toContain(`This cannot be published. ${sentence}`)
    expect(fault).toContain(`${sentence} Take the quotation marks away`)
    const paragraph = await blockWith(draft, 'nobody ever helps us')
    await officer.post(paragraph, { text: 'One said “shared rooms,” one “clubs, specifically in”' })
    const published = await officer.post(draft.replace('/draft', '/editions'))
    expect(published.headers.get('location')).toBe(`${draft.replace('/draft', '')}/editions/1`)
  })

  test('that its point does not say stop that of a statement, with the point beside them', async () => {
    const draft = await aDraft()
    const after = (await blockWith(draft, point)).split('/').at(-1) ?? ''
    const { rows } = await site.database.pool.query<{ id: string }>(
      'SELECT id FROM point WHERE text = $1',
      [point],
    )
    const form = { kind: 'statement', after, as: 'reported', point: rows[0]?.id ?? '' }
    const added = (await officer.post(`${draft}/blocks`, form)).headers.get('location') ?? ''
    const { document } = await pageAt(officer, draft)
    const ending = added.slice(-12)
    const statement =
      document.querySelector(`.sk-block__change a[href$="${ending}"]`)?.getAttribute('href') ?? ''
    await officer.post(statement, { text: invented })

    const { fault } = await refusal(draft)

    expect(fault).toContain('The point behind this statement does not say “nobody ever helps us”.')
    expect(fault).toContain(`The words of the point${point}`)
    await officer.post(statement, { text: 'One table said that nobody ever helps them.' })
    const published = await officer.post(draft.replace('/draft', '/editions'))
    expect(published.headers.get('location')).toBe(`${draft.replace('/draft', '')}/editions/1`)
  })
})

describe('a published paper', () => {
  test('is there in every format, and comes in again from its Markdown', async () => {
    const draft = await aDraft()
    const path = draft.replace('/draft', '')
    await officer.post(`${path}/editions`)

    const { text, document } = await pageAt(site, path)
    expect(text).toContain('Edition 1, published 30 April 2010')
    expect(document.querySelector('.sk-said a')?.getAttribute('href')).toContain(
      `/meetings/${meetingSlug}/points/`,
    )
    const markdown = await site.get(`${path}.md`)
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(readPaper(await markdown.text())).toMatchObject({
      title: 'A day of job clubs (illustrative)',
      date: '2010-03-03',
      speakers: [{ name: 'Ann Example', role: 'Clerk', organisation: 'A council' }],
      questions: [{ text: 'Why clubs?', answers: [{ by: 'Ann Example', text: 'They work.' }] }],
      rounds: [
        { prompts: [{ text: 'What works?', points: [{ text: point }, { text: 'Shared rooms' }] }] },
      ],
      closing: 'Thanks were given.',
    })
    const pdf = new Uint8Array(await (await site.get(`${path}.pdf`)).arrayBuffer())
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-')
    expect(await (await site.get(`${path}.json`)).json()).toMatchObject({
      edition: { number: 1, erratum: null },
    })
    expect((await site.get(`${path}/editions/2`)).status).toBe(404)
    expect(await (await site.get('/papers.csv')).text()).toContain('A day of job clubs')
  })

  test('is corrected by a new edition that says why, and the old one stays', async () => {
    const draft = await aDraft()
    const path = draft.replace('/draft', '')
    await officer.post(`${path}/editions`)
    await officer.post(draft, { title: 'A day of job clubs, corrected (illustrative)', lede: '' })

    const silent = await officer.post(`${path}/editions`)
    expect(silent.status).toBe(400)
    expect(await silent.text()).toContain('Enter what was wrong in the edition before')
    await officer.post(`${path}/editions`, { erratum: 'The title was wrong' })

    expect((await pageAt(site, path)).text).toContain(
      'Corrected in this edition: The title was wrong.',
    )
    const first = await pageAt(site, `${path}/editions/1`)
    expect(first.text).toContain('Edition 2 corrects this one. The title was wrong.')
    expect(first.document.querySelector('h1')?.textContent).toBe(
      'A day of job clubs (illustrative)',
    )
  })

  test('is not undone', async () => {
    const draft = await aDraft()
    await officer.post(draft.replace('/draft', '/editions'))
    const { rows } = await site.database.pool.query<{ id: string }>(
      "SELECT id FROM history_entry WHERE command = 'paper-publishing' ORDER BY number DESC LIMIT 1",
    )
    const undone = await officer.post(`/admin/history/${rows[0]?.id}/undo`)
    expect(undone.status).toBe(409)
    expect((await site.get(draft.replace('/draft', ''))).status).toBe(200)
  })

  test('holds the record of its meeting open', async () => {
    const draft = await aDraft()
    await officer.post(draft.replace('/draft', '/editions'))

    const withdrawn = await officer.post(`/meetings/${meetingSlug}/withdrawal`)

    expect(withdrawn.status).toBe(400)
    expect(await withdrawn.text()).toContain('so this record stays public')
    const { rows } = await site.database.pool.query<{ id: string }>(
      "SELECT id FROM history_entry WHERE command = 'meeting-recording' ORDER BY number DESC LIMIT 1",
    )
    const undone = await officer.post(`/admin/history/${rows[0]?.id}/undo`)
    expect(undone.status).toBe(409)
    expect((await site.get(`/meetings/${meetingSlug}`)).status).toBe(200)
  })
})
