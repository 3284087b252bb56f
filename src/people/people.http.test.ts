import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { usePeopleSite } from '#test/people-site.ts'
import { currentRoles } from './person.sql.ts'

const world = useDatabase()
const site = usePeopleSite(world)

let here: string
let elsewhere: string
let programme: Browser
let officer: Browser
let member: Browser
let memberId: string
let strangerId: string

beforeAll(async () => {
  here = await aPartnershipRow(world.db, 'Here')
  elsewhere = await aPartnershipRow(world.db, 'Elsewhere')
  await site.add('programme@example.org', 'programme-officer', { name: 'Prudence' })
  await site.add('officer@example.org', 'partnership-officer', { partnershipId: here })
  memberId = await site.add('member@example.org', 'member', { partnershipId: here, name: 'Mira' })
  strangerId = await site.add('stranger@example.org', 'member', {
    partnershipId: elsewhere,
    name: 'Stranger',
  })
  programme = await site.signedIn('programme@example.org')
  officer = await site.signedIn('officer@example.org')
  member = await site.signedIn('member@example.org')
})

const since = { 'heldOn-day': '30', 'heldOn-month': '4', 'heldOn-year': '2010' }
let numbered = 0
function aPerson(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  numbered += 1
  const email = `added-${numbered}@example.org`
  return { name: `Added ${numbered}`, email, role: 'member', partnership: here, ...since, ...over }
}

async function roleOf(personId: string): Promise<string> {
  return (await currentRoles(world.db, personId))[0]?.id ?? ''
}

async function idOf(email: string): Promise<string | undefined> {
  const { rows } = await world.pool.query<{ id: string }>(
    'SELECT id FROM person WHERE email = $1',
    [email],
  )
  return rows[0]?.id
}

