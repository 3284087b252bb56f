import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import {
  isSlug,
  type Loaded,
  type LoadOptions,
  LoadRefusal,
  licenceId,
  licences,
  runLoader,
} from '#src/evidence/index.ts'
import { operator } from '#src/history/index.ts'
import type { OpenDatabase } from '#src/platform/db/open.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { isDay } from '#src/platform/time/day.ts'
import { withData } from './open-data.ts'
import { exitCode, progress, tell } from './output.ts'
import type { ImportStatisticsOptions } from './program.ts'
import { loadedInWords, type Told, toldAsJson } from './statistics-in-words.ts'

/** Loads files of official figures, each as an edition of its own. A file that is refused keeps no other from loading. */
export async function importStatistics(
  paths: string[],
  options: ImportStatisticsOptions,
): Promise<void> {
  const given = optionsOf(options)
  const files = await filesOf(paths)
  const told = await withData(
    options,
    async ({ database }) => await loadFiles({ ...database, tell: progress }, files, given),
  )
  const json = { files: told.map(toldAsJson) }
  tell({ json, text: told.map(loadedInWords).join('\n\n') }, options.json === true)
  if (told.every(({ refusal }) => refusal === null)) return
  process.exitCode = exitCode.refused
}

type Where = Pick<OpenDatabase, 'address' | 'dataFolder'> & { tell: (sentence: string) => void }

/** Loads files one after the other. */
export async function loadFiles(
  where: Where,
  files: readonly string[],
  options: LoadOptions,
): Promise<Told[]> {
  const told: Told[] = []
  for (const file of files) told.push(await toldOf(where, file, options))
  return told
}

function optionsOf({
  dataset,
  publishedOn,
  source,
  licence,
  strict,
}: ImportStatisticsOptions): LoadOptions {
  if (dataset !== undefined && !isSlug(dataset)) {
    throw new Refusal(
      'bad-input',
      `--dataset must be small letters, figures and hyphens, not “${dataset}”.`,
    )
  }
  if (publishedOn !== undefined && !isDay(publishedOn)) {
    throw new Refusal(
      'bad-input',
      `--published-on must be a date such as 2026-01-29, not “${publishedOn}”.`,
    )
  }
  const known = licence === undefined ? null : licenceId(licence)
  if (licence !== undefined && known === null) {
    const ids = licences.map(({ id }) => id).join(', ')
    throw new Refusal('bad-input', `--licence must be one of ${ids}, not “${licence}”.`)
  }
  return {
    dataset: dataset ?? null,
    publishedOn: publishedOn ?? null,
    source: source ?? null,
    licence: known,
    isStrict: strict === true,
    coverage: 'whole',
  }
}

/** The files named, and the CSV files of folders. The JSON file beside a CSV file is read with it, and not for itself. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const at = await stat(path).catch(() => undefined)
    if (at?.isDirectory() === true) {
      const names = (await readdir(path)).filter((name) => extname(name).toLowerCase() === '.csv')
      found.push(...names.toSorted().map((name) => join(path, name)))
    } else found.push(path)
  }
  const once = new Set(found)
  const files = [...once].filter((path) => !isBeside(path, once))
  if (files.length === 0) {
    throw new Refusal('file-unreadable', `${paths.join(', ')} holds no CSV file.`)
  }
  return files
}

function isBeside(path: string, others: ReadonlySet<string>): boolean {
  const stem = path.slice(0, -'.json'.length)
  return (
    path.toLowerCase().endsWith('.json') && (others.has(`${stem}.csv`) || others.has(`${stem}.CSV`))
  )
}

async function toldOf(
  { address, dataFolder, tell: tellProgress }: Where,
  file: string,
  options: LoadOptions,
): Promise<Told> {
  const fileName = basename(file)
  const order = {
    address,
    dataFolder,
    load: { fileName, options, actor: operator },
    source: { path: file, sidePath: sideOf(file) },
  }
  try {
    const loaded: Loaded = await runLoader(order, (step) => tellProgress(`${fileName}: ${step}`))
      .done
    return { file, loaded, refusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fault = error instanceof LoadRefusal ? error.fault : null
    return { file, loaded: null, refusal: { id: error.id, sentence: error.message, fault } }
  }
}

function sideOf(file: string): string {
  return `${file.slice(0, file.length - extname(file).length)}.json`
}
