import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/db.ts'
import { migrate } from './migrate.ts'
import { openPool, type Pool } from './pool.ts'

const world = useDatabase()
let folder = ''
let pool: Pool

// Each test has a schema of its own in the file's database: as empty as a new database, and quicker made.
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-migrations-'))
  await world.pool.query('DROP SCHEMA IF EXISTS fresh CASCADE; CREATE SCHEMA fresh')
  const url = new URL(world.url)
  url.searchParams.set('options', '-c search_path=fresh')
  pool = openPool({ kind: 'url', url: url.href }, 4)
})
afterEach(async () => {
  await pool.end()
  await rm(folder, { recursive: true })
})

const write = async (name: string, sql: string): Promise<void> =>
  await writeFile(join(folder, name), sql)

async function appliedNames(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM fresh.migration ORDER BY number',
  )
  return rows.map((row) => row.name)
}

test('a database of the tests has had every migration, each with when and what', async () => {
  const { rows } = await world.pool.query<{
    number: number
    name: string
    hash: string
    applied_at: Date
  }>('SELECT * FROM public.migration ORDER BY number LIMIT 1')
  const first = rows[0]
  expect([first?.number, first?.name]).toEqual([1, '0001-history.sql'])
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(first?.applied_at).toBeInstanceOf(Date)
})

test('files are applied once, in order, and later ones later', async () => {
  await write('0001-letter.sql', 'CREATE TABLE letter (words text);')
  await write(
    '0002-words.sql',
    "INSERT INTO letter VALUES ('one'); INSERT INTO letter VALUES ('two');",
  )
  expect(await migrate(pool, folder)).toEqual(['0001-letter.sql', '0002-words.sql'])
  await write('0003-more.sql', "INSERT INTO letter VALUES ('three');")
  expect(await migrate(pool, folder)).toEqual(['0003-more.sql'])
  expect(await migrate(pool, folder)).toEqual([])
  const { rows } = await pool.query<{ words: string }>('SELECT words FROM letter')
  expect(rows).toEqual([{ words: 'one' }, { words: 'two' }, { words: 'three' }])
})

test('a file changed after it was applied is refused, and nothing new is applied', async () => {
  await write('0001-letter.sql', 'CREATE TABLE letter (words text);')
  await migrate(pool, folder)
  await write('0001-letter.sql', 'CREATE TABLE letter (words varchar);')
  await write('0002-more.sql', 'CREATE TABLE more (words text);')
  await expect(migrate(pool, folder)).rejects.toMatchObject({
    id: 'data-unusable',
    message:
      'The migration 0001-letter.sql was changed after it was applied to this data. Put it back as it was, and write the change as a new migration.',
  })
  expect(await appliedNames()).toEqual(['0001-letter.sql'])
})

test('a file that fails leaves nothing of itself, and the ones before it stay', async () => {
  await write('0001-letter.sql', 'CREATE TABLE letter (words text);')
  await write('0002-wrong.sql', "INSERT INTO letter VALUES ('half'); SELECT nothing FROM nowhere;")
  await expect(migrate(pool, folder)).rejects.toThrow(
    'The migration 0002-wrong.sql failed: relation "nowhere" does not exist',
  )
  expect((await pool.query<{ words: string }>('SELECT words FROM letter')).rows).toEqual([])
  expect(await appliedNames()).toEqual(['0001-letter.sql'])
  await write('0002-wrong.sql', "INSERT INTO letter VALUES ('whole');")
  expect(await migrate(pool, folder)).toEqual(['0002-wrong.sql'])
})

test('of two runners at once one works and the other finds it done', async () => {
  await write('0001-slow.sql', 'CREATE TABLE letter (words text); SELECT pg_sleep(0.2);')
  const both = await Promise.all([migrate(pool, folder), migrate(pool, folder)])
  expect(both.toSorted((a, b) => a.length - b.length)).toEqual([[], ['0001-slow.sql']])
})
