import { type Context, Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal, refusalStatus } from '#src/platform/refusal/refusal.ts'
import type { RequestEnv } from './env.ts'
import { requestSize } from './request-size.ts'

const sentence = 'A file may hold 200 kilobytes.'
const upload = {
  path: '/files',
  bytes: 200 * 1024,
  refusal: () => new Refusal('too-large', sentence),
}
const length = async (c: Context<RequestEnv, string>) => c.text(`${(await c.req.text()).length}`)
const app = new Hono<RequestEnv>()
  .use(requestSize([upload]))
  .post('/files', async (c) => await length(c))
  .post('/files/other', async (c) => await length(c))
app.onError((error, c: Context<RequestEnv, string>) =>
  error instanceof Refusal ? c.text(error.message, refusalStatus[error.id]) : c.text('broken', 500),
)

async function sent(path: string, kilobytes: number): Promise<[number, string]> {
  const answer = await app.request(path, { method: 'POST', body: 'x'.repeat(kilobytes * 1024) })
  return [answer.status, await answer.text()]
}

test('a path that takes files takes more than a form holds, and no more than it says', async () => {
  expect(await sent('/files', 65)).toEqual([200, String(65 * 1024)])
  expect(await sent('/files', 201)).toEqual([413, sentence])
})

test('every other path keeps to what a form may hold', async () => {
  expect(await sent('/files/other', 64)).toEqual([200, String(64 * 1024)])
  expect((await sent('/files/other', 65))[0]).toBe(413)
})
