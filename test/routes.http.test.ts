import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { composeApp } from '#src/app/app.ts'
import { originsOf } from '#src/app/origin.ts'
import { type Access, type Fresh, outcomes, type Walker, walkers } from './access.ts'
import { origin, type TestBrowser, useApp } from './app.ts'
import { freshRecord } from './fresh-record.ts'
import { routeAccess } from './route-access.ts'

const site = useApp()
const browsers = new Map<Walker, TestBrowser>()

async function browserOf(walker: Walker, access?: Access): Promise<TestBrowser> {
  if (access?.endsSession) return await site.as(walker)
  const held = browsers.get(walker) ?? (await site.as(walker))
  browsers.set(walker, held)
  return held
}

let shared: Promise<Fresh> | undefined

/** A record for requests that change nothing: one serves them all. */
async function sharedRecord(): Promise<Fresh> {
  shared ??= freshRecord(site)
  return await shared
}

const lines = Object.entries(routeAccess).map(([line, access]) => {
  const [method = '', path = ''] = line.split(' ')
  return { line, method, path, access }
})
const reads = lines.filter(({ method }) => method === 'GET')
const deeds = lines.filter(({ method }) => method !== 'GET')

function pathOf(path: string, access: Access, fresh: Fresh): string {
  const names = access.at?.(fresh) ?? {}
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = names[name]
    if (value === undefined) throw new Error(`The table does not say what :${name} stands for`)
    return value
  })
}

async function entriesInHistory(): Promise<number> {
  const { rows } = await site.database.pool.query<{ count: number }>(
    'SELECT count(*) AS count FROM history_entry',
  )
  return rows[0]?.count ?? Number.NaN
}

/** What an answer is, in the words of the table. */
function told(answer: Response): string {
  if (answer.status === outcomes.done) {
    const isToSignIn = /^\/sign-in(\?|$)/.test(answer.headers.get('location') ?? '')
    return isToSignIn ? 'sign-in' : 'done'
  }
  const word = Object.entries(outcomes).find(([, status]) => status === answer.status)?.[0]
  return word ?? String(answer.status)
}

test('the table has a line for every route of the app, and the app a route for every line', () => {
  const routes = site.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)

  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(routeAccess).toSorted())
})

describe.each(walkers)('%s', (walker) => {
  test.for(lines)('$line answers as the table says', async ({ method, path, access }) => {
    const browser = await browserOf(walker, access)
    const fresh = method === 'GET' ? await sharedRecord() : await freshRecord(site)
    const before = await entriesInHistory()
    const address = pathOf(path, access, fresh)

    const answer =
      method === 'GET'
        ? await browser.get(address)
        : await browser.post(address, { ...access.form?.(fresh) })

    expect(told(answer)).toBe(access.outcome[walker])
    const isWritten = access.writes === true && access.outcome[walker] === 'done'
    expect((await entriesInHistory()) - before).toBe(isWritten ? 1 : 0)
  })

  test.for(reads)('no twin of $line says more than its page', async ({ path, access }) => {
    const browser = await browserOf(walker, access)
    const address = pathOf(path, access, await sharedRecord())
    for (const format of ['json', 'csv', 'pdf', 'md']) {
      const answer = await browser.get(`${address}.${format}`)

      expect([access.outcome[walker], 'absent']).toContain(told(answer))
      await answer.body?.cancel()
    }
  })
})

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** What the policy would refuse to run or to paint, if it stood in a page. */
function inlineCode(html: string): string[] {
  const { document } = parseHTML(html)
  const faults: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (name === 'style') faults.push('<style>')
    if (name === 'script' && element.getAttribute('src') === null) faults.push('<script>')
    for (const { name: attribute, value } of element.attributes) {
      const isInline = attribute === 'style' || attribute.startsWith('on')
      if (isInline) faults.push(`<${name} ${attribute}>`)
      if (/^\s*javascript:/i.test(value)) faults.push(`<${name} ${attribute}="javascript:">`)
    }
  }
  return faults
}

const isPage = (answer: Response): boolean =>
  answer.headers.get('content-type')?.startsWith('text/html') === true

describe('headers', () => {
  const asOfficer = reads.map((line) => ({ ...line, walker: 'programme-officer' as const }))
  const asNobody = reads.map((line) => ({ ...line, walker: 'nobody' as const }))

  test.for([...asNobody, ...asOfficer])('$line, $walker', async ({ path, access, walker }) => {
    const browser = await browserOf(walker, access)
    const answer = await browser.get(pathOf(path, access, await sharedRecord()))

    expect(answer.headers.get('content-security-policy')).toBe(policy)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/)
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(answer.headers.has('strict-transport-security')).toBe(false)
    expect(answer.headers.has('x-powered-by')).toBe(false)
    expect(isPage(answer) ? inlineCode(await answer.text()) : []).toEqual([])
  })

  test('what a signed-in person sees is kept by no cache', async () => {
    const browser = await browserOf('programme-officer')
    for (const { path, access } of reads.filter((line) => line.path.startsWith('/admin'))) {
      const answer = await browser.get(pathOf(path, access, await sharedRecord()))

      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
  })

  test('over https the browser is told to stay there', async () => {
    const declared = new URL('https://secklow.example.org')
    const origins = originsOf(declared, () => new URL(origin))
    const app = composeApp({ ...site.parts, origins, publicUrl: origins.publicUrl })

    const answer = await app.request('https://secklow.example.org/')

    expect(answer.status).toBe(200)
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/)
  })

  test('inline code would be found', () => {
    expect(inlineCode('<p style="a">x</p><style></style><script>1</script>')).toHaveLength(3)
    expect(inlineCode('<a href="javascript:x" onclick="y">x</a>')).toHaveLength(2)
    expect(inlineCode('<script src="/assets/a.js"></script><svg fill="red"></svg>')).toEqual([])
  })
})

describe('a request that no page of ours sent changes nothing', () => {
  const foreign: Readonly<Record<string, Record<string, string>>> = {
    'without a word of its origin': {},
    'from another site': { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    'from a sibling domain': { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
    'from an old browser on another site': { origin: 'https://elsewhere.example' },
    'whose origin contradicts the browser': {
      'sec-fetch-site': 'same-origin',
      origin: 'https://elsewhere.example',
    },
    'typed into the address bar': { 'sec-fetch-site': 'none' },
  }
  const cases = deeds.flatMap((deed) =>
    Object.entries(foreign).map(([how, headers]) => ({ ...deed, how, headers })),
  )

  test.for(cases)('$line, $how', async ({ method, path, access, headers }) => {
    const browser = await browserOf('programme-officer')
    const fresh = await sharedRecord()
    const before = await entriesInHistory()

    const answer = await browser.send(pathOf(path, access, fresh), {
      method,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(access.form?.(fresh)).toString(),
    })

    expect(answer.status).toBe(403)
    expect(await entriesInHistory()).toBe(before)
  })
})
