import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesOf, operator, undoEntry } from '#src/history/index.ts'
import { demonstrationPlaces, loadPlaces, placeByCode } from '#src/place/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, line, plainOptions, useLoads } from '#test/loads.ts'
import { currentEdition, datasetById, editionsOf, extentsOf } from '../dataset/dataset.sql.ts'
import { evidenceRecordKinds } from '../dataset/evidence-record.ts'
import { indicatorById } from '../indicator/indicator.sql.ts'
import { insertLoad, stepsOf, unfinishedLoads } from './load.sql.ts'
import { steps } from './load.ts'
import { goOn } from './loading.job.ts'

const world = useDatabase()
const loads = useLoads(world)

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => {
    await keepThemes(tx, operator)
    await loadPlaces(tx, operator, demonstrationPlaces)
  })
})

beforeEach(async () => {
  await world.pool.query(
    'TRUNCATE load_step, load, edition_announcement, edition_indicator, edition, indicator, dataset CASCADE',
  )
})

const published = (day: string) => ({ options: { publishedOn: day } })
const current = async (): Promise<string | undefined> =>
  (await currentEdition(world.db, 'rate-of-tests'))?.id

describe('a file that is loaded', () => {
  test('becomes an edition with its dataset, indicator and figures', async () => {
    const loaded = await loads.load(
      csv(
        line({ period: '2008-01-01/P1Y', value: '2.3', lower: '2.1', upper: '2.5' }),
        line({ period: '2009-01-01/P1Y', value: '', status: 'x' }),
        line({
          code: 'E12000008',
          name: 'South East',
          period: '2009-11',
          value: '2.8',
          status: 'provisional until June',
        }),
      ),
      published('2026-01-29'),
    )

    expect(loaded).toMatchObject({
      datasetId: 'rate-of-tests',
      isCurrent: true,
      isAlready: false,
      publishedOn: '2026-01-29',
      counts: { read: 3, loaded: 3, withheld: 1, leftOut: 0, places: 2 },
      unregistered: [],
    })
    expect(await datasetById(world.db, 'rate-of-tests')).toEqual({
      id: 'rate-of-tests',
      label: 'Rate of tests',
      source: 'Office for National Statistics',
      sourceUrl: null,
      licence: 'OGL-UK-3.0',
    })
    expect(await indicatorById(world.db, 'rate-of-tests')).toMatchObject({
      unit: '%',
      decimals: 1,
      themeId: null,
    })
    expect(await extentsOf(world.db, loaded.editionId)).toEqual([
      {
        indicatorId: 'rate-of-tests',
        unit: '%',
        decimals: 1,
        rows: 3,
        withheld: 1,
        places: 2,
        firstPeriod: '2008',
        lastPeriod: '2009-11',
        startsOn: '2008-01-01',
        endsOn: '2009-12-31',
      },
    ])
    const held = { indicator: 'rate-of-tests', breakdown: '' }
    const figures = [
      {
        ...held,
        place: 'E06000042',
        period: '2008',
        period_start: '2008-01-01',
        period_end: '2008-12-31',
        value: 2.3,
        lower: 2.1,
        upper: 2.5,
        status: null,
      },
      {
        ...held,
        place: 'E06000042',
        period: '2009',
        period_start: '2009-01-01',
        period_end: '2009-12-31',
        value: null,
        lower: null,
        upper: null,
        status: 'x',
      },
      {
        ...held,
        place: 'E12000008',
        period: '2009-11',
        period_start: '2009-11-01',
        period_end: '2009-11-30',
        value: 2.8,
        lower: null,
        upper: null,
        status: 'provisional until June',
      },
    ]
    expect(await loads.figures(loaded.editionId)).toEqual(figures)
    expect(await loads.figures(loaded.editionId, 'by-indicator')).toEqual(figures)
  })

  test('leaves a report of each step, and nothing else behind', async () => {
    const { loadId } = await loads.load(csv(line()))
    const happened = await stepsOf(world.db, loadId)

    expect(happened.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'receive begun',
      'receive done',
      'describe begun',
      'describe done',
      'check begun',
      'check done',
      'load begun',
      'load done',
      'announce begun',
      'announce done',
    ])
    expect(existsSync(join(loads.folder, 'loads', loadId))).toBe(false)
    expect(
      (await readdir(join(loads.folder, 'editions'))).filter((name) => name.startsWith('.')),
    ).toEqual([])
  })

  test('is one history entry, and undo makes the edition before it current again', async () => {
    const first = await loads.load(csv(line({ value: '3.3' })), published('2025-01-24'))
    const second = await loads.load(csv(line({ value: '4.3' })), published('2026-01-29'))
    expect(await current()).toBe(second.editionId)
    const entries = await entriesOf(world.db, { kind: 'dataset', id: 'rate-of-tests' })
    expect(entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.entryId, second.entryId]),
    )

    const undone = await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, second.entryId ?? '', evidenceRecordKinds),
    )
    expect(await current()).toBe(first.editionId)

    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, undone, evidenceRecordKinds),
    )
    expect(await current()).toBe(second.editionId)
    expect(await loads.figures(second.editionId)).toMatchObject([{ value: 4.3 }])
  })

  test('that was taken back comes back under its own id when it is loaded again', async () => {
    const content = csv(line({ value: '5.5' }))
    const first = await loads.load(content)
    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, first.entryId ?? '', evidenceRecordKinds),
    )
    expect(await current()).toBeUndefined()

    const again = await loads.load(content)
    expect(again).toMatchObject({ editionId: first.editionId, isAlready: false, isCurrent: true })
    expect(await current()).toBe(first.editionId)
  })

  test('that was taken back is of the day that its second loading names', async () => {
    const content = csv(line({ value: '6.5' }))
    const first = await loads.load(content, published('2025-01-01'))
    await takeBack(first.entryId)
    await loads.load(content, published('2026-01-29'))

    expect(await currentEdition(world.db, 'rate-of-tests')).toMatchObject({
      id: first.editionId,
      publishedOn: '2026-01-29',
    })
  })

  test('under a wrong dataset is taken back, and then its indicator is free', async () => {
    const content = csv(line({ value: '7.5' }))
    const wrong = await loads.load(content, { options: { dataset: 'wrong' } })
    await takeBack(wrong.entryId)
    const right = await loads.load(content)

    expect(await current()).toBe(right.editionId)
    expect(await indicatorById(world.db, 'rate-of-tests')).toMatchObject({
      datasetId: 'rate-of-tests',
    })
  })
})

