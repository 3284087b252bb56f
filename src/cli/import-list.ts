import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  importList as importListInto,
  type ListGiven,
  type ListReport,
  largestListBytes,
  largestListMiB,
  previewList,
} from '#src/directory/index.ts'
import { partnershipBySlug } from '#src/partnership/index.ts'
import { operatorAsViewer } from '#src/people/index.ts'
import { type Db, inTransaction } from '#src/platform/db/db.ts'
import { notFound, Refusal } from '#src/platform/refusal/refusal.ts'
import { withData } from './open-data.ts'
import { tell } from './output.ts'
import { dateOfInstance } from './people.ts'
import type { ImportListOptions } from './program.ts'

/** Brings a list of organisations in for a partnership, or says what it would come to. */
export async function importList(path: string, options: ImportListOptions): Promise<void> {
  const given = await listAt(path, options.source)
  await withData(options, async ({ database: { db } }) => {
    const report = await importListFrom(db, given, options)
    tell(
      {
        json: { dryRun: options.dryRun === true, ...report },
        text: listReportInWords(report),
      },
      options.json === true,
    )
  })
}

async function listAt(path: string, source: string): Promise<ListGiven> {
  const name = source.trim()
  if (name === '' || name.length > 120)
    throw new Refusal('bad-input', 'Give the list a name of up to 120 characters with --source.')
  return { name, fileName: basename(path), bytes: await bytesAt(path) }
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size <= largestListBytes) return await readFile(path)
  } catch {
    throw new Refusal('file-unreadable', `${path} cannot be found, or may not be read.`)
  }
  throw new Refusal('too-large', `${path} is larger than ${largestListMiB} MiB.`)
}

/** The report of bringing a list in, and no change where it is only tried. */
export async function importListFrom(
  db: Db,
  given: ListGiven,
  { partnership: slug, dryRun }: Pick<ImportListOptions, 'partnership' | 'dryRun'>,
): Promise<ListReport> {
  const partnership = await partnershipBySlug(db, slug)
  if (partnership === undefined) throw notFound('partnership')
  const place = { partnership, asOf: await dateOfInstance(db) }
  if (dryRun === true) return await previewList(db, operatorAsViewer, place, given)
  return await inTransaction(
    db,
    async (tx) => await importListInto(tx, operatorAsViewer, place, given),
  )
}

const rowsShown = 20

/** The report as it is read on a terminal: what was refused and what may be known first. */
export function listReportInWords(report: ListReport): string {
  const { counts, columns, added, refused, notes } = report
  const flagged = added.filter(({ mayBe }) => mayBe.length > 0)
  const lines = [
    `${report.list.fileName}: ${number(counts.rows)} rows`,
    `organisations: ${number(counts.added)} added, ${number(counts.matched)} matched, ${number(counts.refused)} refused`,
    `services: ${number(counts.servicesAdded)} added, ${number(counts.servicesHeld)} known already`,
    ...(columns.leftAside.length === 0
      ? []
      : [`columns kept with each row and not used: ${columns.leftAside.join(', ')}`]),
    ...part(
      'Refused',
      refused,
      ({ line, name, reason }) => `line ${line}${called(name)}: ${reason}`,
    ),
    ...part('Added, and may be the same as one that is known', flagged, ({ line, name, mayBe }) =>
      [`line ${line}, ${name}:`, ...mayBe.map((each) => `${each.name}. ${each.reason}`)].join(' '),
    ),
    ...part('Left out of rows that are kept', notes, ({ line, note }) => `line ${line}: ${note}`),
    '',
    report.entryId === null
      ? 'This was a trial: nothing was changed.'
      : `Done, as one history entry: ${report.entryId}. Undo takes all of it back.`,
  ]
  return lines.join('\n')
}

function part<T>(heading: string, rows: readonly T[], say: (row: T) => string): string[] {
  if (rows.length === 0) return []
  const more = rows.length - rowsShown
  return [
    '',
    heading,
    ...rows.slice(0, rowsShown).map((row) => `  ${say(row)}`),
    ...(more > 0 ? [`  and ${number(more)} more; --json lists all`] : []),
  ]
}

function called(name: string): string {
  return name === '' ? '' : `, ${name}`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
