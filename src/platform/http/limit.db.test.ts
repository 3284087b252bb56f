import { describe, expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { type Limit, type Limiter, openLimiter, waitInWords } from './limit.ts'

const world = useDatabase()
const secret = 'a-secret-of-the-tests-that-is-long-enough'

/** Tries once, as a request would: whether it passed, and the seconds to wait where it was refused. */
async function tried(
  limiter: Limiter,
  limit: Limit,
  of: string,
): Promise<[boolean, string | null]> {
  const headers = new Headers()
  const c = {
    header: (name: string, value: string): void => {
      headers.set(name, value)
    },
  }
  try {
    await limiter.take(c, limit, of)
    return [true, headers.get('retry-after')]
  } catch (error) {
    if (!(error instanceof Refusal) || error.id !== 'too-many') throw error
    return [false, headers.get('retry-after')]
  }
}

describe('a limit', () => {
  const limit: Limit = { name: 'test', most: 3, windowS: 600 }

  test('lets so many pass and then says how long to wait', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await tried(limiter, limit, 'ana')).toEqual([true, null])
    }
    const [passed, wait] = await tried(limiter, limit, 'ana')
    expect(passed).toBe(false)
    expect(Number(wait)).toBeGreaterThan(590)
    expect(Number(wait)).toBeLessThanOrEqual(600)
  })

  test('counts each of those who try apart, and each limit apart', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 4; tries += 1) await tried(limiter, limit, 'eve')
    expect(await tried(limiter, limit, 'eve')).toEqual([false, '600'])
    expect(await tried(limiter, limit, 'zoe')).toEqual([true, null])
    expect(await tried(limiter, { ...limit, name: 'other' }, 'eve')).toEqual([true, null])
  })

  test('is one for all processes on the database', async () => {
    const limiters = [openLimiter({ db: world.db, secret }), openLimiter({ db: world.db, secret })]
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const limiter = limiters[index % 2]
        return limiter !== undefined && (await tried(limiter, limit, 'both'))[0]
      }),
    )
    expect(answers.filter((passed) => passed)).toHaveLength(3)
  })

  test('starts anew when its window has ended', async () => {
    const limiter = openLimiter({ db: world.db, secret })
    for (let tries = 0; tries < 4; tries += 1) await tried(limiter, limit, 'later')
    await world.pool.query<object>(`UPDATE try_count SET ends_at = now() - interval '1 second'`)
    expect(await tried(limiter, limit, 'later')).toEqual([true, null])
  })

  test('keeps nothing that says who tried', async () => {
    await tried(openLimiter({ db: world.db, secret }), limit, 'marker@example.org')
    const { rows } = await world.pool.query<object>(
      `SELECT 1 FROM try_count WHERE key ~ 'marker|example'`,
    )
    expect(rows).toEqual([])
  })

  test('forgets windows that have ended', async () => {
    await world.pool.query<object>(`UPDATE try_count SET ends_at = now() - interval '1 second'`)
    await tried(openLimiter({ db: world.db, secret }), limit, 'sweeper')
    const { rows } = await world.pool.query<object>(
      'SELECT count(*)::integer AS left FROM try_count',
    )
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