async function takeBack(entryId: string | null): Promise<void> {
  await inTransaction(
    world.db,
    async (tx) => await undoEntry(tx, operator, entryId ?? '', evidenceRecordKinds),
  )
}

const side = (label: string): string => JSON.stringify({ 'ess-beta-metadata': { label } })

describe('editions', () => {
  test('are ordered by publication: an older one that is loaded later is held behind', async () => {
    const newer = await loads.load(csv(line({ value: '4.3' })), published('2026-01-29'))
    const older = await loads.load(csv(line({ value: '3.3' })), published('2024-11-15'))
    const undated = await loads.load(csv(line({ value: '1.1' })))

    expect([older.isCurrent, undated.isCurrent]).toEqual([false, false])
    expect(await current()).toBe(newer.editionId)
    expect((await editionsOf(world.db, 'rate-of-tests')).map(({ id }) => id)).toEqual([
      newer.editionId,
      older.editionId,
      undated.editionId,
    ])
  })

  test('published alike are ordered by when they came in', async () => {
    await loads.load(csv(line({ value: '4.3' })), published('2026-01-29'))
    const corrected = await loads.load(csv(line({ value: '4.4' })), published('2026-01-29'))

    expect(await current()).toBe(corrected.editionId)
  })

  test('that are excerpts give way to any whole one', async () => {
    const options = { coverage: 'excerpt', publishedOn: '2026-01-29' } as const
    const excerpt = await loads.load(csv(line({ value: '4.3' })), { options })
    expect(excerpt.isCurrent).toBe(true)
    const whole = await loads.load(
      csv(line({ value: '4.3' }), line({ period: '2010' })),
      published('2020-01-01'),
    )

    expect(await current()).toBe(whole.editionId)
  })

  test('with the same bytes are loaded once', async () => {
    const first = await loads.load(csv(line()))
    const again = await loads.load(csv(line()), { fileName: 'another-name.csv' })

    expect(again).toMatchObject({ isAlready: true, editionId: first.editionId })
    expect(await editionsOf(world.db, 'rate-of-tests')).toHaveLength(1)
  })

  test('an older one does not change what the newer said of its indicator', async () => {
    await loads.load(csv(line({ value: '4.3' })), {
      ...published('2026-01-29'),
      side: side('New name'),
    })
    await loads.load(csv(line({ value: '3.3' })), {
      ...published('2024-11-15'),
      side: side('Old name'),
    })
    expect((await indicatorById(world.db, 'rate-of-tests'))?.label).toBe('New name')

    const newest = await loads.load(csv(line({ value: '5.3' })), {
      ...published('2027-01-29'),
      side: side('Newest'),
    })
    expect((await indicatorById(world.db, 'rate-of-tests'))?.label).toBe('Newest')

    await inTransaction(
      world.db,
      async (tx) => await undoEntry(tx, operator, newest.entryId ?? '', evidenceRecordKinds),
    )
    expect((await indicatorById(world.db, 'rate-of-tests'))?.label).toBe('New name')
  })
})

