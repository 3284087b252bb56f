import { afterAll, describe, expect, test } from 'vitest'
import { openPool } from '#src/platform/db/pool.ts'
import { openLog } from '#src/platform/log/log.ts'
import { useDatabase } from '#test/db.ts'
import { openAuth } from './auth.ts'

const world = useDatabase()
const logged: string[] = []
const log = openLog('debug', { write: (line) => logged.push(line) })
const secret = 'a-secret-of-the-tests-that-is-long-enough'
const away = openPool({ kind: 'socket', folder: '/nowhere', port: 1, user: 'x', database: 'x' }, 1)
afterAll(async () => {
  await away.end()
})

/** The headers of a browser that holds the cookies of these `Set-Cookie` lines. */
function holding(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') })
}

async function insertPerson(email: string): Promise<void> {
  await world.pool.query<object>(
    `INSERT INTO person (id, email, name, label, recorded_by, retained_until)
     VALUES (gen_random_uuid(), $1, 'Somebody', 'Member', 'A test', '2099-01-01')`,
    [email],
  )
}

describe('sign-in on our own tables', () => {
  test('works with columns that the library expects left out', async () => {
    await insertPerson('ana@example.org')
    const auth = openAuth({ pool: world.pool, secret, isHttps: false, log })
    const held = await auth.spendToken(await auth.issueToken('ana@example.org'), new Headers())
    const session = await auth.sessionOf(holding(held?.cookies ?? []))
    expect(session?.personId).toBe(held?.personId)
    expect(logged).toEqual([])
  })

  test('signs nobody in whom nobody added', async () => {
    const auth = openAuth({ pool: world.pool, secret, isHttps: false, log })
    const token = await auth.issueToken('nobody@example.org')
    expect(await auth.spendToken(token, new Headers())).toBeNull()
    const { rowCount } = await world.pool.query<object>(
      `SELECT 1 FROM person WHERE email = 'nobody@example.org'`,
    )
    expect(rowCount).toBe(0)
  })

  test('trusts no session that another secret signed', async () => {
    await insertPerson('eve@example.org')
    const theirs = openAuth({
      pool: world.pool,
      secret: 'b-secret-of-the-tests-that-is-long-enough',
      isHttps: false,
      log,
    })
    const held = await theirs.spendToken(await theirs.issueToken('eve@example.org'), new Headers())
    const ours = openAuth({ pool: world.pool, secret, isHttps: false, log })
    expect(await theirs.sessionOf(holding(held?.cookies ?? []))).not.toBeNull()
    expect(await ours.sessionOf(holding(held?.cookies ?? []))).toBeNull()
  })

  test('knows a session cookie by its whole name', () => {
    const auth = openAuth({ pool: world.pool, secret, isHttps: false, log })
    const brings = (cookie: string): boolean => auth.bringsSession(new Headers({ cookie }))
    expect(brings('a=b; secklow=x')).toBe(true)
    expect(brings('secklow-device=x')).toBe(false)
    expect(brings('xsecklow=x')).toBe(false)
    expect(auth.bringsSession(new Headers())).toBe(false)
  })

  test('says that the database is away when it is', async () => {
    await insertPerson('zoe@example.org')
    const here = openAuth({ pool: world.pool, secret, isHttps: false, log })
    const held = await here.spendToken(await here.issueToken('zoe@example.org'), new Headers())
    const auth = openAuth({ pool: away, secret, isHttps: false, log })
    await expect(auth.sessionOf(holding(held?.cookies ?? []))).rejects.toMatchObject({
      id: 'database-away',
    })
  })
})
