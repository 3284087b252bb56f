import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStats, type Stats } from '#src/platform/stats/stats.ts'
import type { Fault } from './fault.ts'
import { FileFault, refuse } from './file-fault.job.ts'
import type { Columns } from './header.ts'
import { type BrokenRecord, type LineFaults, type RaggedRecord, readLines } from './line.sql.ts'
import { loadFolder } from './load-folder.ts'
import { lineOfByte, linesOfRecords, unlikeEnding } from './record-line.ts'

/** What a load may take. */
export interface LoadLimits {
  memoryMiB: number
  threads: number
}

const tables = 'tables.duckdb'

/** Opens the tables of a load, which lie in a file so that one step finds what another left. */
export function openStaging(dataFolder: string, loadId: string, limits: LoadLimits): Stats {
  const folder = loadFolder(dataFolder, loadId)
  return openStats({
    ...limits,
    temporaryFolder: join(folder, 'temporary'),
    folders: [folder, join(dataFolder, 'files'), join(dataFolder, 'editions')],
    tablesIn: join(folder, tables),
  })
}

export function hasStaging(dataFolder: string, loadId: string): boolean {
  return existsSync(join(loadFolder(dataFolder, loadId), tables))
}

/** Takes away tables that a broken-off check may have left half made. */
export async function clearStaging(dataFolder: string, loadId: string): Promise<void> {
  const folder = loadFolder(dataFolder, loadId)
  await mkdir(folder, { recursive: true })
  await rm(join(folder, tables), { force: true })
  await rm(join(folder, `${tables}.wal`), { force: true })
}

/** Reads every record of a file, or refuses it with the line of the first that is wrong. */
export async function stagedLines(stats: Stats, file: string, columns: Columns): Promise<void> {
  const { broken, ragged } = await readOrRefuse(stats, file, columns)
  const faults: Fault[] = []
  if (broken !== null) faults.push(brokenFault(broken, columns, await lineOfBroken(file, broken)))
  if (ragged !== null) faults.push(raggedFault(ragged, columns, await lineOfRagged(file, ragged)))
  const [first] = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (first !== undefined) throw new FileFault(first)
}

async function readOrRefuse(stats: Stats, file: string, columns: Columns): Promise<LineFaults> {
  try {
    return await readLines(stats, file, columns)
  } catch (error) {
    if (!(error instanceof Error) || !/CSV|state machine/.test(error.message)) throw error
    const unlike = await unlikeEnding(createReadStream(file))
    if (unlike !== null) refuse('This line ends otherwise than the lines before it.', unlike)
    return refuse(`The file cannot be read as CSV. ${error.message.split('\n')[0] ?? ''}`)
  }
}

async function lineOfBroken(file: string, { byte }: BrokenRecord): Promise<number> {
  return await lineOfByte(createReadStream(file), byte)
}

async function lineOfRagged(file: string, { record }: RaggedRecord): Promise<number> {
  return (await linesOfRecords(createReadStream(file), [record])).get(record) ?? 1
}

const sentences: Readonly<Record<string, string>> = {
  'UNQUOTED VALUE': 'A quotation mark is not closed, or something follows the closing one.',
  'LINE SIZE OVER MAXIMUM': 'The line is longer than any record of figures.',
  'INVALID ENCODING': 'The file is not in UTF-8. Save it as “CSV UTF-8”.',
}

function brokenFault(
  { kind, columnNumber }: BrokenRecord,
  { names }: Columns,
  line: number,
): Fault {
  const column = names[(columnNumber ?? 0) - 1] ?? null
  return { sentence: sentences[kind] ?? 'The record cannot be read.', line, column }
}

function raggedFault({ fields }: RaggedRecord, { names }: Columns, line: number): Fault {
  if (fields === null) {
    const sentence = `There are ${names.length} columns, and more fields here: a field that holds a comma needs quotation marks.`
    return { sentence, line, column: null }
  }
  const sentence = `There are ${names.length} columns, and ${fields} fields here: the line breaks off.`
  return { sentence, line, column: names[fields] ?? null }
}
