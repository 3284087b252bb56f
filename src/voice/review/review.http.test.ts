import { existsSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { origin, type TestBrowser, useApp } from '#test/app.ts'
import { markdownPaper, plainPaper } from '#test/papers.ts'
import { realPapers } from '#test/real-papers.ts'

const site = useApp()
const officer = async () => await site.as('partnership-officer')

async function partnershipId(slug = 'milton-keynes'): Promise<string> {
  const { rows } = await site.database.pool.query<{ id: string }>(
    'SELECT id FROM partnership WHERE slug = $1',
    [slug],
  )
  return rows[0]?.id ?? ''
}

/** Sends a file as a browser does. */
async function send(browser: TestBrowser, file: File, partnership?: string): Promise<Response> {
  const form = new FormData()
  form.set('partnership', partnership ?? (await partnershipId()))
  form.set('text', '')
  form.set('file', file)
  return await browser.send('/meetings/import', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', origin },
    body: form,
  })
}

/** Where an answer leads, without its question. */
function pathOf(answer: Response): string {
  return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
}

let numbered = 0

/** A paper that was not sent before, and the path of its review. */
async function begin(browser: TestBrowser, paper = plainPaper): Promise<string> {
  numbered += 1
  const answer = await send(browser, new File([`${paper}\n\nCopy ${numbered}`], 'street.txt'))
  expect(answer.status).toBe(303)
  return pathOf(answer)
}

async function page(browser: TestBrowser, path: string) {
  const answer = await browser.get(path)
  expect(answer.status).toBe(200)
  return parseHTML(await answer.text()).document
}

/** The piece that says something, by the link that opens it. */
async function pieceSaying(browser: TestBrowser, path: string, words: string): Promise<string> {
  const { links } = await pieces(browser, path)
  const found = links.find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`Nothing on the page says “${words}”`)
  return found.id
}

async function pieces(browser: TestBrowser, path: string) {
  const document = await page(browser, path)
  const links = [...document.querySelectorAll('a[data-piece]')].map((link) => ({
    id: link.getAttribute('data-piece') ?? '',
    text: link.textContent ?? '',
  }))
  return { document, links }
}

async function versionOf(browser: TestBrowser, path: string): Promise<string> {
  const document = await page(browser, path)
  return document.querySelector('sk-review')?.getAttribute('data-version') ?? ''
}

async function change(browser: TestBrowser, path: string, fields: Record<string, string>) {
  const version = await versionOf(browser, path)
  return await browser.post(`${path}/changes`, { version, ...fields })
}

describe('sending a paper', () => {
  test('leads to its review, with a notice that undoes it', async () => {
    const browser = await officer()
    const answer = await send(browser, new File([markdownPaper], 'homes.md'))
    const document = await page(browser, answer.headers.get('location') ?? '')

    expect(document.querySelector('h1')?.textContent).toContain('Warm homes summit')
    const undo = document.querySelector('form[action$="/undo"]')?.getAttribute('action') ?? ''
    expect((await browser.post(undo)).status).toBe(303)
    expect(await (await browser.get('/meetings/import')).text()).not.toContain('homes.md')
  })

  test('of the same bytes again leads to the review that is there', async () => {
    const browser = await officer()
    const file = new File([`${plainPaper} again`], 'street.txt')
    const first = await send(browser, file)
    const second = await send(browser, file)

    expect(pathOf(second)).toBe(pathOf(first))
    expect(await (await browser.get(second.headers.get('location') ?? '')).text()).toContain(
      'This paper was brought in before.',
    )
  })

  test('of bytes that became a meeting is answered by a link to the meeting', async () => {
    const browser = await officer()
    const file = new File([`${plainPaper} and a meeting`], 'street.txt')
    const path = pathOf(await send(browser, file))
    const version = await versionOf(browser, path)
    const accepted = await browser.post(`${path}/acceptance`, { version, state: 'draft' })
    const meeting = pathOf(accepted)

    const answer = await send(browser, file)

    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(
      `This paper is on record already. It became the meeting <a href="${meeting}">`,
    )
  })

  test.each([
    ['nothing', '', 'Select a file, or paste the words of the paper'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'pasted'],
  ])('%s is refused beside the field, with what was pasted kept', async (_, text, sentence) => {
    const browser = await officer()
    const answer = await browser.post('/meetings/import', {
      partnership: await partnershipId(),
      text,
    })
    const body = await answer.text()

    expect(answer.status).toBe(400)
    expect(body).toContain('There is a problem')
    expect(body.toLowerCase()).toContain(sentence.toLowerCase())
  })

  test('a file that holds no words is refused in words', async () => {
    const browser = await officer()
    const bytes = new Uint8Array(4000).map((_, at) => (at * 7919) % 251)
    const answer = await send(browser, new File([bytes], 'noise.txt'))

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('noise.txt')
  })

  test('a file of 22 MiB is refused, and one of 2 MiB is read', async () => {
    const browser = await officer()
    const large = await send(browser, new File([new Uint8Array(22 * 1024 * 1024)], 'large.txt'))
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('20 MiB')

    const spaces = ' '.repeat(2 * 1024 * 1024)
    const answer = await send(browser, new File([`Words${spaces}`], 'wide.txt'))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('400,000')
  })

  test('to a partnership of others is refused', async () => {
    const browser = await officer()
    const answer = await send(
      browser,
      new File(['A paper'], 'a.txt'),
      await partnershipId('cherwell'),
    )

    expect(answer.status).toBe(403)
  })
})

