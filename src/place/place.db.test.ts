import { expect, test } from 'vitest'
import { changesOf, entriesOf, newestEntries, operator, undoEntry } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { useDatabase } from '#test/db.ts'
import { placeFile, smallFiles } from '#test/place-files.ts'
import { demonstrationPlaces } from './demonstration-places.ts'
import type { PlaceFile } from './import/place-file.ts'
import { importPlaces, loadPlaces, removePlaces } from './place.commands.ts'
import { countOfPlaces, placeByCode, placesByCodes } from './place.sql.ts'
import { placeRecordKinds } from './place-record.ts'
import {
  outlinesOf,
  placesInside,
  placesWithin,
  placesWithinEach,
  predecessorsOf,
  successorsOf,
} from './place-relation.sql.ts'

const world = useDatabase()
const all = Object.values(smallFiles)

const bringIn = async (files: readonly PlaceFile[]) =>
  await inTransaction(world.db, async (tx) => await importPlaces(tx, operator, files))

const undo = async (entryId: string) =>
  await inTransaction(
    world.db,
    async (tx) => await undoEntry(tx, operator, entryId, placeRecordKinds),
  )

/** Every row of every table of places, as text. */
async function everyRow(): Promise<string> {
  const tables = placeRecordKinds.map(
    ({ table, key }) =>
      `SELECT '${table}' AS kept, to_jsonb(t)::text AS row FROM ${table} t ORDER BY ${key.join(', ')}`,
  )
  const rows = await Promise.all(
    tables.map(async (query) => (await world.pool.query<{ row: string }>(query)).rows),
  )
  return JSON.stringify(rows)
}

test('the demonstration is loaded as one entry, and a second time changes nothing', async () => {
  const load = async () =>
    await inTransaction(world.db, async (tx) => await loadPlaces(tx, operator, demonstrationPlaces))
  const first = await load()
  expect(first.places).toEqual({
    added: demonstrationPlaces.length,
    changed: 0,
    unchanged: 0,
    removed: 0,
  })
  expect((await newestEntries(world.db, 'all', { limit: 9 })).map(({ label }) => label)).toEqual([
    'loaded 12 places',
  ])
  expect((await load()).entryId).toBeNull()
  const ended = await placeByCode(world.db, 'E07000004')
  expect(ended).toMatchObject({
    name: 'Aylesbury Vale',
    endsOn: '2020-03-31',
    endsKnownTo: 'day',
    hasEnded: true,
  })
  expect((await successorsOf(world.db, 'E07000004')).map(({ code }) => code)).toEqual(['E06000060'])
  expect((await predecessorsOf(world.db, 'E06000060')).map(({ code }) => code)).toEqual([
    'E07000004',
    'E10000002',
  ])
})

test('what many places lie in is asked at once, and each answer is that of the place alone', async () => {
  const codes = demonstrationPlaces.map(({ facts }) => facts.code)
  const within = await placesWithinEach(world.db, [...codes, 'E06999999'])

  expect(within.get('E06000042')?.length).toBeGreaterThan(1)
  expect(within.get('E06999999')).toEqual([])
  for (const code of codes) expect(within.get(code)).toEqual(await placesWithin(world.db, code))
})

test('files are brought in as one entry, undo takes back the whole, and redo brings it again', async () => {
  const before = await everyRow()
  const report = await bringIn(all)
  expect(report.places).toEqual({ added: 3, changed: 0, unchanged: 3, removed: 0 })
  expect([
    report.parents.added,
    report.successors.added,
    report.outlines.added,
    report.neighbours.added,
  ]).toEqual([3, 1, 1, 1])
  expect(report.warnings).toEqual([])
  const after = await everyRow()
  const entryId = report.entryId ?? ''
  expect((await changesOf(world.db, entryId)).length).toBe(9)
  expect(
    (await entriesOf(world.db, { kind: 'place', id: 'E06000091' })).map(({ label }) => label),
  ).toEqual(['brought in 3 places from 5 files'])
  const undone = await undo(entryId)
  expect(await everyRow()).toBe(before)
  await undo(undone)
  expect(await everyRow()).toBe(after)
})

