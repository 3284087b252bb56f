import { createHash } from 'node:crypto'
import { makeRecords, recordDeed } from '#src/history/index.ts'
import type { Partnership } from '#src/partnership/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import type { Db, Tx } from '#src/platform/db/db.ts'
import { newId } from '#src/platform/id/id.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { decodeText } from '#src/platform/source-text/decode-text.ts'
import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import { allThemes } from '#src/theme/index.ts'
import { directoryRecordKinds, stampOf } from '../directory-record.ts'
import { listChanges } from './list-changes.ts'
import { isListHeader, type RecognisedColumns, recogniseColumns } from './list-columns.ts'
import type { Cell } from './list-entry.ts'
import { type ListPlan, planList } from './list-plan.ts'
import { reportOf } from './list-report.ts'
import { ListFault, readListTable } from './list-table.ts'
import type { Body } from './match-index.ts'
import { PlaceFinder } from './place-finder.ts'
import { heldBodies, listOfHash, lockDirectory, placesMeant } from './source.sql.ts'
import type { ListReport } from './source.ts'

export const largestListMiB = 4
export const largestListBytes = largestListMiB * 1024 * 1024

/** A list as somebody gives it. */
export interface ListGiven {
  /** What the list is called: shown where a body was heard of. */
  name: string
  fileName: string
  bytes: Uint8Array
}

/** Whose list it is, and the date it speaks of. */
export interface ListPlace {
  partnership: Pick<Partnership, 'id' | 'placeCode'>
  asOf: string
}

/** What a list would come to, without a change. */
export async function previewList(
  db: Db,
  viewer: Viewer,
  place: ListPlace,
  given: ListGiven,
): Promise<ListReport> {
  requirePermit(viewer, 'list-importing', place.partnership.id)
  await refuseAgain(db, place.partnership.id, hashOf(given.bytes))
  const { plan, columns } = await planned(db, place, given)
  const list = { name: given.name, fileName: given.fileName, id: null }
  return reportOf(plan, { list, columns, idOf: heldId })
}

/** What is to be added has no id yet. */
function heldId({ key, isHeld }: Body): string | null {
  return isHeld ? key : null
}

/**
 * Brings a list in: what is new is added, what is the same is matched, and every row is kept with what it became.
 * All of it is one history entry, so that undo takes the whole back. The same file is taken once.
 */
export async function importList(
  tx: Tx,
  viewer: Viewer,
  place: ListPlace,
  given: ListGiven,
): Promise<ListReport> {
  const partnershipId = place.partnership.id
  requirePermit(viewer, 'list-importing', partnershipId)
  await lockDirectory(tx)
  const sha256 = hashOf(given.bytes)
  await refuseAgain(tx, partnershipId, sha256)
  const { plan, columns, rawOf } = await planned(tx, place, given)
  const id = newId()
  const { changes, idOf } = listChanges(plan, rawOf, {
    partnershipId,
    id,
    name: given.name,
    fileName: given.fileName,
    sha256,
    heldOn: place.asOf,
    stamp: stampOf(actorOf(viewer).label, new Date()),
    newId,
  })
  await makeRecords(tx, changes, directoryRecordKinds)
  const list = { name: given.name, fileName: given.fileName, id }
  const report = reportOf(plan, { list, columns, idOf })
  const { added, matched } = report.counts
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'list-importing',
    label: `brought in the list “${given.name}”: ${added.toLocaleString('en-GB')} added, ${matched.toLocaleString('en-GB')} matched`,
    subject: { kind: 'source-list', id },
    partnershipId,
    changes,
    heldOn: place.asOf,
  })
  return { ...report, entryId }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function refuseAgain(db: Db, partnershipId: string, sha256: string): Promise<void> {
  const held = await listOfHash(db, partnershipId, sha256)
  if (held === undefined) return
  const when = dayInWords(dayOf(held.recordedAt))
  throw new Refusal(
    'already-exists',
    `This file is already imported: as “${held.name}”, recorded on ${when}.`,
    'file',
  )
}

interface Planned {
  plan: ListPlan
  columns: RecognisedColumns
  /** The cells of each line as they came. */
  rawOf: Map<number, Record<string, string>>
}

async function planned(
  db: Db,
  { partnership, asOf }: ListPlace,
  given: ListGiven,
): Promise<Planned> {
  const { header, rows } = tableOf(given)
  const columns = recogniseColumns(header)
  const read = rows.map(({ line, cells }) => {
    const cell: Cell = (column) => cells[columns.at.get(column) ?? -1] ?? ''
    return { line, cell, raw: rawCells(header, cells) }
  })
  const words = read.flatMap(({ cell }) =>
    (['placeCode', 'place', 'placeServedCode', 'placeServed'] as const).map(cell),
  )
  const asked = [...new Set(words)].filter((text) => text !== '')
  const places = await placesMeant(db, asked, partnership.placeCode)
  const plan = planList(read, {
    held: await heldBodies(db, partnership.placeCode),
    places: new PlaceFinder(places, partnership.placeCode),
    themes: await allThemes(db),
    asOf,
  })
  return { plan, columns, rawOf: new Map(read.map(({ line, raw }) => [line, raw])) }
}

function tableOf({ fileName, bytes }: ListGiven) {
  if (bytes.byteLength === 0) throw unreadable(`${fileName} is empty.`)
  if (bytes.byteLength > largestListBytes)
    throw new Refusal('too-large', `${fileName} is larger than ${largestListMiB} MiB.`, 'file')
  if (isWorkbook(bytes))
    throw unreadable(`${fileName} is a workbook. Save the sheet as CSV, and give that.`)
  try {
    return readListTable(textOf(fileName, bytes), isListHeader)
  } catch (error) {
    if (error instanceof ListFault) throw unreadable(`${fileName} ${error.message}`)
    throw error
  }
}

function textOf(fileName: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes, fileName)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw unreadable(
      `${fileName} holds no text that can be read. Save the list as CSV, and give that.`,
    )
  }
}

/** A new workbook is an archive, an old one a compound file. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

function unreadable(sentence: string): Refusal {
  return new Refusal('file-unreadable', sentence, 'file')
}

/** The cells by their columns; a column without a name, or with that of an earlier one, has its number. */
function rawCells(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const raw: Record<string, string> = {}
  for (const [position, cell] of cells.entries()) {
    const name = header[position] ?? ''
    const isFirst = name !== '' && header.indexOf(name) === position
    raw[isFirst ? name : `column ${position + 1}`] = cell
  }
  return raw
}
