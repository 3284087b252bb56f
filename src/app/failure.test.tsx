import { type Context, Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { RequestEnv } from '#src/platform/http/env.ts'
import { Refusal, type RefusalId, refusalStatus } from '#src/platform/refusal/refusal.ts'
import { respondWithFailure } from './failure.tsx'

const lines: string[] = []

/** An app whose only page fails as told, behind the one error renderer. */
function failing(error: unknown, format: 'html' | 'json' = 'html') {
  const app = new Hono<RequestEnv>()
  app.onError(async (thrown, c: Context<RequestEnv, string>) => await respondWithFailure(c, thrown))
  app.get('/', (c) => {
    c.set('format', format)
    c.set('requestId', '01a2')
    c.set('log', pino({ base: null }, { write: (line: string) => void lines.push(line) }))
    c.set('frame', {
      programmeName: '',
      demonstration: null,
      shownAsOf: null,
      nav: [],
      footer: [],
      account: { signedInAs: null },
      path: '/',
      assets: {
        stylesheet: '/s.css',
        script: '/s.js',
        icon: '/i.svg',
        card: '/c.svg',
        font: '/f.woff2',
      },
    })
    throw error
  })
  return app
}

test.each(Object.entries(refusalStatus))(
  'the refusal %s is answered by %i with its sentence',
  async (id, status) => {
    const found = Object.keys(refusalStatus).find((known): known is RefusalId => known === id)
    if (found === undefined) throw new Error('an id of the list is in the list')
    const answer = await failing(new Refusal(found, 'The barn is full.')).request('/')
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain('The barn is full.')
  },
)

test('a bug shows no stack and no message, and is logged without its message', async () => {
  lines.length = 0
  const answer = await failing(new TypeError('secret-of-a-person@example.org')).request('/')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('secret-of-a-person')
  expect(text).not.toContain('failure.test')
  expect(text).toContain('01a2')
  expect(lines.join('')).toContain('TypeError')
  expect(lines.join('')).not.toContain('secret-of-a-person')
})

test('a database that is away is a 503 and a full disk a 507, in words', async () => {
  const away = await failing(
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  ).request('/')
  expect(away.status).toBe(503)
  expect(await away.text()).toContain('try again')
})

test('a twin is refused in its own format', async () => {
  const answer = await failing(
    new Refusal('not-found', 'We cannot find that place.'),
    'json',
  ).request('/')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({
    refused: { id: 'not-found', reason: 'We cannot find that place.' },
  })
})