describe('the page of a review', () => {
  test('names each stretch of the text by what it became, and counts', async () => {
    const browser = await officer()
    const { document, links } = await pieces(browser, await begin(browser))

    expect(links.map(({ text }) => text)).toContain('Point: late opening on Thursdays')
    expect(links.map(({ text }) => text)).toContain(
      'Answer, Peter Quill: Most leases run for ten years.',
    )
    expect(document.querySelector('.sk-tools')?.textContent).toMatch(
      /2 talks, 2 questions with 3 answers, 2 rounds with 4 set questions and \d+ points\./,
    )
  })

  test('opens a piece under its paragraph, and every form carries the version', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const piece = await pieceSaying(browser, path, 'late opening')
    const document = await page(browser, `${path}?piece=${piece}`)

    const panel = document.querySelector(`p:has(#piece-${piece}) + #panel`)
    const forms = [...(panel?.querySelectorAll('form') ?? [])]
    expect(forms.length).toBeGreaterThan(3)
    for (const form of forms)
      expect(form.querySelector('input[name=version]')?.getAttribute('value')).toBe('1')
  })

  test('says a refusal at the piece, and keeps it open', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const piece = await pieceSaying(browser, path, 'late opening')
    const answer = await change(browser, path, { change: 'relabelling', piece, kind: 'point' })
    const { document } = parseHTML(await answer.text())

    expect(answer.status).toBe(400)
    expect(document.querySelector('#panel .govuk-error-summary')?.textContent).toContain(
      'It is a point already.',
    )
  })

  test('refuses a change from a page that is out of date', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const piece = await pieceSaying(browser, path, 'late opening')
    const fields = { version: '1', change: 'relabelling', piece, kind: 'leftover' }
    expect((await browser.post(`${path}/changes`, fields)).status).toBe(303)

    const late = await browser.post(`${path}/changes`, { ...fields, kind: 'narrative' })

    expect(late.status).toBe(409)
    expect(await late.text()).toContain('changed since your page was shown')
  })

  test('leads from one piece that is not placed to the next', async () => {
    const browser = await officer()
    const path = await begin(browser)
    for (const words of ['late opening', 'the loyalty card'])
      await change(browser, path, {
        change: 'relabelling',
        piece: await pieceSaying(browser, path, words),
        kind: 'leftover',
      })
    const document = await page(browser, path)
    const first = document.querySelector('.sk-tools a[href*="piece="]')?.getAttribute('href') ?? ''
    const opened = await page(browser, first.replace(/#.*/, ''))

    expect(opened.querySelector('#panel h3')?.textContent).toContain('late opening')
    const next = [...opened.querySelectorAll('#panel a')].find(
      (link) => link.textContent === 'Next that is not placed',
    )
    expect(next?.getAttribute('href')).toContain(
      await pieceSaying(browser, path, 'the loyalty card'),
    )
  })

  test('shows markup as words, in the text and in names', async () => {
    const browser = await officer()
    const evil = '<img src=x onerror=alert(1)>'
    const path = await begin(browser, `${plainPaper}\n\n${evil} & <script>alert(2)</script>`)
    const added = await change(browser, path, { change: 'person', id: '', name: evil })
    expect(added.status).toBe(303)
    const document = await page(browser, path)

    expect(document.querySelectorAll('main img, main script')).toHaveLength(0)
    expect(document.querySelector('.sk-records')?.textContent).toContain(evil)
  })

  test('shows a long paper in parts, of which each piece is in one', async () => {
    const browser = await officer()
    const path = await begin(browser, plainPaper.repeat(40))
    const document = await page(browser, path)
    const count = Number(/of (\d+)\./.exec(document.querySelector('main')?.textContent ?? '')?.[1])
    expect(count).toBeGreaterThan(3)

    const seen = new Set<string>()
    for (let part = 1; part <= count; part += 1) {
      const { links } = await pieces(browser, `${path}?part=${part}`)
      for (const { id } of links) {
        expect(seen.has(id)).toBe(false)
        seen.add(id)
      }
    }
    const last = [...seen].at(-1) ?? ''
    const opened = await page(browser, `${path}?piece=${last}`)
    expect(opened.querySelector('#panel')).not.toBeNull()
  })
})

