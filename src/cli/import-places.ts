import { operator } from '#src/history/index.ts'
import {
  type ImportWarning,
  importPlaces as importPlacesInto,
  type PlaceImportReport,
  type Tally,
} from '#src/place/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { readPlaceFiles } from './place-files.ts'
import type { CommonOptions } from './program.ts'

/** Brings places in from files and folders. */
export async function importPlaces(
  paths: string[],
  options: CommonOptions & { dryRun?: boolean },
): Promise<void> {
  const dryRun = options.dryRun === true
  await withData(options, async ({ database: { db } }) => {
    const report = await importPlacesFrom(db, paths, { dryRun })
    tell(
      { json: { dryRun, ...report }, text: reportInWords(report, dryRun) },
      options.json === true,
    )
  })
}

/** The report of an import, and no import where it is only tried. */
export async function importPlacesFrom(
  db: Db,
  paths: readonly string[],
  { dryRun }: { dryRun: boolean },
): Promise<PlaceImportReport> {
  const files = await readPlaceFiles(paths)
  const tried = new Tried()
  try {
    return await inTransaction(db, async (tx) => {
      const report = await importPlacesInto(tx, operator, files)
      if (!dryRun) return report
      tried.report = { ...report, entryId: null }
      throw tried
    })
  } catch (error) {
    if (error === tried && tried.report !== undefined) return tried.report
    throw error
  }
}

/** Thrown to take back what was only tried. */
class Tried extends Error {
  report: PlaceImportReport | undefined
}

const detailsShown = 5

/** The report as it is read on a terminal: every kind of warning, the first cases of each. */
export function reportInWords(report: PlaceImportReport, dryRun: boolean): string {
  const lines = report.files.map(
    ({ file, shape, rows }) => `${file}: ${shape}, ${rows.toLocaleString('en-GB')} rows`,
  )
  lines.push(
    '',
    tallyInWords('places', report.places),
    tallyInWords('parents', report.parents),
    tallyInWords('successors', report.successors),
    tallyInWords('outlines', report.outlines),
    tallyInWords('neighbours', report.neighbours),
  )
  if (report.warnings.length > 0) lines.push('', ...report.warnings.flatMap(warningInWords))
  return [...lines, '', endingInWords(report, dryRun)].join('\n')
}

function tallyInWords(what: string, { added, changed, unchanged, removed }: Tally): string {
  const parts = [
    `${number(added)} added`,
    `${number(changed)} changed`,
    `${number(unchanged)} as they were`,
  ]
  if (removed > 0) parts.push(`${number(removed)} removed`)
  return `${what}: ${parts.join(', ')}`
}

function warningInWords({ sentence, details }: ImportWarning): string[] {
  const shown = details.slice(0, detailsShown).map((detail) => `  ${detail}`)
  const more = details.length - shown.length
  return [sentence, ...shown, ...(more > 0 ? [`  and ${number(more)} more; --json lists all`] : [])]
}

function endingInWords({ entryId, ...report }: PlaceImportReport, dryRun: boolean): string {
  const tallies = [
    report.places,
    report.parents,
    report.successors,
    report.outlines,
    report.neighbours,
  ]
  if (tallies.every(({ added, changed, removed }) => added + changed + removed === 0)) {
    return 'Nothing changed.'
  }
  return dryRun
    ? 'This was a trial: nothing was changed.'
    : `Done, as one history entry: ${entryId ?? ''}. Undo takes all of it back.`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
