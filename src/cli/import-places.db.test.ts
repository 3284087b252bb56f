import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestEntries, operator, undoEntry } from '#src/history/index.ts'
import {
  countOfPlaces,
  outlinesOf,
  type PlaceImportReport,
  placeByCode,
  placeRecordKinds,
  placesWithin,
  successorsOf,
} from '#src/place/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { useDatabase } from '#test/db.ts'
import { smallFiles } from '#test/place-files.ts'
import { realData, realFiles } from '#test/real-data.ts'
import { importPlacesFrom, reportInWords } from './import-places.ts'

const world = useDatabase()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-places-'))
  for (const { name, bytes } of Object.values(smallFiles))
    await writeFile(join(folder, name), bytes)
  await writeFile(join(folder, 'shopping.csv'), 'what,how many\nbread,2\n')
  await writeFile(join(folder, 'README.md'), '# Not opened')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a trial says what would change and changes nothing', async () => {
  const report = await importPlacesFrom(world.db, [folder], { dryRun: true })
  expect([report.places.added, report.entryId]).toEqual([6, null])
  expect(reportInWords(report, true)).toContain('This was a trial: nothing was changed.')
  expect(await countOfPlaces(world.db)).toBe(0)
  expect(await newestEntries(world.db, 'all', { limit: 1 })).toEqual([])
})

test('a folder is brought in, and what in it says nothing of places is named', async () => {
  const report = await importPlacesFrom(world.db, [folder], { dryRun: false })
  expect(report.files.map(({ shape, rows }) => `${shape} ${rows}`).toSorted()).toEqual([
    'area lookup 1',
    'area lookup 2',
    'areas with their parents 3',
    'boundaries 1',
    'statistical neighbours 1',
  ])
  expect(report.leftAside).toEqual([join(folder, 'shopping.csv')])
  const words = reportInWords(report, false)
  expect(words).toContain('places: 6 added, 0 changed, 0 as they were')
  expect(words).toContain('1 files of the folder say nothing of places and are left aside.')
  expect(words).toContain(`Done, as one history entry: ${report.entryId}.`)
})

test('the same folder again says that nothing changed', async () => {
  const report = await importPlacesFrom(world.db, [folder, folder], { dryRun: false })
  expect(reportInWords(report, false)).toContain('Nothing changed.')
})

test('a file named by hand that says nothing of places is refused by name', async () => {
  const path = join(folder, 'shopping.csv')
  await expect(importPlacesFrom(world.db, [path], { dryRun: false })).rejects.toThrow(
    `${path}: This file is none of the kinds of file that places are read from.`,
  )
})

async function countOf(where: string): Promise<number> {
  const { rows } = await world.pool.query<{ count: number }>(
    `SELECT count(*) FROM place WHERE ${where}`,
  )
  return rows[0]?.count ?? 0
}

describe.skipIf(!realData.isThere)(
  'real files, skipped where SECKLOW_REAL_DATA is no folder that has them,',
  () => {
    let report: PlaceImportReport
    const warned = (rule: string): number =>
      report.warnings.find((each) => each.rule === rule)?.details.length ?? 0

    beforeAll(async () => {
      report = await importPlacesFrom(world.db, [join(realData.folder, 'evidence/geo')], {
        dryRun: false,
      })
    }, 120_000)

    test('are the editions that the figures were taken from', async () => {
      for (const { file, sha256 } of realFiles) {
        const bytes = await readFile(join(realData.folder, file))
        expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256])
      }
    })

    test('are all read, and what is not about places is left aside', () => {
      expect(report.files).toHaveLength(21)
      expect(report.leftAside).toHaveLength(6)
    })

    test('hold every district there ever was, each ward once, and three lists of neighbours', async () => {
      expect(await countOf(`kind = 'district' AND name NOT LIKE '%moot'`)).toBe(415)
      expect(await countOf(`kind = 'ward' AND name <> 'Mound'`)).toBe(15_728)
      expect(await countOf(`kind = 'parish'`)).toBe(11_358)
      expect(await countOf(`kind = 'not-known'`)).toBe(0)
      expect(await countOf(`rural_urban IS NOT NULL`)).toBe(72)
      expect(report.neighbours.added).toBe(3 * 7715)
    })

    test('say what they do not say, case by case', () => {
      expect(warned('kind-not-held')).toBe(1340)
      expect(warned('class-not-mapped')).toBe(133 - 72)
      // Eight names of areas, and sixteen LSOAs that the edition of 2021 calls otherwise.
      expect(warned('contradiction')).toBe(8 + 16)
      expect(warned('no-name')).toBe(0)
      expect(warned('neighbour-unknown')).toBe(0)
      expect(warned('not-larger')).toBe(0)
    })

    test('know Milton Keynes, its outline and where it lies', async () => {
      expect(await placeByCode(world.db, 'E06000042')).toMatchObject({
        name: 'Milton Keynes',
        ruralUrban: 'urban-with-city-and-town',
        hasEnded: false,
      })
      expect((await placesWithin(world.db, 'E06000042')).map(({ name }) => name)).toEqual([
        'South East',
        'England',
        'England and Wales',
        'Great Britain',
        'United Kingdom',
      ])
      expect((await outlinesOf(world.db, ['E06000042'])).get('E06000042')?.type).toBe('Polygon')
    })

    test('know what Aylesbury Vale became, and only the year', async () => {
      expect(await placeByCode(world.db, 'E07000004')).toMatchObject({
        endsOn: '2019-12-31',
        endsKnownTo: 'year',
        hasEnded: true,
      })
      expect((await successorsOf(world.db, 'E07000004')).map(({ code }) => code)).toEqual([
        'E06000060',
      ])
    })

    test('lie in one another without a circle, and nothing but the largest lies in nothing', async () => {
      const { rows } = await world.pool.query<{ sort: string; count: number }>(
        `SELECT left(code, 3) AS sort, count(*) FROM place
       WHERE NOT EXISTS (SELECT 1 FROM place_parent WHERE place_code = code) GROUP BY 1 ORDER BY 1`,
      )
      expect(rows.map(({ sort, count }) => `${sort} ${count}`)).toEqual([
        'E10 3',
        'E11 6',
        'E47 1',
        'K02 1',
      ])
    })

    test('change nothing when they come again', async () => {
      const again = await importPlacesFrom(world.db, [join(realData.folder, 'evidence/geo')], {
        dryRun: false,
      })
      expect(again.entryId).toBeNull()
      expect(again.warnings).toEqual(report.warnings)
    }, 120_000)

    test('are taken back as one entry', async () => {
      await inTransaction(
        world.db,
        async (tx) => await undoEntry(tx, operator, report.entryId ?? '', placeRecordKinds),
      )
      expect(await countOfPlaces(world.db)).toBe(6)
    }, 120_000)
  },
)
