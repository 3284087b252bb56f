import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStats, type Stats } from '#src/platform/stats/stats.ts'
import { FileFault, refuse } from './file-fault.job.ts'
import type { Columns } from './header.ts'
import { type BrokenRecord, readLines } from './line.sql.ts'
import { loadFolder } from './load-folder.ts'
import { lineOfByte, unlikeEnding } from './record-line.ts'

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

/** Reads every record of a file, or refuses it with the line of the first that is broken. */
export async function stagedLines(stats: Stats, file: string, columns: Columns): Promise<void> {
  const broken = await readOrRefuse(stats, file, columns)
  if (broken === null) return
  const line = await lineOfByte(createReadStream(file), broken.byte)
  throw new FileFault(faultOf(broken, columns, line))
}

async function readOrRefuse(
  stats: Stats,
  file: string,
  columns: Columns,
): Promise<BrokenRecord | null> {
  try {
    return await readLines(stats, file, columns)
  } catch (error) {
    if (!(error instanceof Error) || !/CSV|state machine/.test(error.message)) throw error
    const unlike = await unlikeEnding(createReadStream(file))
    if (unlike !== null) refuse('This line ends otherwise than the lines before it.', unlike)
    return refuse(`The file cannot be read as CSV. ${error.message.split('\n')[0] ?? ''}`)
  }
}

function faultOf(
  { kind, columnNumber, expected, found }: BrokenRecord,
  columns: Columns,
  line: number,
) {
  const column = columns.names[(columnNumber ?? 0) - 1] ?? null
  const fields = found === null ? '' : ` and not ${found}`
  const sentences: Readonly<Record<string, string>> = {
    'MISSING COLUMNS': `There are ${expected} columns${fields}: the line breaks off.`,
    'TOO MANY COLUMNS': `There are ${expected} columns${fields}: a field that holds a comma needs quotation marks.`,
    'UNQUOTED VALUE': 'A quotation mark is not closed, or something follows the closing one.',
    'LINE SIZE OVER MAXIMUM': 'The line is longer than any record of figures.',
    'INVALID ENCODING': 'The file is not in UTF-8. Save it as “CSV UTF-8”.',
  }
  return { sentence: sentences[kind] ?? 'The record cannot be read.', line, column }
}
