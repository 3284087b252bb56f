import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStats, type Stats } from './stats.ts'

let folder = ''
let outside = ''
let stats: Stats

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "secklow-o'stats-"))
  outside = await mkdtemp(join(tmpdir(), 'secklow-outside-'))
  await writeFile(join(folder, 'figures.csv'), 'place,value\nA,1\nB,2\nC,3\n')
  await writeFile(join(outside, 'secret.csv'), 'a,b\n1,2\n')
  stats = openStats({
    memoryMiB: 64,
    threads: 1,
    temporaryFolder: join(folder, 'temporary'),
    folders: [folder],
  })
})

afterAll(async () => {
  await stats.close()
  await rm(folder, { recursive: true, force: true })
  await rm(outside, { recursive: true, force: true })
})

test('values are handed in by name, lists among them', async () => {
  const sql =
    'SELECT place, value FROM read_csv($file) WHERE list_contains($places, place) ORDER BY 1'
  const values = { file: join(folder, 'figures.csv'), places: ['A', 'C', "'; DROP"] }

  expect(await stats.all(sql, values)).toEqual([
    { place: 'A', value: 1 },
    { place: 'C', value: 3 },
  ])
})

test('a list may be empty', async () => {
  const sql = "SELECT list_contains($places, 'A') AS held, len($places) AS length"

  expect(await stats.all(sql, { places: [] })).toEqual([{ held: false, length: 0 }])
})

test('dates come as text, whole numbers as numbers, nothing as null', async () => {
  const sql =
    "SELECT DATE '2009-11-18' AS day, count(*) AS rows, NULL::DOUBLE AS value, [1, 2] AS list"

  expect(await stats.all(sql)).toEqual([{ day: '2009-11-18', rows: 1, value: null, list: [1, 2] }])
})

test('questions may be asked at once', async () => {
  const asked = Array.from({ length: 8 }, async (_, n) => await stats.all('SELECT $n AS n', { n }))

  expect(await Promise.all(asked)).toEqual(Array.from({ length: 8 }, (_, n) => [{ n }]))
})

test.each([
  ['a file outside its folders', () => `SELECT * FROM read_csv('${outside}/secret.csv')`],
  [
    'a file beside its folder',
    () => `SELECT * FROM read_csv('${folder.replaceAll("'", "''")}/../x.csv')`,
  ],
  ['the network', () => "SELECT * FROM read_csv('https://example.org/a.csv')"],
  ['an extension', () => 'INSTALL httpfs'],
  ['its own limits', () => "SET memory_limit = '1GB'"],
])('%s is out of reach', async (_, sql) => {
  await expect(stats.all(sql())).rejects.toThrow(/disabled|locked|extension/i)
})
