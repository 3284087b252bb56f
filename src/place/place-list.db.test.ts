import { beforeAll, expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { aPlace } from '#test/places.ts'
import { loadPlaces } from './place.commands.ts'
import type { PlaceFacts } from './place.ts'
import { countsByKind, parentsOf, placesBy } from './place-list.sql.ts'

const world = useDatabase()

const facts: (Partial<PlaceFacts> & { code: string; parents?: string[]; successor?: string })[] = [
  { code: 'K02000001', name: 'United Kingdom', kind: 'nation' },
  { code: 'W92000004', name: 'Wales', welshName: 'Cymru', kind: 'nation', parents: ['K02000001'] },
  { code: 'E06000042', name: 'Milton Keynes', parents: ['K02000001'] },
  { code: 'E05002218', name: 'Milton', kind: 'ward', parents: ['E06000042'] },
  { code: 'E04001263', name: 'Milton Keynes Village', kind: 'parish', parents: ['E06000042'] },
  { code: 'E07000100', name: 'St Albans', successor: 'E07000240' },
  { code: 'E07000240', name: 'St Albans' },
  { code: 'E07000146', name: 'King’s Lynn and West Norfolk' },
  { code: 'W05000100', name: 'Pen draw Llŷn', kind: 'ward', parents: ['W92000004'] },
  { code: 'E05000001', name: '100% Moot_Hill \\ Down', kind: 'ward' },
  {
    code: 'X-MOOT-HOLLOW',
    name: 'Moot Hollow (illustrative)',
    kind: 'parish',
    parents: ['E06000042'],
  },
]

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => {
    await loadPlaces(
      tx,
      operator,
      facts.map(({ parents, successor, ...place }) => ({
        facts: aPlace(place),
        parents: parents ?? [],
        successors: successor === undefined ? [] : [{ code: successor, succeededOn: null }],
        outline: null,
      })),
    )
  })
})

const found = async (words: string) => (await placesBy(world.db, { words })).map(({ code }) => code)

test.each([
  ['milton', ['E05002218', 'E06000042', 'E04001263']],
  ['Milton Keynes', ['E06000042', 'E04001263']],
  ['MILT KEY', ['E06000042', 'E04001263']],
  ['e0600', ['E06000042']],
  ['st albans', ['E07000240', 'E07000100']],
  ['st. albans', ['E07000240', 'E07000100']],
  ["king's lynn", ['E07000146']],
  ['kings lynn', ['E07000146']],
  ['llyn', ['W05000100']],
  ['LLŶN', ['W05000100']],
  ['cymru', ['W92000004']],
  ['x-moot', ['X-MOOT-HOLLOW']],
  ['moot', ['E05000001', 'X-MOOT-HOLLOW']],
  ['100%', ['E05000001']],
  ['lton', []],
  ['%', []],
  ['_', []],
  ['\\', []],
  ["'; DROP TABLE place; --", []],
  ["milton' | 'keynes", ['E06000042', 'E04001263']],
  ['milton:* & !keynes', ['E06000042', 'E04001263']],
  ['北京', []],
])('“%s” finds what it means', async (words, codes) => {
  expect(await found(words)).toEqual(codes)
})

test('kinds are counted in their order, and the kind asked for does not narrow the counts', async () => {
  expect(await countsByKind(world.db, { words: 'milton', kind: 'ward' })).toEqual([
    { kind: 'district', count: 1, ended: 0 },
    { kind: 'ward', count: 1, ended: 0 },
    { kind: 'parish', count: 1, ended: 0 },
  ])
  expect(await countsByKind(world.db, { words: 'st albans' })).toEqual([
    { kind: 'district', count: 2, ended: 1 },
  ])
})

const inside = async (within: string) =>
  (await placesBy(world.db, { within })).map(({ code }) => code)

test('what lies in a place is found near and far', async () => {
  expect(await inside('E06000042')).toEqual(['E05002218', 'E04001263', 'X-MOOT-HOLLOW'])
  expect((await inside('K02000001')).length).toBe(6)
  expect(await inside('E05002218')).toEqual([])
})

test('pages follow one another without a gap', async () => {
  const pages = await Promise.all(
    [0, 1, 2].map(async (page) => await placesBy(world.db, {}, { limit: 4, offset: page * 4 })),
  )
  expect(pages.flat().map(({ code }) => code)).toEqual(
    (await placesBy(world.db, {})).map(({ code }) => code),
  )
})

test('the parents of places are found together', async () => {
  expect(await parentsOf(world.db, ['E05002218', 'E07000240', 'X-MOOT-HOLLOW'])).toEqual(
    new Map([
      ['E05002218', ['E06000042']],
      ['X-MOOT-HOLLOW', ['E06000042']],
    ]),
  )
})

test('a search in thirty thousand places uses the index', async () => {
  const client = await world.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`INSERT INTO place (code, name, kind)
      SELECT 'E05' || lpad((200000 + n)::text, 6, '0'), 'Place ' || md5(n::text), 'ward' FROM generate_series(1, 30000) AS n`)
    await client.query('ANALYZE place')
    const plan = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT code FROM place WHERE array_to_tsvector(search_words) @@ search_query('milton key')`,
    )
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(
      'Bitmap Index Scan on place_search',
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