describe('records beside the text', () => {
  test('title and day are changed by a form that keeps what was typed wrongly', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const day = { 'heldOn-day': '31', 'heldOn-month': '2', 'heldOn-year': '2010' }
    const wrong = await change(browser, path, { change: 'fields', title: 'Another', ...day })
    const { document } = parseHTML(await wrong.text())
    expect(wrong.status).toBe(400)
    expect(document.querySelector('#edit input[name=title]')?.getAttribute('value')).toBe('Another')
    expect(document.querySelector('#edit')?.textContent).toContain('Enter a real date')

    const right = { ...day, 'heldOn-day': '3', 'heldOn-month': '3' }
    await change(browser, path, { change: 'fields', title: 'Another', ...right })
    const after = await page(browser, path)
    expect(after.querySelector('h1')?.textContent).toContain('Another')
    expect(after.querySelector('.sk-records')?.textContent).toContain('3 March 2010')
  })

  test('a person to whom words belong is kept, and a form says so', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const { document } = await pieces(browser, path)
    const href = [...document.querySelectorAll('.sk-records a')]
      .find((link) => link.textContent?.includes('Change Peter Quill'))
      ?.getAttribute('href')
    const id = /person-(\d+)/.exec(href ?? '')?.[1] ?? ''
    const answer = await change(browser, path, { change: 'person-removal', id })

    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Say first who did.')
  })
})

describe('accepting', () => {
  test('asks who may see it, records the meeting, and undo opens the review again', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const asked = await page(browser, `${path}/acceptance`)
    expect(asked.querySelector('main')?.textContent).toContain('as named in the paper')
    const version = await versionOf(browser, path)
    const unsaid = await browser.post(`${path}/acceptance`, { version })
    expect(unsaid.status).toBe(400)
    expect(await unsaid.text()).toContain('Select who may see the meeting')

    const answer = await browser.post(`${path}/acceptance`, { version, state: 'published' })
    const address = answer.headers.get('location') ?? ''
    const meeting = await page(browser, address)
    expect(meeting.querySelector('main')?.textContent).toContain('as published')
    expect(meeting.querySelector('main')?.textContent).toContain('as named in the paper')
    expect((await site.get(address.replace(/\?.*/, ''))).status).toBe(200)
    expect((await page(browser, path)).querySelector('main')?.textContent).toContain('is accepted')

    const undo = meeting.querySelector('form[action$="/undo"]')?.getAttribute('action') ?? ''
    expect((await browser.post(undo)).status).toBe(303)
    expect((await site.get(address.replace(/\?.*/, ''))).status).toBe(404)
    expect((await page(browser, path)).querySelector('.sk-tools')).not.toBeNull()
  })

  test('a review that was given up is found again', async () => {
    const browser = await officer()
    const path = await begin(browser)
    const given = await browser.post(`${path}/abandonment`)
    expect(given.headers.get('location')).toMatch(/^\/meetings\/import\?saved=/)
    const list = await page(browser, '/meetings/import')
    expect(list.querySelector(`a[href="${path}"]`)).not.toBeNull()
    expect((await page(browser, path)).querySelector('a[data-piece]')).toBeNull()

    await browser.post(`${path}/reopening`)
    expect((await page(browser, path)).querySelector('a[data-piece]')).not.toBeNull()
  })
})

test('officers of another partnership see neither the review nor its name', async () => {
  const path = await begin(await officer())
  const elsewhere = await site.as('partnership-officer-elsewhere')

  expect((await elsewhere.get(path)).status).toBe(404)
  expect((await elsewhere.get(`${path}/acceptance`)).status).toBe(404)
  expect(await (await elsewhere.get('/meetings/import')).text()).not.toContain('street.txt')
  expect(await (await elsewhere.get('/desk')).text()).not.toContain('street.txt')
  expect(await (await (await officer()).get('/desk')).text()).toContain('street.txt')
})

test.skipIf(!existsSync(realPapers.founding))('the founding paper is wholly placed', async () => {
  const browser = await officer()
  const answer = await send(browser, new File([readFileSync(realPapers.founding)], 'founding.txt'))
  const document = await page(browser, answer.headers.get('location') ?? '')

  expect(document.querySelector('.sk-tools')?.textContent).toMatch(
    /Every word is placed\. 3 talks, 4 questions with 7 answers, 2 rounds with 6 set questions/,
  )
})
