import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { useDatabase } from '#test/db.ts'
import { testFolder } from '#test/holders.ts'
import { databaseUrl } from '../../../test/database-url.ts'
import { type OpenDatabase, openDatabase } from './open.ts'

const world = useDatabase()

async function open(url: string, dataFolder = join(testFolder(), 'data')): Promise<OpenDatabase> {
  const database = await openDatabase({
    dataFolder,
    databaseUrl: url,
    owner: 'site',
    onLog: () => undefined,
  })
  onTestFinished(database.close)
  return database
}

test('the server that DATABASE_URL names is used, and our own files lie in a closed data folder', async () => {
  const database = await open(world.url)
  expect((await database.pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  const { kind, version, dataFolder } = database.describe()
  expect([kind, dataFolder]).toEqual(['server', database.dataFolder])
  expect(Number.parseInt(version, 10)).toBeGreaterThan(14)
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
})

test('several processes may use one such server and one data folder', async () => {
  const first = await open(world.url)
  const second = await open(world.url, first.dataFolder)
  expect(second.dataFolder).toBe(first.dataFolder)
})

test('closing twice is closing once', async () => {
  const database = await open(world.url)
  await Promise.all([database.close(), database.close()])
  await expect(database.pool.query('SELECT 1')).rejects.toMatchObject({ id: 'database-away' })
})

test('a server that does not answer, and a database that is not there, are told apart', async () => {
  const away = open('postgresql://officer:hush@127.0.0.1:9/secklow')
  await expect(away).rejects.toMatchObject({ id: 'database-away' })
  await expect(open(databaseUrl(world.url, 'nowhere'))).rejects.toMatchObject({
    id: 'setting-wrong',
    message:
      'The server that DATABASE_URL names cannot be used: database "nowhere" does not exist.',
  })
})

test('an address that is none is refused without being repeated', async () => {
  const refused = open('postgresql://officer:hush@[half/secklow')
  await expect(refused).rejects.toMatchObject({
    id: 'setting-wrong',
    message: 'DATABASE_URL is not an address that PostgreSQL knows.',
  })
})

test('a database that cannot hold every letter is refused', async () => {
  await world.pool.query(
    "CREATE DATABASE secklow_test_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'",
  )
  try {
    await expect(open(databaseUrl(world.url, 'secklow_test_ascii'))).rejects.toMatchObject({
      id: 'setting-wrong',
      message: 'DATABASE_URL names a database in SQL_ASCII; Secklow needs one in UTF8.',
    })
  } finally {
    await world.pool.query('DROP DATABASE secklow_test_ascii WITH (FORCE)')
  }
})
