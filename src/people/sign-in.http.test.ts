import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '#test/browser.ts'
import { useDatabase } from '#test/db.ts'
import { type PeopleSite, usePeopleSite } from '#test/people-site.ts'
import { type SmtpStandIn, startSmtp } from '#test/smtp.ts'
import { createSignInLink } from './sign-in.commands.ts'

const world = useDatabase()
let smtp: SmtpStandIn
let silent: SmtpStandIn
beforeAll(async () => {
  smtp = await startSmtp()
  silent = await startSmtp('hang')
})
afterAll(async () => {
  await smtp.stop()
  await silent.stop()
})
const site = usePeopleSite(world, { smtpUrl: () => smtp.url })
const patient = usePeopleSite(world, { smtpUrl: () => silent.url })
const marked = usePeopleSite(world, { smtpUrl: () => smtp.url })
const noisy = usePeopleSite(world, { smtpUrl: () => smtp.url })

let numbered = 0
function anAddress(): string {
  numbered += 1
  return `person-${numbered}@example.org`
}

async function somebody(on: PeopleSite = site): Promise<{ email: string; id: string }> {
  const email = anAddress()
  return { email, id: await on.add(email, 'programme-officer') }
}

/** The link in the newest mail, as its reader would see it. */
async function linkIn(mails: SmtpStandIn, count: number): Promise<URL> {
  const taken = await mails.messages(count)
  const plain = (taken[count - 1]?.content ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=')
  return new URL(/http\S+\/sign-in\/link\S+/.exec(plain)?.[0] ?? 'http://no.link')
}

async function isSignedIn(visitor: Browser): Promise<boolean> {
  return (await visitor.get('/admin/people')).status === 200
}

async function tokenFor(email: string): Promise<string> {
  return await site.auth.issueToken(email)
}

describe('signing in', () => {
  test('leads from an address to a mail, from its link to a button, and from that to where one wanted to go', async () => {
    const { email } = await somebody()
    const before = smtp.taken.length
    const visitor = site.visitor()
    const led = await visitor.get('/admin/people?page=1')
    expect(led.status).toBe(303)
    expect(led.headers.get('location')).toBe('/sign-in?next=%2Fadmin%2Fpeople%3Fpage%3D1')
    const page = await visitor.get('/sign-in?next=%2Fadmin%2Fpeople%3Fpage%3D1')
    expect(await page.text()).toContain('name="next" value="/admin/people?page=1"')
    const asked = await visitor.post('/sign-in', {
      email: email.toUpperCase(),
      next: '/admin/people?page=1',
    })
    expect(await asked.text()).toContain('If we know this address, a link is on its way.')

    const link = await linkIn(smtp, before + 1)
    expect(smtp.taken[before]).toMatchObject({ from: 'secklow@example.org', to: [email] })
    const opened = await visitor.get(link.pathname + link.search)
    expect(opened.status).toBe(200)
    const button = await opened.text()
    expect(button.match(/<button/g)).toHaveLength(1)
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
    expect(opened.headers.get('cache-control')).toContain('no-store')
    const spent = await visitor.post('/sign-in/link', {
      token: link.searchParams.get('token') ?? '',
      next: link.searchParams.get('next') ?? '',
    })
    expect([spent.status, spent.headers.get('location')]).toEqual([303, '/admin/people?page=1'])
    expect(await isSignedIn(visitor)).toBe(true)
  })

  test('somebody who is signed in is led on from the sign-in page', async () => {
    const visitor = await site.signedIn((await somebody()).email)
    const answer = await visitor.get('/sign-in?next=/places')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/places'])
  })

  test('keeps the person for two more years', async () => {
    const { email, id } = await somebody()
    await world.pool.query<object>(
      `UPDATE person SET retained_until = '2011-01-01' WHERE id = $1`,
      [id],
    )
    await site.signedIn(email)
    const { rows } = await world.pool.query<object>(
      `SELECT retained_until = (current_date + interval '2 years')::date AS moved FROM person WHERE id = $1`,
      [id],
    )
    expect(rows).toEqual([{ moved: true }])
  })

  test('stores the hash of a token, and nothing of the browser', async () => {
    const { email, id } = await somebody()
    const token = await tokenFor(email)
    const kept = await world.pool.query<object>(
      `SELECT 1 FROM verification WHERE to_jsonb(verification)::text LIKE '%' || $1 || '%'`,
      [token],
    )
    expect(kept.rowCount).toBe(0)
    await site.visitor().get('/sign-in/link', { 'user-agent': 'Marker Browser' })
    await site.visitor().post('/sign-in/link', { token })
    const { rows } = await world.pool.query<{ held: string }>(
      `SELECT string_agg(key, ' ' ORDER BY key) AS held
       FROM session, jsonb_object_keys(to_jsonb(session)) AS key WHERE person_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ held: 'created_at expires_at id person_id token updated_at' }])
  })
})

describe('a link', () => {
  test('is not spent by GET or HEAD, so that a scanner of mail cannot use it up', async () => {
    const { email } = await somebody()
    const token = await tokenFor(email)
    const scanner = site.visitor()
    for (let visits = 0; visits < 3; visits += 1) {
      expect((await scanner.get(`/sign-in/link?token=${token}`)).status).toBe(200)
      expect((await scanner.head(`/sign-in/link?token=${token}`)).status).toBe(200)
    }
    expect(await isSignedIn(scanner)).toBe(false)
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in/link', { token })).status).toBe(303)
    expect(await isSignedIn(visitor)).toBe(true)
  })

  test('works once', async () => {
    const token = await tokenFor((await somebody()).email)
    await site.visitor().post('/sign-in/link', { token })
    const visitor = site.visitor()
    const again = await visitor.post('/sign-in/link', { token })
    expect(again.status).toBe(410)
    expect(await again.text()).toContain('href="/sign-in"')
    expect(await isSignedIn(visitor)).toBe(false)
  })

  test('works once when it is spent by many at the same moment', async () => {
    const token = await tokenFor((await somebody()).email)
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => await site.visitor().post('/sign-in/link', { token })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(7)
  })

  test('that has run out is refused', async () => {
    const token = await tokenFor((await somebody()).email)
    await world.pool.query<object>(
      `UPDATE verification SET expires_at = now() - interval '1 second'`,
    )
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in/link', { token })).status).toBe(410)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  test('runs out after fifteen minutes', async () => {
    await tokenFor((await somebody()).email)
    const { rows } = await world.pool.query<object>(
      `SELECT round(extract(epoch FROM expires_at - created_at) / 60)::integer AS minutes
       FROM verification ORDER BY created_at DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ minutes: 15 }])
  })

  test.each([
    ['none', ''],
    ['a letter', 'x'],
    ['the right length', 'a'.repeat(32)],
    ['a thousand letters', 'a'.repeat(1000)],
    ['SQL', "' OR 1=1 --"],
    ['other letters', 'ä'.repeat(32)],
  ])('with a forged token is refused: %s', async (_what, token) => {
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in/link', { token })).status).toBe(410)
    const asked = await visitor.get(`/sign-in/link?token=${encodeURIComponent(token)}`)
    expect(asked.status).toBe(token === 'a'.repeat(32) ? 200 : 410)
    expect(visitor.cookies.has('secklow')).toBe(false)
  })

  test('of somebody who was erased meanwhile signs nobody in', async () => {
    const { email, id } = await somebody()
    const token = await tokenFor(email)
    await world.pool.query<object>('DELETE FROM person WHERE id = $1', [id])
    expect((await site.visitor().post('/sign-in/link', { token })).status).toBe(410)
  })

  test.each(['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example'])(
    'cannot lead on to another site: %s',
    async (next) => {
      const token = await tokenFor((await somebody()).email)
      const visitor = site.visitor()
      const page = await visitor.get(
        `/sign-in/link?token=${token}&next=${encodeURIComponent(next)}`,
      )
      expect(await page.text()).toContain('name="next" value="/desk"')
      const answer = await visitor.post('/sign-in/link', { token, next })
      expect(answer.headers.get('location')).toBe('/desk')
      const asked = await site.visitor().get(`/sign-in?next=${encodeURIComponent(next)}`)
      expect(await asked.text()).toContain('name="next" value="/desk"')
    },
  )

  test('made on the command line signs in like any other', async () => {
    const { email } = await somebody()
    const parts = { auth: site.auth, db: world.db, publicUrl: new URL('http://localhost:3000') }
    const link = new URL(await createSignInLink(parts, email))
    const token = link.searchParams.get('token') ?? ''
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in/link', { token })).status).toBe(303)
    expect(await isSignedIn(visitor)).toBe(true)
    await expect(createSignInLink(parts, 'nobody@example.org')).rejects.toMatchObject({
      id: 'not-found',
    })
  })
})

