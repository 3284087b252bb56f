import { parseHTML } from 'linkedom'
import { beforeAll, expect, test } from 'vitest'
import { origin, type TestBrowser, useApp } from '#test/app.ts'
import { councilLists } from '#test/lists.ts'
import { organisationChoices } from '../organisation/organisation.sql.ts'

const site = useApp()
let officer: TestBrowser
beforeAll(async () => {
  officer = await site.as('partnership-officer')
})

const pageOf = async (answer: Response) => parseHTML(await answer.text()).document
const words = (element: { textContent: string | null } | null): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const names = async () =>
  (await organisationChoices(site.database.db)).map(({ name }) => name).toSorted()

async function partnershipOf(browser: TestBrowser): Promise<string> {
  const document = await pageOf(await browser.get('/directory/sources'))
  return document.querySelector('input[name=partnership]')?.getAttribute('value') ?? ''
}

async function sent(path: string, form: FormData, browser = officer): Promise<Response> {
  const headers = { 'sec-fetch-site': 'same-origin', origin }
  return await browser.send(path, { method: 'POST', headers, body: form })
}

async function listForm(file: { name: string; bytes: Uint8Array }): Promise<FormData> {
  const form = new FormData()
  form.set('partnership', await partnershipOf(officer))
  form.set('name', 'Community groups')
  form.set('file', new File([new Uint8Array(file.bytes)], file.name))
  return form
}

/** What the preview sends back with its button. */
function carriedBy(document: Document): FormData {
  const form = new FormData()
  for (const field of document.querySelectorAll('form[action$=imports] input[type=hidden]'))
    form.set(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '')
  return form
}

test('a list is looked at before it changes anything, then brought in as it was', async () => {
  const before = await names()
  const looked = await sent('/directory/sources', await listForm(councilLists.communityGroups))
  const preview = await pageOf(looked)
  expect(looked.status).toBe(200)
  expect(words(preview.querySelector('.sk-lede'))).toBe(
    'Of 6 rows: 4 new organisations, 0 that are known, 2 refused. Nothing is changed yet.',
  )
  expect([...preview.querySelectorAll('h2')].map(words)).toEqual(
    expect.arrayContaining(['Refused (2)', 'New (4)', 'How its columns are read']),
  )
  expect(await names()).toEqual(before)

  const done = await sent('/directory/sources/imports', carriedBy(preview))
  expect(done.status).toBe(303)
  expect((await names()).filter((name) => !before.includes(name))).toHaveLength(4)
  const list = await officer.get(done.headers.get('location') ?? '')
  const page = await pageOf(list)
  expect(words(page.querySelector('h1'))).toBe('Community groups')
  expect(words(page.querySelector('tbody tr'))).toContain('Café Concord – Bletchley (illustrative)')

  const undo = page.querySelector('form[action$="/undo"]')?.getAttribute('action') ?? ''
  await officer.post(undo)
  expect(await names()).toEqual(before)
})

test('the same file again is already imported', async () => {
  const file = councilLists.jobSupport
  const preview = await pageOf(await sent('/directory/sources', await listForm(file)))
  await sent('/directory/sources/imports', carriedBy(preview))
  const again = await sent('/directory/sources', await listForm(file))

  expect(again.status).toBe(400)
  expect(words((await pageOf(again)).querySelector('.govuk-error-summary li'))).toMatch(
    /^This file is already imported: as “Community groups”/,
  )
})

async function errorOf(form: FormData): Promise<[number, string]> {
  const answer = await sent('/directory/sources', form)
  const item = (await pageOf(answer)).querySelector('.govuk-error-summary li')
  return [answer.status, words(item)]
}

test('a form without a list, or with a file that is none, says so', async () => {
  const without = await listForm(councilLists.jobSupport)
  without.delete('file')

  expect(await errorOf(without)).toEqual([400, 'Choose a file, or paste the list'])
  const workbook = { name: 'book.xlsx', bytes: new TextEncoder().encode('PK\u0003\u0004') }
  expect(await errorOf(await listForm(workbook))).toEqual([
    400,
    'book.xlsx is a workbook. Save the sheet as CSV, and give that.',
  ])
})

test('a list larger than any is refused', async () => {
  const large = { name: 'large.csv', bytes: new Uint8Array(6 * 1024 * 1024).fill(65) }

  expect((await sent('/directory/sources', await listForm(large))).status).toBe(413)
})

test('a list that was pasted is looked at too', async () => {
  const form = await listForm(councilLists.jobSupport)
  form.delete('file')
  form.set('pasted', 'name,place\nPasted Group (illustrative),Milton Keynes\n')
  const preview = await pageOf(await sent('/directory/sources', form))

  expect(words(preview.querySelector('.sk-lede'))).toMatch(/^Of 1 row: 1 new organisation, /)
})

test('an officer of another partnership sees neither the list nor its rows', async () => {
  const lists = await pageOf(await officer.get('/directory/sources'))
  const href = lists.querySelector('tbody th a')?.getAttribute('href') ?? ''
  const elsewhere = await site.as('partnership-officer-elsewhere')

  expect((await officer.get(`${href}.json`)).status).toBe(200)
  expect((await elsewhere.get(href)).status).toBe(404)
  expect((await elsewhere.get(`${href}.json`)).status).toBe(404)
  const theirs = await pageOf(await elsewhere.get('/directory/sources'))
  expect(theirs.querySelector('tbody th a')).toBeNull()
  const form = await listForm(councilLists.jobSupport)
  expect((await sent('/directory/sources', form, elsewhere)).status).toBe(400)
})
