import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { type Limit, type Limiter, openLimiter, waitInWords } from './limit.ts'

const world = useDatabase()
const secret = 'a-secret-of-the-tests-that-is-long-enough'

/** Tries once, as a request would: the status, and the seconds to wait where it was refused. */
async function tried(limiter: Limiter, limit: Limit, of: string): Promise<[number, string | null]> {
  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.message, 429)
    throw error
  })
  app.get('/', async (c) => {
    await limiter.take(c, limit, of)
    return c.text('done')
  })
  const answer = await app.request('/')
  return [answer.status, answer.headers.get('retry-after')]
}

describe('a limit', () => {
  const limit: Limit = { name: 'test', most: 3, windowS: 600 }

  test('lets so many pass and then says how long to wait', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await tried(limiter, limit, 'ana')).toEqual([200, null])
    }
    const [status, wait] = await tried(limiter, limit, 'ana')
    expect(status).toBe(429)
    expect(Number(wait)).toBeGreaterThan(590)
    expect(Number(wait)).toBeLessThanOrEqual(600)
  })

  test('counts each of those who try apart, and each limit apart', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 4; tries += 1) await tried(limiter, limit, 'eve')
    expect(await tried(limiter, limit, 'eve')).toMatchObject([429, expect.anything()])
    expect(await tried(limiter, limit, 'zoe')).toEqual([200, null])
    expect(await tried(limiter, { ...limit, name: 'other' }, 'eve')).toEqual([200, null])
  })

  test('is one for all processes on the database', async () => {
    const limiters = [openLimiter({ db: world.db, secret }), openLimiter({ db: world.db, secret })]
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const limiter = limiters[index % 2]
        return limiter === undefined ? 0 : (await tried(limiter, limit, 'both'))[0]
      }),
    )
    expect(answers.filter((status) => status === 200)).toHaveLength(3)
  })

  test('starts anew when its window has ended', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 4; tries += 1) await tried(limiter, limit, 'later')
    await world.pool.query(`UPDATE try_count SET ends_at = now() - interval '1 second'`)
    expect(await tried(limiter, limit, 'later')).toEqual([200, null])
  })

  test('keeps nothing that says who tried', async () => {
    await tried(openLimiter({ db: world.db, secret }), limit, 'marker@example.org')
    const { rows } = await world.pool.query(`SELECT 1 FROM try_count WHERE key ~ 'marker|example'`)
    expect(rows).toEqual([])
  })

  test('forgets windows that have ended', async () => {
    await world.pool.query(`UPDATE try_count SET ends_at = now() - interval '1 second'`)
    await tried(openLimiter({ db: world.db, secret }), limit, 'sweeper')
    const { rows } = await world.pool.query('SELECT count(*)::integer AS left FROM try_count')
    expect(rows).toEqual([{ left: 1 }])
  })
})

test('a wait is told in whole minutes', () => {
  expect([waitInWords(1), waitInWords(60), waitInWords(61), waitInWords(3600)]).toEqual([
    'a minute',
    'a minute',
    '2 minutes',
    '60 minutes',
  ])
})
