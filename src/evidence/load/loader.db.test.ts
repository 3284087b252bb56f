import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, line, plainOptions, useLoads } from '#test/loads.ts'
import { currentEdition, editionsOf } from '../dataset/dataset.sql.ts'
import { holdingLoad, insertLoad, stepsOf, unfinishedLoads } from './load.sql.ts'
import type { Step } from './load.ts'
import { runLoader } from './loader.job.ts'
import { goOn } from './loading.job.ts'

// Each starts the loader anew, twice.
vi.setConfig({ testTimeout: 90_000 })

const world = useDatabase()
const loads = useLoads(world)

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

const years = Array.from({ length: 40 }, (_, n) => String(1980 + n))
/** A file of some size, other than every other. */
const content = (turn: number): string =>
  csv(
    ...Array.from(
      { length: 250 },
      (_, place) => `E07${String(place + 1).padStart(6, '0')}`,
    ).flatMap((code, place) =>
      years.map((period) => line({ code, period, value: String(turn + place / 10) })),
    ),
  )

function order(path: string) {
  return {
    address: { kind: 'url', url: world.url } as const,
    dataFolder: loads.folder,
    load: { fileName: 'rate-of-tests.csv', options: plainOptions, actor: operator },
    source: { path, sidePath: `${path}.none` },
  }
}

test('a file is loaded in a process of its own, step by step', async () => {
  const steps: Step[] = []
  const path = await loads.file('rate-of-tests.csv', content(1))
  const loaded = await runLoader(order(path), (step) => steps.push(step)).done

  expect(steps).toEqual(['receive', 'describe', 'check', 'load', 'announce'])
  expect(loaded.counts).toMatchObject({ read: 10_000, loaded: 10_000, places: 250 })
  expect((await currentEdition(world.db, 'rate-of-tests'))?.id).toBe(loaded.editionId)
})

test('a file that is refused is refused from there with its line', async () => {
  const path = await loads.file('rate-of-tests.csv', csv(line(), line({ code: 'Nowhere' })))

  await expect(runLoader(order(path)).done).rejects.toMatchObject({
    id: 'file-unreadable',
    fault: { line: 3, column: 'areacd' },
  })
})

/** No edition is shown that is not whole, and no folder is named as one that is not. */
async function expectNothingHalf(): Promise<void> {
  for (const edition of await editionsOf(world.db, 'rate-of-tests')) {
    for (const kind of ['by-place', 'by-indicator'] as const) {
      expect(await loads.figures(edition.id, kind)).toHaveLength(edition.rows)
    }
  }
  const folders = (await readdir(join(loads.folder, 'editions'))).filter(
    (name) => !name.startsWith('.'),
  )
  for (const folder of folders) expect(await loads.figures(folder)).toHaveLength(10_000)
}

/** Each is killed as soon as it begins a step, or a little later. */
const kills: readonly (readonly [step: Step, afterMs: number])[] = [
  ['receive', 0],
  ['check', 60],
  ['load', 5],
  ['announce', 0],
  ['announce', 10],
]

test.each(kills)(
  'killed at %s after %i ms, nothing is half, and it goes on from there',
  async (step, afterMs) => {
    const turn = 100 + kills.findIndex((kill) => kill[0] === step && kill[1] === afterMs)
    const path = await loads.file('rate-of-tests.csv', content(turn))
    const before = (await currentEdition(world.db, 'rate-of-tests'))?.id
    const open = (await unfinishedLoads(world.db)).length
    const run = runLoader(order(path), (each) => {
      if (each === step) void pause(afterMs).then(run.stop)
    })
    const ended = await run.done.then(
      () => 'loaded',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    await expectNothingHalf()
    expect(ended).toMatch(/^loaded$|broken off/)
    const now = (await currentEdition(world.db, 'rate-of-tests'))?.id
    // Either nothing is shown that was not before and the load is open, or a whole edition is shown and it is over.
    expect(await unfinishedLoads(world.db)).toHaveLength(open + (now === before ? 1 : 0))

    const again = await runLoader(order(path)).done
    expect((await currentEdition(world.db, 'rate-of-tests'))?.id).toBe(again.editionId)
    const [first] = await loads.figures(again.editionId)
    expect(first?.value).toBe(turn)
    await expectNothingHalf()
  },
)

test('whoever asked is gone: the process ends, and the load can be taken up', async () => {
  const path = await loads.file('rate-of-tests.csv', content(300))
  const run = runLoader(order(path), (step) => {
    if (step === 'check') run.stop()
  })
  await expect(run.done).rejects.toMatchObject({ id: 'broken-off' })
  const unfinished = (await unfinishedLoads(world.db)).at(-1)

  const { done } = runLoader({ ...order(path), load: { id: unfinished?.id ?? '' } })
  expect((await done).loadId).toBe(unfinished?.id)
  expect(existsSync(join(loads.folder, 'loads', unfinished?.id ?? ''))).toBe(false)
})

function breakOffAtAnnounce(step: Step): void {
  if (step === 'announce') throw new Error('broken off')
}

test('a load that another process is at is left whole, and whoever comes second is told', async () => {
  const path = await loads.file('rate-of-tests.csv', content(400))
  const { load, source } = order(path)
  const first = await insertLoad(world.db, load)
  const shop = { ...loads.shop, onStep: breakOffAtAnnounce }
  await expect(goOn(shop, first, source)).rejects.toThrow('broken off')
  const happened = await stepsOf(world.db, first.id)

  await holdingLoad(world.db, first.id, async () => {
    await expect(runLoader(order(path)).done).rejects.toMatchObject({
      id: 'data-in-use',
      message:
        'This file is being loaded already, by another process. Load it again once that has ended, to see how it did.',
    })
  })
  expect(existsSync(join(loads.folder, 'loads', first.id, 'tables.duckdb'))).toBe(true)
  expect(await loads.figures(first.editionId)).toHaveLength(10_000)
  expect(await stepsOf(world.db, first.id)).toEqual(happened)

  const again = await runLoader(order(path)).done
  expect(again.loadId).toBe(first.id)
  expect(again.editionId).toBe(first.editionId)
})

test('of two that load one file at once, one goes through and the other says so', async () => {
  const path = await loads.file('rate-of-tests.csv', content(500))
  const open = (await unfinishedLoads(world.db)).length
  const runs = [runLoader(order(path)), runLoader(order(path))]
  const told = await Promise.all(
    runs.map(
      async ({ done }) =>
        await done.then(
          ({ isAlready }) => (isAlready ? 'already' : 'loaded'),
          (error: unknown) => (error instanceof Error ? error.message : ''),
        ),
    ),
  )

  expect(told.filter((words) => words === 'loaded')).toHaveLength(1)
  expect(told.find((words) => words !== 'loaded')).toMatch(
    /^already$|^This file is being loaded already|^This file is loaded already/,
  )
  expect(await unfinishedLoads(world.db)).toHaveLength(open)
  const edition = await currentEdition(world.db, 'rate-of-tests')
  expect((await loads.figures(edition?.id ?? ''))[0]?.value).toBe(500)
  await expectNothingHalf()
})
