import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#test/db.ts'
import { inTransaction } from './db.ts'
import { databaseVersion, openPool } from './pool.ts'

const world = useDatabase()

beforeAll(async () => {
  await world.pool.query('CREATE TABLE letter (words text)')
})

/** What a crash of the server does to us: every connection of this database but the asking one is cut. */
const cutOthers = sql`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
`

test('connections cut while idle are replaced without anybody noticing', async () => {
  await Promise.all([1, 2, 3].map(async () => await sql`SELECT pg_sleep(0.05)`.execute(world.db)))
  await cutOthers.execute(world.db)
  for (let turn = 0; turn < 8; turn += 1) {
    await sql`INSERT INTO letter VALUES ('after')`.execute(world.db)
  }
  expect((await sql`SELECT * FROM letter`.execute(world.db)).rows).toHaveLength(8)
})

test('a transaction whose connection is cut is refused as away, and keeps nothing', async () => {
  const cut = inTransaction(world.db, async (tx) => {
    await sql`INSERT INTO letter VALUES ('half')`.execute(tx)
    await cutOthers.execute(world.db)
    await sql`INSERT INTO letter VALUES ('whole')`.execute(tx)
  })
  await expect(cut).rejects.toMatchObject({ id: 'database-away' })
  const { rows } = await sql`SELECT * FROM letter WHERE words <> 'after'`.execute(world.db)
  expect(rows).toEqual([])
})

test('a server that is not there is waited for a little, and then refused', async () => {
  const pool = openPool({ kind: 'url', url: 'postgresql://nobody@127.0.0.1:9/nothing' })
  const began = Date.now()
  await expect(pool.query('SELECT 1')).rejects.toMatchObject({ id: 'database-away' })
  expect(Date.now() - began).toBeGreaterThan(2900)
  await pool.end()
})

test('an error of a statement is told as PostgreSQL tells it', async () => {
  await expect(world.pool.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
    code: '42P01',
  })
  const told = await new Promise((resolve) => {
    world.pool.query('SELECT nothing FROM nowhere', (error) => resolve(error))
  })
  expect(told).toMatchObject({ code: '42P01' })
})

test('dates stay text and counts are numbers', async () => {
  const { rows } = await world.pool.query<{ day: string; count: number }>(
    "SELECT date '2010-04-30' AS day, count(*) AS count FROM letter",
  )
  expect(rows).toEqual([{ day: '2010-04-30', count: 8 }])
})

test('the version is the one people say', async () => {
  expect(await databaseVersion(world.pool)).toMatch(/^\d+\.\d+$/)
})
