import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allIndicators, currentEditions, datasetById } from '#src/evidence/index.ts'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { realData } from '#test/real-data.ts'
import { prepareWorld } from './demonstration.ts'
import { demonstrationFigures, figuresFolder, prepareFigures } from './figures.ts'
import { removeDemonstration } from './removal.ts'

const database = useDatabase()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secklow-figures-'))
  await inTransaction(database.db, async (tx) => await keepThemes(tx, operator))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  // Published editions of papers refuse to go; in this database of the test alone they may.
  await database.pool.query(`
    ALTER TABLE paper_edition DISABLE TRIGGER USER;
    TRUNCATE load_step, load, edition_announcement, edition_indicator, edition, indicator, dataset,
      history_change, history_entry, demonstration, programme, partnership, role_held, person, place CASCADE;
    ALTER TABLE paper_edition ENABLE TRIGGER USER;
  `)
})

test('the first start loads the figures of its places, each with source, date and licence, and a second leaves them', async () => {
  await prepareWorld(database.db, false)
  expect(await prepareFigures(database.db, folder)).toBe(3)
  expect(await prepareFigures(database.db, folder)).toBe(0)

  const shown = await allIndicators(database.db)
  expect(shown.map(({ id, themeId, polarity }) => [id, themeId, polarity])).toEqual([
    ['claimant-rate', 'jobs', 'higher-is-worse'],
    ['employment-rate', 'jobs', 'higher-is-better'],
    ['gross-disposable-household-income', 'advice', 'higher-is-better'],
  ])
  const editions = await currentEditions(database.db)
  expect(
    editions.map(({ datasetId, publishedOn, rows, places }) => [
      datasetId,
      publishedOn,
      rows,
      places,
    ]),
  ).toEqual([
    ['claimant-rate', '2026-01-20', 49, 7],
    ['employment-rate', '2024-04-16', 49, 7],
    ['gross-disposable-household-income', '2025-09-10', 49, 7],
  ])
  expect(await datasetById(database.db, 'claimant-rate')).toMatchObject({
    source: 'Office for National Statistics',
    licence: 'OGL-UK-3.0',
  })
})

test('an empty start has none', async () => {
  await prepareWorld(database.db, true)

  expect(await prepareFigures(database.db, folder)).toBe(0)
})

test('they go with the demonstration, and do not come back', async () => {
  await prepareWorld(database.db, false)
  await prepareFigures(database.db, folder)
  const removed = await inTransaction(database.db, removeDemonstration)

  expect(removed.excerpts).toBe(3)
  expect(await currentEditions(database.db)).toEqual([])
  expect(await prepareFigures(database.db, folder)).toBe(0)
})

type Row = Readonly<Record<string, string>>

async function rowsOf(path: string): Promise<Row[]> {
  return parse(await readFile(path), { columns: true, bom: true })
}

test.each(demonstrationFigures)('%s names its licence', async (name) => {
  const side = await readFile(join(figuresFolder, `${name}.json`), 'utf8')

  expect(side).toContain(
    'Contains public sector information licensed under the Open Government Licence v3.0.',
  )
})

const keyOf = (row: Row): string => `${row['areacd']} ${row['indicator']} ${row['period']}`

const figuresIn = (row: Row | undefined) =>
  (['observation', 'lci_95', 'uci_95'] as const).map((column) =>
    Number(row?.[column] ?? Number.NaN),
  )

/** The excerpts and the files they are of, in the editions that their side files name. */
const sources = [
  ['claimant-count', 'claimant-count'],
  ['employment-rate', 'employment-rate'],
  ['gross-disposable-household-income', 'gross-disposable-household-income-per-head'],
] as const

describe.skipIf(!realData.isThere)('against the real files (skipped where they are absent)', () => {
  test.each(sources)('every figure of %s stands in %s', async (name, source) => {
    const excerpt = await rowsOf(join(figuresFolder, `${name}.csv`))
    const whole = await rowsOf(join(realData.folder, 'evidence/ons', `${source}.csv`))
    const published = new Map(whole.map((row) => [keyOf(row), row]))

    expect(excerpt).toHaveLength(49)
    for (const row of excerpt) {
      const there = published.get(keyOf(row))
      expect(figuresIn(row)).toEqual(figuresIn(there).map((figure) => Number(figure.toFixed(6))))
      expect(row['status']).toBe(there?.['status'])
    }
  })
})
