import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { operator } from '#src/history/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { dbOn, openPool } from '#src/platform/db/pool.ts'
import { openLog } from '#src/platform/log/log.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, line, plainOptions, useLoads } from '#test/loads.ts'
import { currentEdition } from '../dataset/dataset.sql.ts'
import { holdingLoad, insertLoad, stepsOf } from './load.sql.ts'
import type { Load } from './load.ts'
import { loadFolder, sentFiles, storedFile } from './load-folder.ts'
import { type Loads, openLoads } from './loads.job.ts'

// Each starts the loader anew.
vi.setConfig({ testTimeout: 60_000 })

const world = useDatabase()
const loads = useLoads(world)
const logged: string[] = []
let opened: Loads | undefined

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

beforeEach(() => {
  logged.length = 0
})

afterEach(async () => {
  await opened?.stop()
})

function openQueue(db: Db): Loads {
  opened = openLoads({
    db,
    address: { kind: 'url', url: world.url },
    dataFolder: loads.folder,
    log: openLog('debug', { write: (entry) => logged.push(entry) }),
  })
  return opened
}

async function sent(content: string | null): Promise<Load> {
  const load = await insertLoad(world.db, {
    fileName: 'rate-of-tests.csv',
    options: plainOptions,
    actor: operator,
  })
  if (content !== null) {
    await mkdir(loadFolder(loads.folder, load.id), { recursive: true })
    await writeFile(sentFiles(loads.folder, load.id).path, content)
  }
  return load
}

test('a load whose failure cannot be written down keeps no other from being loaded', async () => {
  const closed = openPool({ kind: 'url', url: world.url }, 1)
  await closed.end()
  const queue = openQueue(dbOn(closed))
  const lost = await sent(null)
  const next = await sent(csv(line({ value: '6.1' })))

  queue.begin(lost)
  queue.begin(next)
  expect([lost, next].map(({ id }) => queue.has(id))).toEqual([true, true])
  await queue.settled()

  expect((await currentEdition(world.db, 'rate-of-tests'))?.id).toBe(next.editionId)
  expect([lost, next].map(({ id }) => queue.has(id))).toEqual([false, false])
  expect(logged.join('')).toContain(lost.id)
  expect(logged.join('')).toContain('was not written down')
})

test('a load that somebody else is at is left to them', async () => {
  const queue = openQueue(world.db)
  const load = await sent(csv(line({ value: '6.2' })))

  await holdingLoad(world.db, load.id, async () => {
    queue.begin(load)
    await queue.settled()
  })
  expect(await stepsOf(world.db, load.id)).toEqual([])

  queue.begin(load)
  await queue.settled()
  expect((await currentEdition(world.db, 'rate-of-tests'))?.id).toBe(load.editionId)
})

test('a load that was announced meanwhile is not told to have been there before', async () => {
  const queue = openQueue(world.db)
  const load = await sent(csv(line({ value: '6.3' })))
  queue.begin(load)
  queue.begin(load)
  await queue.settled()

  const last = (await stepsOf(world.db, load.id)).at(-1)
  expect(last).toMatchObject({ step: 'announce', state: 'done' })
})

test('why the machine stopped a load is kept with the step it goes on from', async () => {
  const queue = openQueue(world.db)
  const load = await sent(csv(line({ value: '6.4' })))
  // This device takes nothing, as a full disk does.
  await symlink('/dev/full', storedFile(loads.folder, `.partial-${load.id}`))
  queue.begin(load)
  await queue.settled()

  const last = (await stepsOf(world.db, load.id)).at(-1)
  expect(last).toMatchObject({ step: 'receive', state: 'begun' })
  expect(last?.report?.fault?.sentence).toContain('The disk is full')
  queue.begin(load)
  await queue.settled()
  expect((await stepsOf(world.db, load.id)).at(-1)).toMatchObject({
    step: 'announce',
    state: 'done',
  })
})