test('the same files again change nothing and leave no entry', async () => {
  const before = await newestEntries(world.db, 'all', { limit: 100 })
  const report = await bringIn(all.toReversed())
  expect(report.entryId).toBeNull()
  expect(report.places).toEqual({ added: 0, changed: 0, unchanged: 6, removed: 0 })
  expect(await newestEntries(world.db, 'all', { limit: 100 })).toEqual(before)
})

test('a place that changed keeps its old row in history, and undo brings exactly that back', async () => {
  const before = await everyRow()
  const renamed = placeFile('m.json', {
    a: { areacd: 'E06000091', areanm: 'East Moot', end: 2024, parents: [] },
  })
  const report = await bringIn([renamed])
  expect(report.places).toEqual({ added: 0, changed: 1, unchanged: 0, removed: 0 })
  expect(await placeByCode(world.db, 'E06000091')).toMatchObject({
    name: 'East Moot',
    startsOn: '2020-01-01',
    endsOn: '2024-12-31',
  })
  await undo(report.entryId ?? '')
  expect(await everyRow()).toBe(before)
})

test('an outline that changed is undone to the one before', async () => {
  const before = await everyRow()
  const moved = placeFile('w.geojson', {
    type: 'FeatureCollection',
    features: [
      {
        properties: { WD25CD: 'E05009901', WD25NM: 'Mound' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      },
    ],
  })
  const report = await bringIn([moved])
  expect(report.outlines.changed).toBe(1)
  expect((await outlinesOf(world.db, ['E05009901'])).get('E05009901')?.coordinates).toEqual([
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ])
  await undo(report.entryId ?? '')
  expect(await everyRow()).toBe(before)
})

test('one broken file among good ones refuses them all, by name and line', async () => {
  const before = await everyRow()
  const good = placeFile('more.json', {
    a: { areacd: 'E05009902', areanm: 'Ridge', parents: ['E06000091'] },
  })
  const broken = placeFile('broken.csv', 'wdcd,longitude,latitude\nE05009901,0,52\nE05009901,0\n')
  const trying = bringIn([good, broken])
  await expect(trying).rejects.toBeInstanceOf(Refusal)
  await expect(trying).rejects.toThrow(
    'broken.csv, line 3: This line has more or fewer cells than the header.',
  )
  expect(await everyRow()).toBe(before)
})

test('files that say nothing of places are refused', async () => {
  const found = { ...placeFile('shopping.csv', 'what,how many\nbread,2\n'), named: false }
  await expect(bringIn([found])).rejects.toThrow('None of these files says anything of places.')
})

test('places taken out leave nothing behind, and undo puts them back', async () => {
  const before = await everyRow()
  const count = await inTransaction(
    world.db,
    async (tx) => await removePlaces(tx, operator, ['X-MOOT-HOLLOW', 'E05009901', 'X-NOWHERE']),
  )
  expect(count).toBe(2)
  expect(await placeByCode(world.db, 'X-MOOT-HOLLOW')).toBeUndefined()
  expect((await placesInside(world.db, 'E06000042')).length).toBe(0)
  const [entry] = await newestEntries(world.db, 'all', { limit: 1 })
  await undo(entry?.id ?? '')
  expect(await everyRow()).toBe(before)
})

test('taking out nothing leaves no entry', async () => {
  const [newest] = await newestEntries(world.db, 'all', { limit: 1 })
  expect(
    await inTransaction(world.db, async (tx) => await removePlaces(tx, operator, ['X-NOWHERE'])),
  ).toBe(0)
  expect((await newestEntries(world.db, 'all', { limit: 1 }))[0]?.id).toBe(newest?.id)
})

function twoPlaces(code: string): PlaceFile {
  return placeFile(`${code}.json`, {
    a: { areacd: code, areanm: 'Moot', parents: ['E06000091'] },
    b: { areacd: 'E05009950', areanm: 'Both', parents: [] },
  })
}

test('two loaders at once leave what one after the other leaves', async () => {
  const reports = await Promise.all([
    bringIn([twoPlaces('E05009951')]),
    bringIn([twoPlaces('E05009952')]),
  ])
  expect(reports.map(({ places }) => places.added).toSorted((a, b) => a - b)).toEqual([1, 2])
  expect(
    (await placesByCodes(world.db, ['E05009950', 'E05009951', 'E05009952', 'E05000000'])).length,
  ).toBe(3)
  expect(await countOfPlaces(world.db)).toBe(18)
})
