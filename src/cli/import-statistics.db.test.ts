import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { editionById, extentsOf, type Loaded, loadHere } from '#src/evidence/index.ts'
import { steps } from '#src/evidence/load/load.ts'
import { operator } from '#src/history/index.ts'
import { inTransaction } from '#src/platform/db/db.ts'
import { projectFolder } from '#src/platform/files/project.ts'
import { keepThemes } from '#src/theme/index.ts'
import { useDatabase } from '#test/db.ts'
import { csv, line, plainOptions, useLoads } from '#test/loads.ts'
import { partUnder } from '#test/markdown.ts'
import { realData, realFiles } from '#test/real-data.ts'
import { loadFiles } from './import-statistics.ts'
import { loadedInWords, toldAsJson } from './statistics-in-words.ts'

// Nearly thirty files.
vi.setConfig({ testTimeout: 120_000 })

const world = useDatabase()
const loads = useLoads(world)
const told: string[] = []
const data = () => ({
  address: { kind: 'url', url: world.url } as const,
  dataFolder: loads.folder,
  tell: (sentence: string) => told.push(sentence),
})

/** Through the same steps as the command, without a process for each of many files. */
async function loadReal(file: string): Promise<Loaded> {
  const path = join(realData.folder, file)
  const load = { fileName: basename(path), options: plainOptions, actor: operator }
  return await loadHere(loads.shop, load, { path, sidePath: path.replace(/csv$/, 'json') })
}

beforeAll(async () => {
  await inTransaction(world.db, async (tx) => await keepThemes(tx, operator))
})

describe('files named on the command line', () => {
  test('are each loaded or refused, one document for all', async () => {
    const good = await loads.file(
      'rate-of-tests.csv',
      csv(line(), line({ code: 'TLJ12', name: 'MK' })),
    )
    const bad = await loads.file('broken.csv', csv(line({ period: 'soon' })))
    const answers = await loadFiles(data(), [good, bad, good], plainOptions)

    expect(answers.map(toldAsJson)).toMatchObject([
      {
        file: good,
        alreadyLoaded: false,
        edition: { dataset: 'rate-of-tests', publishedOn: null, isCurrent: true },
        rows: { read: 2, loaded: 2, withheld: 0, leftOut: 0, places: 2 },
        unknownPlaces: [
          { code: 'E06000042', name: 'Milton Keynes' },
          { code: 'TLJ12', name: 'MK' },
        ],
      },
      {
        file: bad,
        refused: {
          id: 'file-unreadable',
          line: 2,
          column: 'period',
          reason:
            'Line 2, column period: “soon” is no period. Periods such as 2009, 2009-11 or 2009-07-01/P1Y are read.',
        },
      },
      { file: good, alreadyLoaded: true, edition: { id: answers[0]?.loaded?.editionId } },
    ])
    expect(told.slice(0, 5)).toEqual(steps.map((step) => `rate-of-tests.csv: ${step}`))
    const words = answers.map(loadedInWords)
    expect(words[0]).toContain(
      '2 records read, 2 figures of 2 places loaded, 0 of them kept back, 0 records left out',
    )
    expect(words[1]).toContain('refused')
    expect(words[2]).toContain('already loaded')
  })
})

const csvFiles = (folder: string): string[] =>
  realFiles
    .map(({ file }) => file)
    .filter((file) => file.startsWith(`evidence/${folder}/`) && file.endsWith('.csv'))

const files = [...csvFiles('ons'), ...csvFiles('ons-vintages')]

type Row = Readonly<Record<string, string>>

/** A file as another reader of CSV has it: its records, and those with a figure and of a place with a code. */
async function recordsOf(
  path: string,
): Promise<{ read: number; leftOut: number; withheld: number }> {
  const records: Row[] = parse(await readFile(path), {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.toLowerCase()),
  })
  const coded = records.filter((record) => record['areacd'] !== 'na')
  const withheld = coded.filter(
    ({ observation = '' }) => observation === '' || Number.isNaN(Number(observation)),
  )
  return { read: records.length, leftOut: records.length - coded.length, withheld: withheld.length }
}

function reconciled(
  file: string,
  { datasetId, publishedOn, counts }: Loaded,
  counted: Awaited<ReturnType<typeof recordsOf>>,
): Reconciled {
  return {
    file: file.replace('evidence/', ''),
    dataset: datasetId ?? '',
    published: publishedOn ?? 'not given',
    ...counted,
    loaded: counts?.loaded ?? 0,
    places: counts?.places ?? 0,
  }
}

interface Reconciled {
  file: string
  dataset: string
  published: string
  read: number
  loaded: number
  withheld: number
  leftOut: number
  places: number
}

describe.skipIf(!realData.isThere)('the real files (skipped where they are absent)', () => {
  test('all load, and their records reconcile, as docs/methods/statistics-loading.md says', async () => {
    const table: Reconciled[] = []
    const repeated: string[] = []
    for (const file of files) {
      const counted = await recordsOf(join(realData.folder, file))
      const loaded = await loadReal(file)
      if (loaded.isAlready) {
        repeated.push(file)
        continue
      }
      expect({ file, ...loaded.counts }).toMatchObject({
        file,
        ...counted,
        loaded: counted.read - counted.leftOut,
      })
      const edition = await editionById(world.db, loaded.editionId)
      const extents = await extentsOf(world.db, loaded.editionId)
      expect(extents.reduce((sum, { rows }) => sum + rows, 0)).toBe(edition?.rows)
      for (const order of ['by-place', 'by-indicator'] as const) {
        expect(await loads.figures(loaded.editionId, order)).toHaveLength(edition?.rows ?? -1)
      }
      table.push(reconciled(file, loaded, counted))
    }
    expect(repeated).toEqual([expect.stringContaining('2026-01-29')])
    expect(tableOf(table)).toEqual(await documented())
  })

  test('have the known figures of the claimant rate in the editions of 2025 and 2026, and others in that of 2024', async () => {
    const claimants = files.filter(
      (file) => file.includes('claimant-count_') || file.endsWith('ons/claimant-count.csv'),
    )
    const ids = new Set<string>()
    for (const file of claimants) ids.add((await loadReal(file)).editionId)
    const held = await Promise.all([...ids].map(async (id) => await ratesOf(id)))

    expect(new Set(held.map((rates) => rates.join(', ')))).toEqual(
      new Set([
        '1.9 2.3 4.3 4, 1.4 1.4 2.8 2.6, 2.2 2.2 3.8 3.6',
        '2.1 1.8 3.3 4.6, 1.5 1.3 2.2 3, 2.4 2 3.1 4',
      ]),
    )
    expect(held).toHaveLength(3)
  })
})

/** Milton Keynes, the South East and England, 2007 to 2010. */
async function ratesOf(editionId: string): Promise<string[]> {
  const figures = await loads.figures(editionId)
  return ['E06000042', 'E12000008', 'E92000001'].map((code) =>
    figures
      .filter(({ place, period }) => place === code && /^20(07|08|09|10)$/.test(period))
      .map(({ value }) => value)
      .join(' '),
  )
}

function tableOf(rows: readonly Reconciled[]): string[] {
  return rows.map(
    ({ file, dataset, published, read, loaded, withheld, leftOut, places }) =>
      `| ${[file, dataset, published, read, loaded, withheld, leftOut, places].join(' | ')} |`,
  )
}

async function documented(): Promise<string[]> {
  const markdown = await readFile(join(projectFolder, 'docs/methods/statistics-loading.md'), 'utf8')
  return partUnder(markdown, 'The real files')
    .split('\n')
    .filter((text) => text.startsWith('| ons'))
}