describe('a session', () => {
  test('planted before signing in is worth nothing afterwards', async () => {
    const attacker = await site.signedIn((await somebody()).email)
    const planted = attacker.cookies.get('secklow') ?? ''
    const victim = site.visitor()
    victim.cookies.set('secklow', planted)
    const token = await tokenFor((await somebody()).email)
    await victim.post('/sign-in/link', { token })
    expect(victim.cookies.get('secklow')).not.toBe(planted)
    expect(await isSignedIn(victim)).toBe(true)
    expect(await isSignedIn(attacker)).toBe(false)
  })

  test('with a made-up cookie is nobody’s', async () => {
    const real = (await site.signedIn((await somebody()).email)).cookies.get('secklow') ?? ''
    const unsigned = real.split('.')[0] ?? ''
    for (const forged of ['x', 'x.y', unsigned, `${unsigned}.${'A'.repeat(43)}%3D`]) {
      const visitor = site.visitor()
      visitor.cookies.set('secklow', forged)
      expect(await isSignedIn(visitor)).toBe(false)
    }
  })

  test('ends with signing out, on the server too', async () => {
    const visitor = await site.signedIn((await somebody()).email)
    const held = visitor.cookies.get('secklow') ?? ''
    const answer = await visitor.post('/sign-out', {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(visitor.cookies.has('secklow')).toBe(false)
    const thief = site.visitor()
    thief.cookies.set('secklow', held)
    expect(await isSignedIn(thief)).toBe(false)
  })

  test('that has run out is nobody’s', async () => {
    const { email, id } = await somebody()
    const visitor = await site.signedIn(email)
    await world.pool.query<object>(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [id],
    )
    expect(await isSignedIn(visitor)).toBe(false)
  })

  test('that has run out is forgotten when the next person signs in, and so is an unused link', async () => {
    const { email, id } = await somebody()
    await site.signedIn(email)
    await tokenFor(email)
    await world.pool.query<object>(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [id],
    )
    await world.pool.query<object>(
      `UPDATE verification SET expires_at = now() - interval '1 second'`,
    )
    await site.signedIn((await somebody()).email)
    await site.settled()
    const { rows } = await world.pool.query<object>(
      `SELECT (SELECT count(*)::integer FROM session WHERE person_id = $1) AS sessions,
              (SELECT count(*)::integer FROM verification) AS links`,
      [id],
    )
    expect(rows).toEqual([{ sessions: 0, links: 0 }])
  })

  test('in use is prolonged to thirty days, once a day', async () => {
    const { email, id } = await somebody()
    const visitor = await site.signedIn(email)
    expect((await visitor.get('/admin/people')).headers.getSetCookie()).toEqual([])
    await world.pool.query<object>(
      `UPDATE session SET expires_at = now() + interval '28 days' WHERE person_id = $1`,
      [id],
    )
    const answer = await visitor.get('/admin/people')
    expect(answer.headers.getSetCookie()[0]).toMatch(/^secklow=.*Max-Age=2592000/)
    const { rows } = await world.pool.query<object>(
      `SELECT expires_at > now() + interval '29 days' AS prolonged FROM session WHERE person_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ prolonged: true }])
  })

  test('on http on this machine has a plain cookie that scripts cannot read', async () => {
    const token = await tokenFor((await somebody()).email)
    const answer = await site.visitor().post('/sign-in/link', { token })
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('secklow='))
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure|Domain/)
  })
})

describe('over https', () => {
  const secure = usePeopleSite(world, { isHttps: true })

  test('cookies are bound to the host by their name', async () => {
    const { email } = await somebody(secure)
    const visitor = secure.visitor()
    const page = await visitor.get('/sign-in')
    expect(page.headers.getSetCookie()[0]).toMatch(
      /^__Host-secklow-device=.*Path=\/.*HttpOnly.*Secure.*SameSite=Lax/,
    )
    const token = await secure.auth.issueToken(email)
    const answer = await visitor.post('/sign-in/link', { token })
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-secklow='))
    for (const attribute of [/; Path=\//, /; HttpOnly/, /; Secure/, /; SameSite=Lax/]) {
      expect(cookie).toMatch(attribute)
    }
    expect(cookie).not.toMatch(/Domain/)
    expect(await isSignedIn(visitor)).toBe(true)
  })
})

describe('what an answer gives away', () => {
  test('is the same for an address we know and one we do not', async () => {
    const { email } = await somebody()
    const [known, unknown] = await Promise.all(
      [email, anAddress()].map(
        async (address) => await site.visitor().post('/sign-in', { email: address }),
      ),
    )
    expect(known?.status).toBe(200)
    expect(unknown?.status).toBe(200)
    expect(await known?.text()).toBe(await unknown?.text())
    expect(namesOfHeaders(known)).toEqual(namesOfHeaders(unknown))
    await site.settled()
  })

  test('does not wait for the mail server', async () => {
    const { email, id } = await somebody(patient)
    const answer = await patient.visitor().post('/sign-in', { email })
    expect(answer.status).toBe(200)
    const soon = await statesOf(id)
    expect(soon.filter(({ state }) => state !== 'queued')).toEqual([])
    await patient.settled()
    expect(await statesOf(id)).toEqual([
      { state: 'queued', reason: null },
      { state: 'failed', reason: 'the mail server did not answer in time' },
    ])
  })

  test('is no session and no mail for an address nobody has', async () => {
    const before = smtp.taken.length
    await site.visitor().post('/sign-in', { email: anAddress() })
    await site.settled()
    expect(smtp.taken).toHaveLength(before)
  })
})

describe('a form with a mistake', () => {
  test.each([
    ['nothing', '', 'Enter an email address'],
    ['a word', 'ana', 'Enter an email address in the correct format, like name@example.com'],
    [
      'other letters',
      'änne@example.org',
      'Enter an email address in the correct format, like name@example.com',
    ],
    [
      'a second header',
      'ana@example.org\r\nBcc: eve@example.org',
      'Enter an email address in the correct format, like name@example.com',
    ],
    [
      'ten kilobytes',
      `${'a'.repeat(10_240)}@example.org`,
      'Email address must be 254 characters or fewer',
    ],
  ])('is shown again with what was typed: %s', async (_what, email, message) => {
    const before = smtp.taken.length
    const answer = await site.visitor().post('/sign-in', { email })
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain('There is a problem')
    expect(text).toContain(message)
    expect(text).toContain(`value="${email}"`)
    await site.settled()
    expect(smtp.taken).toHaveLength(before)
  })

  test('keeps the path to go on to, if it is one of ours', async () => {
    const ours = await site.visitor().post('/sign-in', { email: '', next: '/places' })
    expect(await ours.text()).toContain('name="next" value="/places"')
    const others = await site.visitor().post('/sign-in', { email: '', next: '//evil.example' })
    expect(await others.text()).not.toContain('evil')
  })
})

describe('tries', () => {
  test('for one address are five an hour, known or not, whatever the device', async () => {
    for (const email of [(await somebody()).email, anAddress()]) {
      const statuses: number[] = []
      for (let tries = 0; tries < 6; tries += 1) {
        statuses.push((await site.visitor().post('/sign-in', { email })).status)
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
    await site.settled()
  })

  test('from one device are twenty an hour, and the refusal says how long to wait', async () => {
    const visitor = site.visitor()
    await visitor.get('/sign-in')
    for (let tries = 0; tries < 20; tries += 1) {
      expect((await visitor.post('/sign-in', { email: anAddress() })).status).toBe(200)
    }
    const refused = await visitor.post('/sign-in', { email: anAddress() })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500)
    expect(await refused.text()).toContain('Wait 60 minutes, then try again.')
    await site.settled()
  })

  test('of links from one device are ten in ten minutes', async () => {
    const visitor = site.visitor()
    await visitor.get('/sign-in')
    const statuses: number[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      const token = 'abcdefghij'.charAt(tries % 10).repeat(32)
      statuses.push((await visitor.post('/sign-in/link', { token })).status)
    }
    expect(statuses.filter((status) => status === 410)).toHaveLength(10)
    expect(statuses.at(-1)).toBe(429)
  })

  test('of one link are ten in ten minutes, whatever the device', async () => {
    const token = 'Z'.repeat(32)
    const statuses: number[] = []
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await site.visitor().post('/sign-in/link', { token })).status)
    }
    expect(statuses.filter((status) => status === 410)).toHaveLength(10)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the logs', () => {
  test('hold no name, no address, no token and no network address of a whole sign-in', async () => {
    const email = 'marker-address@example.org'
    const id = await marked.add(email, 'programme-officer', { name: 'Marker Name' })
    const before = smtp.taken.length
    const visitor = marked.visitor()
    await visitor.post('/sign-in', { email })
    const link = await linkIn(smtp, before + 1)
    const token = link.searchParams.get('token') ?? ''
    await visitor.get(link.pathname + link.search)
    await visitor.post('/sign-in/link', { token })
    await visitor.get('/admin/people')
    await visitor.post('/sign-in/link', { token })
    await visitor.post('/sign-in', { email: 'marker-unknown@example.org' })
    await visitor.post('/sign-out', {})
    await marked.settled()

    const logs = marked.log() + marked.securityLog()
    expect(token).toHaveLength(32)
    expect(logs).not.toContain(token)
    expect(logs).not.toMatch(/marker/i)
    expect(marked.log()).toContain('answered')
    const noted = [...marked.securityLog().matchAll(/"what":"([^"]+)"/g)]
      .map(([, what]) => what)
      .toSorted((one = '', other = '') => one.localeCompare(other))
    expect(noted).toEqual([
      'sign-in-asked',
      'sign-in-asked',
      'sign-in-link-sent',
      'sign-in-refused',
      'sign-in-spent',
      'sign-in-unknown',
      'signed-out',
    ])
    expect(marked.securityLog()).toContain(`"what":"sign-in-spent","requestId"`)
    expect(marked.securityLog()).toContain(`"personId":"${id}"`)
  })

  test('tell of tries that were too many', async () => {
    const email = anAddress()
    for (let tries = 0; tries < 6; tries += 1) await noisy.visitor().post('/sign-in', { email })
    expect(noisy.securityLog()).toContain('"what":"too-many"')
    await noisy.settled()
  })
})

function namesOfHeaders(answer: Response | undefined): string[] {
  return [...(answer?.headers.keys() ?? [])]
}

async function statesOf(personId: string): Promise<{ state: string; reason: string | null }[]> {
  const { rows } = await world.pool.query<{ state: string; reason: string | null }>(
    `SELECT state, reason FROM mail_state JOIN mail ON mail.id = mail_id
     WHERE to_person_id = $1 ORDER BY mail_state.id`,
    [personId],
  )
  return rows
}