describe('a place that no loaded register has', () => {
  const content = csv(
    line(),
    line({ code: 'TLJ12', name: 'Milton Keynes' }),
    line({ code: 'E07999999', name: 'Nowhere' }),
  )

  test('is held under the name that the file gives, counted and listed', async () => {
    const { unregistered, findings } = await loads.load(content)

    expect(unregistered).toEqual([
      { code: 'E07999999', name: 'Nowhere' },
      { code: 'TLJ12', name: 'Milton Keynes' },
    ])
    expect(findings.find(({ id }) => id === 'not-in-register')).toMatchObject({ count: 2 })
    expect(await placeByCode(world.db, 'E07999999')).toMatchObject({
      name: 'Nowhere',
      kind: 'unregistered',
    })
    expect(await placeByCode(world.db, 'TLJ12')).toMatchObject({ kind: 'unregistered' })
    expect(await placeByCode(world.db, 'E06000042')).toMatchObject({ kind: 'district' })
  })

  test('refuses the file where nobody wants such places', async () => {
    await expect(loads.load(content, { options: { isStrict: true } })).rejects.toMatchObject({
      message: 'No register loaded here has the place E07999999 Nowhere, and 1 other like it.',
    })
    expect(await current()).toBeUndefined()
  })

  test('without a code is left out and told of, or refuses the file', async () => {
    const withNone = csv(line(), line({ code: 'na', name: 'Glasgow City Region' }))
    const { counts, findings } = await loads.load(withNone)

    expect(counts).toMatchObject({ read: 2, loaded: 1, leftOut: 1 })
    expect(findings.find(({ id }) => id === 'no-code')?.details).toEqual([
      'Glasgow City Region (“na”): 1 record',
    ])
    await expect(
      loads.load(`${withNone}\n`, { options: { isStrict: true } }),
    ).rejects.toMatchObject({
      fault: { line: 3, column: 'areacd' },
    })
  })
})

test.each(['', 'All', 'Persons ', 'TOTAL'])(
  'a breakdown parts the figures of a place and period, and “%s” parts none',
  async (whole) => {
    const { editionId } = await loads.load(
      `areacd,areanm,indicator,period,sex,observation\nE06000042,MK,Rate,2009,Male,5\nE06000042,MK,Rate,2009,Female,3\nE06000042,MK,Rate,2009,${whole},4\n`,
    )

    expect(
      (await loads.figures(editionId)).map(({ breakdown, value }) => [breakdown, value]),
    ).toEqual([
      ['', 4],
      ['sex: Female', 3],
      ['sex: Male', 5],
    ])
  },
)