describe('the list of people', () => {
  test('shows a programme officer everybody, and an officer those of their partnership', async () => {
    const all = await (await programme.get('/admin/people')).text()
    expect(all).toContain('Mira')
    expect(all).toContain('Stranger')
    expect(all).toContain('Member, Elsewhere')
    const own = await (await officer.get('/admin/people')).text()
    expect(own).toContain('Mira')
    expect(own).not.toContain('Stranger')
    expect(own).not.toContain('Elsewhere')
    expect(own).not.toContain('value="programme-officer"')
  })

  test('is refused to a member, and leads nobody to the sign-in page', async () => {
    expect((await member.get('/admin/people')).status).toBe(403)
    const led = await site.visitor().get('/admin/people')
    expect([led.status, led.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fadmin%2Fpeople',
    ])
  })

  test('is kept by nobody on the way', async () => {
    expect((await programme.get('/admin/people')).headers.get('cache-control')).toBe(
      'private, no-store',
    )
  })

  test.each(['-1', '0', '1.5', 'x', '99999999999'])(
    'asked for page %s shows the first',
    async (page) => {
      const answer = await programme.get(`/admin/people?page=${page}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Mira')
    },
  )
})

describe('a person', () => {
  test('is shown to whoever may see them, and not found by others', async () => {
    expect((await officer.get(`/admin/people/${memberId}`)).status).toBe(200)
    expect((await officer.get(`/admin/people/${strangerId}`)).status).toBe(404)
    expect((await programme.get(`/admin/people/${strangerId}`)).status).toBe(200)
    expect((await member.get(`/admin/people/${memberId}`)).status).toBe(403)
    for (const id of ['x', '01900000-0000-7000-8000-000000000009', "' OR 1=1"]) {
      expect((await programme.get(`/admin/people/${encodeURIComponent(id)}`)).status).toBe(404)
    }
  })

  test('shows no twin that a spreadsheet could read', async () => {
    expect((await programme.get('/admin/people.csv')).status).toBe(404)
    expect((await programme.get(`/admin/people/${memberId}.json`)).status).toBe(404)
  })

  test('is added with a role, and can be undone from the page that follows', async () => {
    const form = aPerson({ name: 'Zoë Łuczak' })
    const added = await officer.post('/admin/people', form)
    expect(added.status).toBe(303)
    const shown = await officer.get(added.headers.get('location') ?? '')
    const text = await shown.text()
    expect(text).toContain('Zoë Łuczak')
    expect(text).toContain('Held since 30 April 2010')
    expect(text).toMatch(/action="\/admin\/history\/[0-9a-f-]{36}\/undo"/)
  })

  test('is escaped wherever they are shown', async () => {
    const form = aPerson({ name: '<script>alert(1)</script>' })
    const added = await programme.post('/admin/people', form)
    const text = await (await programme.get(added.headers.get('location') ?? '')).text()
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toContain('<script>alert')
  })

  test('with mistakes is asked for again, with what was typed and every mistake named', async () => {
    const answer = await programme.post('/admin/people', {
      name: '',
      email: 'nonsense',
      role: 'member',
      partnership: '',
      'heldOn-day': '31',
      'heldOn-month': '2',
      'heldOn-year': '2010',
    })
    const text = await answer.text()
    expect(answer.status).toBe(400)
    for (const message of [
      'Enter a name',
      'Enter an email address in the correct format, like name@example.com',
      'Select the partnership this role is for',
      'Enter a real date, such as 30 4 2010',
    ]) {
      expect(text).toContain(message)
    }
    expect(text).toContain('value="nonsense"')
    expect(text).toContain('value="31"')
  })

  test('cannot be added by a forged form: another partnership, the programme’s role, an unknown role', async () => {
    for (const over of [
      { partnership: elsewhere },
      { role: 'programme-officer', partnership: '' },
      { role: 'programme-officer', partnership: here },
    ]) {
      const form = aPerson(over)
      expect((await officer.post('/admin/people', form)).status).toBe(403)
      expect(await idOf(form['email'] ?? '')).toBeUndefined()
    }
    for (const role of ['facilitator', 'king', '']) {
      expect((await programme.post('/admin/people', aPerson({ role }))).status).toBe(400)
    }
    const byMember = aPerson()
    expect((await member.post('/admin/people', byMember)).status).toBe(403)
    expect((await site.visitor().post('/admin/people', byMember)).status).toBe(403)
    expect(await idOf(byMember['email'] ?? '')).toBeUndefined()
  })

  test('cannot be added into a partnership that is not there', async () => {
    const form = aPerson({ partnership: '01900000-0000-7000-8000-000000000009' })
    const answer = await programme.post('/admin/people', form)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Select the partnership this role is for')
  })

  test('cannot be added by a page of another site', async () => {
    const form = aPerson()
    const answer = await programme.post('/admin/people', form, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
    expect(await idOf(form['email'] ?? '')).toBeUndefined()
    expect(site.securityLog()).toContain('"what":"cross-site"')
  })
})

describe('a role', () => {
  test('is given and ended, and whoever held it can do less at once', async () => {
    const form = aPerson()
    await officer.post('/admin/people', form)
    const id = (await idOf(form['email'] ?? '')) ?? ''
    const browser = await site.signedIn(form['email'] ?? '')
    const given = await officer.post(`/admin/people/${id}/roles`, {
      role: 'partnership-officer',
      partnership: here,
      ...since,
    })
    expect(given.status).toBe(303)
    expect((await browser.get('/admin/people')).status).toBe(200)
    const held = (await currentRoles(world.db, id)).find(({ role }) => role !== 'member')
    const ended = await officer.post(`/admin/people/${id}/roles/${held?.id ?? ''}/ending`, {
      'endedOn-day': '30',
      'endedOn-month': '4',
      'endedOn-year': '2010',
    })
    expect(ended.status).toBe(303)
    expect((await browser.get('/admin/people')).status).toBe(403)
    const text = await (await officer.get(ended.headers.get('location') ?? '')).text()
    expect(text).toContain('Ended 30 April 2010')
  })

  test('held already is refused beside its field', async () => {
    const answer = await officer.post(`/admin/people/${memberId}/roles`, {
      role: 'member',
      partnership: here,
      ...since,
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('This person already holds that role')
  })

  test('cannot be given beyond one’s reach by a forged form', async () => {
    const forged = { role: 'programme-officer', partnership: '', ...since }
    expect((await officer.post(`/admin/people/${memberId}/roles`, forged)).status).toBe(403)
    const toStranger = { role: 'member', partnership: here, ...since }
    expect((await officer.post(`/admin/people/${strangerId}/roles`, toStranger)).status).toBe(404)
    expect((await member.post(`/admin/people/${memberId}/roles`, toStranger)).status).toBe(403)
    expect(await currentRoles(world.db, memberId)).toHaveLength(1)
  })

  test('of somebody else cannot be ended under another person’s address', async () => {
    const roleId = await roleOf(strangerId)
    expect((await officer.post(`/admin/people/${memberId}/roles/${roleId}/ending`)).status).toBe(
      404,
    )
    expect((await officer.post(`/admin/people/${strangerId}/roles/${roleId}/ending`)).status).toBe(
      404,
    )
    expect(await roleOf(strangerId)).toBe(roleId)
  })

  test('cannot be ended on a day that is none, and the form says so', async () => {
    const roleId = await roleOf(memberId)
    const answer = await officer.post(`/admin/people/${memberId}/roles/${roleId}/ending`, {
      'endedOn-day': '99',
      'endedOn-month': '4',
      'endedOn-year': '2010',
    })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('Enter a real date, such as 30 4 2010')
    expect(text).toContain('value="99"')
  })

  test('refused is noted in the security log by the id of whoever tried', async () => {
    await member.get('/admin/people')
    expect(site.securityLog()).toMatch(
      new RegExp(`"what":"not-permitted".*"personId":"${memberId}","area":"/admin/people"`),
    )
  })
})
