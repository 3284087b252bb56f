import { type Change, type Row, recordDeed } from '#src/history/index.ts'
import { programmeHere } from '#src/partnership/index.ts'
import { actorOf, requirePermit, type Viewer } from '#src/people/index.ts'
import { noteUnregistered } from '#src/place/index.ts'
import type { Tx } from '#src/platform/db/db.ts'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import { currentEdition } from '../dataset/dataset.sql.ts'
import {
  dateEdition,
  editionOfBytes,
  insertAnnouncement,
  insertEdition,
  lockEditions,
  rowOf,
  writeDataset,
  writeIndicator,
} from '../dataset/edition.sql.ts'
import { evidenceRecords } from '../dataset/evidence-record.ts'
import type { Announced, Load, Results } from './load.ts'

/** What an edition is announced with. */
export interface ToAnnounce {
  load: Load
  results: Pick<Results, 'receive' | 'describe' | 'check'>
}

/**
 * Makes a load an edition that is shown, or held behind a newer one: all of it in the caller's transaction, with one
 * history entry. Undo takes the announcement back, so that the edition before is current again.
 */
export async function announceEdition(
  tx: Tx,
  viewer: Viewer,
  toAnnounce: ToAnnounce,
): Promise<Announced> {
  requirePermit(viewer, 'statistics-loading', null)
  const { check } = toAnnounce.results
  await lockEditions(tx)
  const before = await currentEdition(tx, check.dataset.id)
  await noteUnregistered(tx, actorOf(viewer), check.unregistered)
  const held = await describeNew(tx, toAnnounce)
  const editionId = await editionToAnnounce(tx, toAnnounce)
  const announced = await insertAnnouncement(tx, editionId, {
    heldOn: (await programmeHere(tx)).standsOn ?? dayOf(new Date()),
    recordedBy: actorOf(viewer).label,
  })
  const isCurrent = (await currentEdition(tx, check.dataset.id))?.id === editionId
  const record = { kind: evidenceRecords.announcement.kind, id: editionId }
  const entryId = await recordDeed(tx, actorOf(viewer), {
    command: 'statistics-loading',
    label: labelOf(toAnnounce, isCurrent),
    subject: { kind: evidenceRecords.dataset.kind, id: check.dataset.id },
    partnershipId: null,
    changes: [
      { record, before: null, after: announced },
      ...(isCurrent ? await describeAnew(tx, toAnnounce, held) : []),
    ],
  })
  return { editionId, isCurrent, before: before?.id ?? null, entryId }
}

/** A row of a dataset or indicator that was held before, and what is to be written in its place. */
interface Held {
  table: 'dataset' | 'indicator'
  id: string
  row: Row
}

/** Writes the dataset and the indicators that are not held yet. Returns those that are. */
async function describeNew(tx: Tx, toAnnounce: ToAnnounce): Promise<Held[]> {
  const held: Held[] = []
  for (const { table, id, write } of descriptionsOf(toAnnounce)) {
    const row = await rowOf(tx, table, id)
    if (row === null) await write(tx)
    else held.push({ table, id, row })
  }
  return held
}

/** What the newest edition says of its dataset and indicators takes the place of what earlier ones said. */
async function describeAnew(
  tx: Tx,
  toAnnounce: ToAnnounce,
  held: readonly Held[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const { table, id, write } of descriptionsOf(toAnnounce)) {
    const before = held.find((each) => each.table === table && each.id === id)?.row
    if (before === undefined) continue
    await write(tx)
    const after = await rowOf(tx, table, id)
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    changes.push({ record: { kind: evidenceRecords[table].kind, id }, before, after })
  }
  return changes
}

interface Description {
  table: 'dataset' | 'indicator'
  id: string
  write: (tx: Tx) => Promise<void>
}

function descriptionsOf({ results: { describe, check } }: ToAnnounce): Description[] {
  const { source, sourceUrl, licence } = describe
  const { id, label } = check.dataset
  return [
    {
      table: 'dataset',
      id,
      write: async (tx) => await writeDataset(tx, { id, label, source, sourceUrl, licence }),
    },
    ...check.indicators.map(
      (indicator): Description => ({
        table: 'indicator',
        id: indicator.id,
        write: async (tx) => await writeIndicator(tx, { ...indicator, datasetId: id }),
      }),
    ),
  ]
}

/** The edition of the load; where these bytes were announced before and taken back, the edition they made then. */
async function editionToAnnounce(tx: Tx, { load, results }: ToAnnounce): Promise<string> {
  const { receive, describe, check } = results
  const earlier = await editionOfBytes(tx, check.dataset.id, receive.sha256)
  if (earlier !== undefined && !earlier.isAnnounced) {
    await dateEdition(tx, earlier.id, describe.publication)
    return earlier.id
  }
  if (earlier !== undefined) {
    throw new Refusal('already-exists', 'This file is loaded already.')
  }
  const edition = {
    id: load.editionId,
    datasetId: check.dataset.id,
    publishedOn: describe.publication.on,
    publishedOnFrom: describe.publication.from,
    fileName: load.fileName,
    sha256: receive.sha256,
    bytes: receive.bytes,
    rows: check.counts.loaded,
    withheld: check.counts.withheld,
    places: check.counts.places,
    coverage: load.options.coverage,
  }
  await insertEdition(
    tx,
    edition,
    check.indicators.map(({ id, ...extent }) => ({ indicatorId: id, ...extent })),
  )
  return edition.id
}

function labelOf({ results: { describe, check } }: ToAnnounce, isCurrent: boolean): string {
  const { on } = describe.publication
  const published = on === null ? 'without a publication date' : `of ${dayInWords(on)}`
  const place = isCurrent ? '' : ', behind a newer one'
  return `announced the edition ${published} of ${check.dataset.label}${place}`
}
