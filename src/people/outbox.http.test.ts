import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { useDatabase } from '#test/db.ts'
import { aPartnershipRow } from '#test/partnership-row.ts'
import { usePeopleSite } from '#test/people-site.ts'

const world = useDatabase()
const site = usePeopleSite(world)
let programme: Browser

beforeAll(async () => {
  await site.add('programme@example.org', 'programme-officer', { name: 'Prudence' })
  programme = await site.signedIn('programme@example.org')
})

async function newestMailPath(): Promise<string> {
  const text = await (await programme.get('/admin/outbox')).text()
  return /\/admin\/outbox\/[0-9a-f-]{36}/.exec(text)?.[0] ?? ''
}

describe('the outbox', () => {
  test('holds mail where there is no mail server, and shows it without its link', async () => {
    expect(await (await programme.get('/admin/outbox')).text()).toContain('No mail was written.')
    await site.visitor().post('/sign-in', { email: 'programme@example.org' })
    await site.settled()
    const list = await (await programme.get('/admin/outbox')).text()
    expect(list).toContain('Your link to sign in to localhost:3000')
    expect(list).toContain('Prudence')
    expect(list).toContain('Held')
    const mail = await (await programme.get(await newestMailPath())).text()
    expect(mail).toContain('[sign-in link withheld]')
    expect(mail).toContain('no mail server is set for this site')
    expect(mail).not.toMatch(/token|sign-in\/link/)
    const { rows } = await world.pool.query<object>(
      `SELECT 1 FROM mail WHERE to_jsonb(mail)::text ~ 'token|sign-in/link'`,
    )
    expect(rows).toEqual([])
  })

  test('is for programme officers alone', async () => {
    const partnershipId = await aPartnershipRow(world.db)
    await site.add('officer@example.org', 'partnership-officer', { partnershipId })
    const officer = await site.signedIn('officer@example.org')
    expect((await officer.get('/admin/outbox')).status).toBe(403)
    expect((await officer.get(await newestMailPath())).status).toBe(403)
    expect((await site.visitor().get('/admin/outbox')).status).toBe(303)
  })

  test('knows no mail that is not there', async () => {
    for (const id of ['x', '01900000-0000-7000-8000-000000000009']) {
      expect((await programme.get(`/admin/outbox/${id}`)).status).toBe(404)
    }
  })

  test('forgets the mail of somebody who is erased', async () => {
    const id = await site.add('gone@example.org', 'programme-officer')
    await site.visitor().post('/sign-in', { email: 'gone@example.org' })
    await site.settled()
    const path = await newestMailPath()
    expect((await programme.get(path)).status).toBe(200)
    await world.pool.query<object>('DELETE FROM person WHERE id = $1', [id])
    expect((await programme.get(path)).status).toBe(404)
  })
})
