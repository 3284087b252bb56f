import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { editionFile } from '#src/evidence/dataset/edition-folder.ts'
import type { LoadOptions } from '#src/evidence/load/load.ts'
import { type Loaded, loadHere } from '#src/evidence/load/loading.job.ts'
import type { Workshop } from '#src/evidence/load/step.job.ts'
import { operator } from '#src/history/index.ts'
import { operatorAsViewer, type Viewer } from '#src/people/index.ts'
import { openStats, type Stats } from '#src/platform/stats/stats.ts'
import type { TestDatabase } from './db.ts'

/** The newest form in which local statistics are published. */
export const header =
  'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'

const plainLine = {
  code: 'E06000042',
  name: 'Milton Keynes',
  geography: 'Any',
  indicator: 'Rate of tests',
  period: '2009',
  value: '4.3',
  measure: 'Percentage',
  unit: '%',
  lower: '',
  upper: '',
  status: '',
  notes: '',
}

/** A line of that form; only what matters to a test is said. */
export function line(said: Partial<typeof plainLine> = {}): string {
  return Object.values({ ...plainLine, ...said }).join(',')
}

export function csv(...lines: readonly string[]): string {
  return `${[header, ...lines].join('\n')}\n`
}

export interface Given {
  fileName?: string
  side?: string
  options?: Partial<LoadOptions>
}

export interface HeldFigure {
  indicator: string
  place: string
  breakdown: string
  period: string
  period_start: string
  period_end: string
  value: number | null
  lower: number | null
  upper: number | null
  status: string | null
}

export interface TestLoads {
  readonly shop: Workshop
  readonly stats: Stats
  readonly folder: string
  /** Writes a file, and gives its path. */
  file: (name: string, content: string | Uint8Array) => Promise<string>
  /** Loads a text as a file, through the five steps, in this process. */
  load: (content: string | Uint8Array, given?: Given) => Promise<Loaded>
  /** The figures of an edition as they lie in one of its files. */
  figures: (editionId: string, order?: 'by-place' | 'by-indicator') => Promise<HeldFigure[]>
}

export const plainOptions: LoadOptions = {
  dataset: null,
  publishedOn: null,
  source: null,
  licence: null,
  isStrict: false,
  coverage: 'whole',
}

/** A data folder for loads into the database of a test file. Call it at the top of the file. */
export function useLoads(database: TestDatabase): TestLoads {
  let opened: { folder: string; stats: Stats } | undefined
  let files = 0
  const current = () => {
    if (opened === undefined) throw new Error('The loads of this file open before its first test')
    return opened
  }
  beforeAll(async () => {
    opened = await openFolder()
  })
  afterAll(async () => {
    await opened?.stats.close()
    if (opened !== undefined) await rm(opened.folder, { recursive: true, force: true })
  })
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    files += 1
    const folder = join(current().folder, `given-${files}`)
    await mkdir(folder)
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const shop = () => shopOn(database, current().folder)
  return {
    get shop() {
      return shop()
    },
    get stats() {
      return current().stats
    },
    get folder() {
      return current().folder
    },
    file,
    load: async (content, { fileName = 'rate-of-tests.csv', side, options = {} } = {}) => {
      const path = await file(fileName, content)
      const sidePath = side === undefined ? `${path}.none` : await file('side.json', side)
      const load = { fileName, options: { ...plainOptions, ...options }, actor: operator }
      return await loadHere(shop(), load, { path, sidePath })
    },
    figures: async (editionId, order = 'by-place') =>
      await current().stats.all<HeldFigure>('SELECT * FROM read_parquet($file)', {
        file: editionFile(join(current().folder, 'editions'), editionId, order),
      }),
  }
}

async function openFolder(): Promise<{ folder: string; stats: Stats }> {
  const folder = await mkdtemp(join(tmpdir(), 'secklow-loads-'))
  await mkdir(join(folder, 'editions'))
  const temporaryFolder = join(folder, 'temporary')
  const folders = [join(folder, 'editions')]
  return { folder, stats: openStats({ memoryMiB: 128, threads: 1, temporaryFolder, folders }) }
}

function shopOn({ db }: TestDatabase, dataFolder: string): Workshop {
  return { db, dataFolder, limits: { memoryMiB: 128, threads: 1 }, viewerOf: theOperator }
}

async function theOperator(): Promise<Viewer> {
  return await Promise.resolve(operatorAsViewer)
}
