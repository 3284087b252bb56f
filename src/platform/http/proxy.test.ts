import { type Context, Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'
import { behindProxy, membership } from './proxy.ts'

const proxies = ['10.0.0.0/8', '::1']

/** A site behind the proxies, asked by a peer; a refusal is answered by its id. */
async function ask(
  peer: string,
  init: RequestInit = {},
  trustedProxies: readonly string[] = proxies,
) {
  const app = new Hono<RequestEnv>()
  app.onError((error, c: Context<RequestEnv, string>) =>
    c.text(error instanceof Refusal ? error.id : 'broken', 400),
  )
  app.use(behindProxy({ trustedProxies, publicUrl: () => new URL('https://secklow.example.org') }))
  app.all('*', (c) => c.text('answered'))
  const incoming = { socket: { remoteAddress: peer, remoteFamily: 'IPv4', remotePort: 1 } }
  return await app.request('http://inside/places?q=wing', init, { incoming })
}

test.each([
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['::1', true],
  ['11.1.2.3', false],
  ['fe80::1', false],
  ['not an address', false],
])('%s is one of the proxies: %s', (address, isOne) => {
  expect(membership(proxies)(address)).toBe(isOne)
})

test('a named proxy is answered, anybody else is not', async () => {
  expect(await (await ask('10.1.2.3')).text()).toBe('answered')
  expect(await (await ask('203.0.113.9')).text()).toBe('not-found')
})

test('a page asked for over plain http is led to https', async () => {
  const answer = await ask('10.1.2.3', { headers: { 'x-forwarded-proto': 'http' } })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    308,
    'https://secklow.example.org/places?q=wing',
  ])
})

test('a form sent over plain http changes nothing', async () => {
  const answer = await ask('10.1.2.3', { method: 'POST', headers: { 'x-forwarded-proto': 'http' } })
  expect(await answer.text()).toBe('cross-site')
})

test('without named proxies a forwarded header means nothing', async () => {
  const answer = await ask('203.0.113.9', { headers: { 'x-forwarded-proto': 'http' } }, [])
  expect(await answer.text()).toBe('answered')
})
