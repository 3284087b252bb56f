import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { origin, useApp } from '#test/app.ts'

const site = useApp()

describe('a public page', () => {
  test('carries an ETag, and is not sent again to whoever holds it', async () => {
    const first = await site.get('/partnerships')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    const again = await site.get('/partnerships', { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('is the same bytes for everybody', async () => {
    const [one, two] = [await site.get('/partnerships'), await site.get('/partnerships')]
    expect(await one.text()).toBe(await two.text())
  })

  test('is sent small to a browser that takes it so, under a tag of its own', async () => {
    const plain = await site.get('/places')
    const small = await site.get('/places', { 'accept-encoding': 'gzip, deflate, br' })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(small.headers.get('vary')).toContain('accept-encoding')
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    const body = brotliDecompressSync(new Uint8Array(await small.arrayBuffer()))
    expect(new TextDecoder().decode(body)).toBe(await plain.text())
    const etag = small.headers.get('etag') ?? ''
    const again = await site.get('/places', { 'accept-encoding': 'br', 'if-none-match': etag })
    expect([again.status, again.headers.get('content-encoding')]).toEqual([304, null])
  })

  test('has a stylesheet that is sent small and kept for a year', async () => {
    const { stylesheet } = site.parts.assets
    const plain = await (await site.get(stylesheet)).text()
    const small = await site.get(stylesheet, { 'accept-encoding': 'gzip' })
    expect(small.headers.get('cache-control')).toContain('immutable')
    const body = gunzipSync(new Uint8Array(await small.arrayBuffer()))
    expect(new TextDecoder().decode(body)).toBe(plain)
  })

  test('is kept by nobody once somebody has signed in', async () => {
    const officer = await site.as('programme-officer')
    const answer = await officer.get('/partnerships')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('etag')).toBeNull()
  })

  test('says as of when it is shown, and that it shows the demonstration', async () => {
    const page = await (await site.get('/')).text()
    expect(page).toContain('Shown as of 30 April 2010')
    expect(page).toContain('name="robots" content="noindex"')
  })
})

describe('a request that does not fit', () => {
  test.each([
    ['an address that is too long', `/places?q=${'a'.repeat(3000)}`, 413],
    ['a control character in the path', '/places/%00', 404],
    ['a broken escape in the path', '/places/%E0%A4%A', 404],
    ['a climb out of the folder of assets', '/assets/..%2f..%2fpackage.json', 404],
    ['a file of the build that is no asset', '/assets/.built', 404],
    ['a format that the page does not have', '/sign-in.csv', 404],
    ['a page that is not there', '/nowhere', 404],
  ])('%s is answered by a page that helps', async (_case, path, status) => {
    const answer = await site.get(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toMatch(/at .*\.ts:\d+/)
  })

  test('a form over 64 kilobytes is refused before it is read', async () => {
    const answer = await site.post('/sign-in', { email: 'a'.repeat(70_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('64 kilobytes')
  })

  test('a form of another kind is refused in words', async () => {
    const answer = await site.post('/sign-in', {}, { 'content-type': 'application/json' })
    expect(answer.status).toBe(422)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    'the method %s is not known here',
    async (method) => {
      expect((await site.send('/', { method })).status).toBe(404)
    },
  )

  test('a name that is not ours is not served: a page elsewhere cannot rebind itself to us', async () => {
    const answer = await site.app.request('http://rebound.example.net/')
    expect(answer.status).toBe(404)
    expect((await site.app.request('http://127.0.0.1:3000/')).status).toBe(200)
  })
})

describe('a form that another site sends', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['from a site of the same domain', { 'sec-fetch-site': 'same-site', origin }],
    ['without any word on where it comes from', { 'sec-fetch-site': '', origin: '' }],
  ])('%s changes nothing and says so', async (_case, headers) => {
    const officer = await site.as('programme-officer')
    const sent = new Headers({ 'content-type': 'application/x-www-form-urlencoded' })
    for (const [name, value] of Object.entries(headers)) if (value !== '') sent.set(name, value)
    const body = 'name=Renamed&purpose=By+another+site'
    const answer = await officer.send('/admin/programme', { method: 'POST', headers: sent, body })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('did not come from a page of this site')
    expect(await (await site.get('/')).text()).not.toContain('By another site')
  })
})

test('a machine that watches learns that the site is alive and ready', async () => {
  expect(await (await site.get('/healthz')).text()).toBe('alive\n')
  expect(await (await site.get('/readyz')).text()).toBe('ready\n')
})
