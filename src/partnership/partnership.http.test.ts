import { describe, expect, test } from 'vitest'
import { useApp } from '#test/app.ts'

const site = useApp()

describe('a partnership’s page', () => {
  test('says what it is for and where its place lies', async () => {
    const answer = await site.get('/partnerships/milton-keynes')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('<h1>Milton Keynes</h1>')
    expect(page).toContain('href="/places/E06000042"')
    expect(page).toContain('South East')
  })

  test('says that a place has ended and what took it in', async () => {
    const page = await (await site.get('/partnerships/aylesbury-vale')).text()
    expect(page).toContain('31 March 2020')
    expect(page).toContain('href="/places/E06000060"')
  })

  test('is the same in JSON and in the CSV of all', async () => {
    const one: unknown = await (await site.get('/partnerships/cherwell.json')).json()
    const list: unknown = await (await site.get('/partnerships.json')).json()
    const csv = await (await site.get('/partnerships.csv')).text()
    expect(JSON.stringify(list)).toContain(JSON.stringify(one))
    expect(one).toMatchObject({ slug: 'cherwell', place: 'E07000177', heldOn: '2009-11-18' })
    expect(csv).toMatch(/\r\n[0-9a-f-]{36},cherwell,Cherwell,[^\r]*,E07000177,2009-11-18\r\n/)
  })

  test.each([
    '/partnerships/nobody',
    '/partnerships/milton-keynes.pdf',
    '/partnerships/%2e%2e%2fadmin',
    "/partnerships/' OR 1=1",
  ])('%s is not found', async (path) => {
    expect((await site.get(path)).status).toBe(404)
  })
})

describe('changing a partnership', () => {
  const form = {
    name: 'Milton Keynes',
    place: 'E06000042',
    slug: 'milton-keynes',
    purpose: 'A new purpose.',
  }

  test('is done by its officer, offers to undo, and the undo brings the words back', async () => {
    const officer = await site.as('partnership-officer')
    const before = await (await site.get('/partnerships/milton-keynes.json')).text()
    const saved = await officer.post('/admin/partnerships/milton-keynes', form)
    expect(saved.status).toBe(303)
    expect(await (await site.get('/partnerships/milton-keynes')).text()).toContain('A new purpose.')
    const page = await (await officer.get(saved.headers.get('location') ?? '')).text()
    const undo = /action="(\/admin\/history\/[0-9a-f-]+\/undo)"/.exec(page)?.[1]
    expect((await officer.post(undo ?? '')).status).toBe(303)
    expect(await (await site.get('/partnerships/milton-keynes.json')).text()).toBe(before)
  })

  test('an officer of another partnership does not even find it', async () => {
    const elsewhere = await site.as('partnership-officer-elsewhere')
    expect((await elsewhere.get('/admin/partnerships/milton-keynes')).status).toBe(404)
    expect((await elsewhere.post('/admin/partnerships/milton-keynes', form)).status).toBe(404)
    expect((await site.get('/partnerships/milton-keynes')).status).toBe(200)
  })

  test('a form with mistakes comes back with what was typed and says each of them', async () => {
    const programme = await site.as('programme-officer')
    const answer = await programme.post('/admin/partnerships', {
      name: 'Wing <b>',
      place: 'X9',
      'heldOn-day': '99',
    })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('There is a problem')
    expect(page).toContain('value="Wing &lt;b&gt;"')
    expect(page).toContain('value="99"')
  })

  test('a place that is not loaded is said beside its field', async () => {
    const programme = await site.as('programme-officer')
    const page = await (
      await programme.post('/admin/partnerships', { name: 'Wing', place: 'E06999999' })
    ).text()
    expect(page).toContain('No place with the code “E06999999” is loaded')
    expect(page).toContain('href="#place"')
  })

  test('whoever is not signed in is led to the sign-in page, and a form of theirs changes nothing', async () => {
    const asked = await site.get('/admin/partnerships/milton-keynes')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toMatch(/^\/sign-in\?next=/)
    expect((await site.post('/admin/partnerships/milton-keynes', form)).status).toBe(403)
  })
})