describe('what a reader should know', () => {
  test('is found: gaps, jumps, marks, intervals, notes, ended places, units, dates', async () => {
    await inTransaction(world.db, async (tx) => await loadPlaces(tx, operator, demonstrationPlaces))
    const { findings } = await loads.load(
      csv(
        line({ period: '2007', value: '1' }),
        line({ period: '2008', value: '7', lower: '8', upper: '9' }),
        line({ period: '2009', value: '[c]', notes: 'Of few people' }),
        line({ code: 'E12000008', period: '2007', value: '1' }),
        line({ code: 'E12000008', period: '2009', value: '1' }),
        line({ code: 'E07000004', name: 'Aylesbury Vale', period: '2023', value: '2' }),
      ),
      {
        fileName: 'rates_2020-01-01.csv',
        side: '{"ess-beta-metadata": {"sourceDate": "02/01/2020", "suffix": null, "subText": "ratio"}}',
      },
    )
    const told = Object.fromEntries(
      findings.map(({ id, sentence, details }) => [id, [sentence, ...details]]),
    )

    expect(told).toEqual({
      'ended-place': [
        '1 place has figures for times after it ended.',
        'E07000004 Aylesbury Vale ended on 31 March 2020, with figures until 31 December 2023',
      ],
      gap: [
        '1 series lacks periods between the first and the last, which others have.',
        'rate-of-tests, E12000008: 1 period',
      ],
      jump: [
        '1 figure is five times the one before or more, or a fifth of it or less.',
        'rate-of-tests, E06000042, 2008: 7 after 1',
      ],
      withheld: ['1 figure is kept back by the publisher.', 'marked [c]: 1 figure'],
      interval: ['1 interval does not hold its figure.', 'E06000042, 2008'],
      unit: [
        '1 indicator has a unit that is said otherwise elsewhere.',
        'rate-of-tests: “ratio”, where “%” is said too',
      ],
      note: ['1 record has a note of the publisher.', 'Of few people (1 record)'],
      date: [
        'Published on 2 January 2020, as the file beside it says; the name of the file says 1 January 2020.',
      ],
    })
  })
})

describe('a load that was broken off', () => {
  test.each(['describe', 'check', 'load', 'announce'] as const)(
    'before %s is taken up there',
    async (step) => {
      const content = csv(line({ value: '8.1', notes: step }))
      await expect(brokenOffAt(content, step)).rejects.toThrow('broken off')
      expect(await current()).toBeUndefined()
      const [unfinished] = await unfinishedLoads(world.db)

      const loaded = await loads.load(content)
      expect(loaded.loadId).toBe(unfinished?.id)
      expect(await current()).toBe(loaded.editionId)
      const begun = (await stepsOf(world.db, loaded.loadId)).filter(
        ({ state }) => state === 'begun',
      )
      expect(begun.map((each) => each.step)).toEqual(steps)
      expect(await unfinishedLoads(world.db)).toEqual([])
    },
  )

  test('and whose tables and folder are lost begins its check anew', async () => {
    const content = csv(line({ value: '8.2' }))
    await expect(brokenOffAt(content, 'announce')).rejects.toThrow('broken off')
    const [unfinished] = await unfinishedLoads(world.db)
    await rm(join(loads.folder, 'editions', unfinished?.editionId ?? ''), { recursive: true })
    await rm(join(loads.folder, 'loads', unfinished?.id ?? ''), { recursive: true })

    const loaded = await loads.load(content)
    expect(await loads.figures(loaded.editionId)).toMatchObject([{ value: 8.2 }])
  })
})

/** Loads until a step is to begin, and then stops as if the process had ended. */
async function brokenOffAt(content: string, step: string): Promise<void> {
  const path = await loads.file('rate-of-tests.csv', content)
  const begun = await insertLoad(world.db, {
    fileName: 'rate-of-tests.csv',
    options: plainOptions,
    actor: operator,
  })
  const shop = {
    ...loads.shop,
    onStep: (each: string) => {
      if (each === step) throw new Error('broken off')
    },
  }
  await goOn(shop, begun, { path, sidePath: `${path}.none` })
}

test('whoever may not load figures does not, even when the file is checked already', async () => {
  const path = await loads.file('rate-of-tests.csv', csv(line({ value: '9.1' })))
  const begun = await insertLoad(world.db, {
    fileName: 'rate-of-tests.csv',
    options: plainOptions,
    actor: { id: 'x', label: 'X' },
  })
  const shop = {
    ...loads.shop,
    viewerOf: async () => await Promise.resolve({ person: { id: 'x', label: 'X' }, roles: [] }),
  }

  await expect(goOn(shop, begun, { path, sidePath: '' })).rejects.toMatchObject({
    id: 'not-permitted',
  })
  expect(await current()).toBeUndefined()
})
