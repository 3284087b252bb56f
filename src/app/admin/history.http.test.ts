import { describe, expect, test } from 'vitest'
import { type TestBrowser, useApp } from '#test/app.ts'

const site = useApp()
const form = { name: 'Cherwell', place: 'E07000177', slug: 'cherwell', purpose: 'Reworded.' }

/** Addresses of entries on a page of history. */
function entriesOn(page: string): string[] {
  return [...page.matchAll(/href="(\/admin\/history\/[0-9a-f-]{36})"/g)].map(
    ([, path]) => path ?? '',
  )
}

/** The addresses of all entries that somebody sees, page after page. */
async function allEntries(browser: TestBrowser): Promise<string[]> {
  const found: string[] = []
  let next: string | undefined = '/admin/history'
  while (next !== undefined) {
    const page: string = await (await browser.get(next)).text()
    found.push(...entriesOn(page))
    next = /href="(\/admin\/history\?before=[0-9a-f-]{36})"/.exec(page)?.[1]
  }
  return found
}

describe('history', () => {
  test('shows a programme officer everything, and a partnership officer what is theirs', async () => {
    const all = await allEntries(await site.as('programme-officer'))
    const ours = await allEntries(await site.as('partnership-officer'))
    expect(ours.length).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThan(ours.length)
    expect(all).toEqual(expect.arrayContaining(ours))
  })

  test('is not for members', async () => {
    expect((await (await site.as('member')).get('/admin/history')).status).toBe(403)
  })

  test('of another partnership is not found, and cannot be undone', async () => {
    const theirs = await site.as('partnership-officer-elsewhere')
    const saved = await theirs.post('/admin/partnerships/cherwell', form)
    const entry = saved.headers.get('location')?.split('saved=')[1] ?? ''
    const ours = await site.as('partnership-officer')
    expect((await ours.get(`/admin/history/${entry}`)).status).toBe(404)
    expect((await ours.post(`/admin/history/${entry}/undo`)).status).toBe(404)
    expect((await theirs.get(`/admin/history/${entry}`)).status).toBe(200)
  })

  test('shows only what differs, and an undo leads to the entry that took it back', async () => {
    const officer = await site.as('programme-officer')
    const saved = await officer.post('/admin/partnerships/aylesbury-vale', {
      name: 'Aylesbury Vale',
      place: 'E07000004',
      slug: 'aylesbury-vale',
      purpose: 'In other words.',
    })
    const path = `/admin/history/${saved.headers.get('location')?.split('saved=')[1] ?? ''}`
    const page = await (await officer.get(path)).text()
    expect(page).toContain('In other words.')
    expect(page).not.toContain('>slug<')
    const undone = await officer.post(`${path}/undo`)
    expect(await (await officer.get(undone.headers.get('location') ?? '')).text()).toContain(
      'undid “changed the partnership Aylesbury Vale”',
    )
    expect((await officer.post(`${path}/undo`)).status).toBe(409)
  })

  test('an address that is no entry is not found', async () => {
    const officer = await site.as('programme-officer')
    expect((await officer.get('/admin/history/nothing')).status).toBe(404)
    expect((await officer.get('/admin/history?before=nothing')).status).toBe(404)
  })
})
