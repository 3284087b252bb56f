import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, line, plainOptions, useLoads } from '#test/loads.ts'
import { currentEdition } from '../dataset/dataset.sql.ts'
import { insertLoad } from './load.sql.ts'
import { storedFile } from './load-folder.ts'
import { sweep } from './sweep.job.ts'

const world = useDatabase()
const loads = useLoads(world)

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

const now = new Date('2026-03-10T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

async function folder(name: string, touched: Date): Promise<string> {
  const path = join(loads.folder, name)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'by-place.parquet'), 'half')
  await utimes(path, touched, touched)
  return path
}

test('what nothing refers to goes after a day; editions, their bytes and open loads with what they wrote stay', async () => {
  const { editionId } = await loads.load(csv(line()))
  const open = await insertLoad(world.db, {
    fileName: 'a.csv',
    options: plainOptions,
    actor: operator,
  })
  const sha256 = (await currentEdition(world.db, 'rate-of-tests'))?.sha256 ?? ''
  const kept = [
    join(loads.folder, 'editions', editionId),
    storedFile(loads.folder, sha256),
    await folder(`loads/${open.id}`, hoursAgo(50)),
    await folder(`editions/${open.editionId}`, hoursAgo(50)),
    await folder('editions/01900000-0000-7000-8000-000000000001', hoursAgo(23)),
  ]
  await utimes(kept[0] ?? '', hoursAgo(1000), hoursAgo(1000))
  await utimes(kept[1] ?? '', hoursAgo(1000), hoursAgo(1000))
  const gone = [
    await folder('editions/01900000-0000-7000-8000-000000000002', hoursAgo(25)),
    await folder('editions/.partial-01900000-0000-7000-8000-000000000003', hoursAgo(25)),
    await folder('loads/01900000-0000-7000-8000-000000000004', hoursAgo(25)),
    await folder(`files/${'b'.repeat(64)}`, hoursAgo(25)),
  ]

  expect((await sweep(world.db, loads.folder, now)).toSorted()).toEqual(gone.toSorted())
  expect(kept.map((path) => existsSync(path))).toEqual(kept.map(() => true))
  expect(gone.map((path) => existsSync(path))).toEqual(gone.map(() => false))
  expect(await loads.figures(editionId)).toHaveLength(1)
})

test('where there is nothing yet there is nothing to sweep', async () => {
  expect(await sweep(world.db, join(loads.folder, 'nowhere'), now)).toEqual([])
})
